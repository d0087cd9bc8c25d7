namespace Dateline.Stances.Scoring;

/// <summary>The trained scorer of candidates, <c>data/models/stances.bin</c>, read on first use.</summary>
internal static class StanceModel
{
    private static readonly Lazy<LinearModel> s_default = new(() => LinearModel.Read(Resources.Open("models/stances.bin")));

    public static void Classify(in Candidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) => s_default.Value.Probabilities(features, probabilities);
}
