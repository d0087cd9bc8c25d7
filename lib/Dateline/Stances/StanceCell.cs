namespace Dateline;

/// <summary>All stances of one source towards one target.</summary>
/// <param name="Source">Index into <see cref="StanceMatrix.Sources"/>.</param>
/// <param name="Target">Index into <see cref="StanceMatrix.Targets"/>.</param>
/// <param name="Stances">One or more, in the order of the text.</param>
public sealed record StanceCell(int Source, int Target, IReadOnlyList<Stance> Stances)
{
    /// <summary>Stances with polarity above 0.</summary>
    public int Supporting => Stances.Count(s => s.Polarity > 0);

    /// <summary>Stances of polarity 0, such as abstentions.</summary>
    public int Neutral => Stances.Count(s => s.Polarity == 0);

    /// <summary>Stances with polarity below 0.</summary>
    public int Opposing => Stances.Count(s => s.Polarity < 0);

    /// <summary>Sum of the polarities.</summary>
    public double Sum => Stances.Sum(s => s.Polarity);

    /// <summary>"support", "oppose" or "neutral" where the evidence goes one way (neutral beside one sign counts as that sign), "mixed" where it goes both ways.</summary>
    public string Label => (Supporting, Opposing) switch
    {
        ( > 0, > 0) => "mixed",
        ( > 0, _) => "support",
        (_, > 0) => "oppose",
        _ => "neutral",
    };
}
