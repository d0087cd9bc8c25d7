namespace Dateline.Stances.Scoring;

/// <summary>Fills in how likely a candidate is no stance, opposition, and support, in the order of <see cref="CandidateClass"/>.</summary>
internal delegate void CandidateClassifier(in Candidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities);

/// <summary>What a candidate may be.</summary>
internal static class CandidateClass
{
    public const int None = 0;
    public const int Opposition = 1;
    public const int Support = 2;
    public const int Count = 3;
}
