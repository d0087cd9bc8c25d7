using Dateline.Stances.Scoring;

namespace Dateline.Stances.Tone;

/// <summary>The trained model of tone, <c>data/models/tone.bin</c>, read on first use.</summary>
internal static class ToneModel
{
    private static readonly Lazy<LinearModel> s_default = new(() => LinearModel.Read(Resources.Open("models/tone.bin")));

    public static void Classify(in ToneCandidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities) => s_default.Value.Probabilities(features, probabilities);
}
