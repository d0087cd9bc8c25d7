namespace Dateline.Entities.Corrections;

/// <summary>One correction by the reader: what to do (see <see cref="CorrectionAction"/>), to which entity or words, and how. <c>Line</c> is where it stands in its file, from 1.</summary>
internal sealed record Correction(string File, int Line, string Action, string Name)
{
    public string? Into { get; init; }

    public string? To { get; init; }

    public string? Type { get; init; }

    /// <summary>Words of the mentions that a split or drop means; null for all of the entity's.</summary>
    public string? Text { get; init; }

    /// <summary>Which of the mentions with those words, from 1 in the order of the text; empty for all.</summary>
    public IReadOnlyList<int> Occurrences { get; init; } = [];

    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? StandsFor { get; init; }

    /// <summary>The warning for a correction that fits nothing in the article as it is read now.</summary>
    public string Unfit(string problem) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}: {problem}; the correction is left out.");
}
