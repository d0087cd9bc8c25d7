using Dateline.Display.Charts;

namespace Dateline.Display;

public static partial class StanceFigures
{
    /// <summary>
    /// Who tells of the stances: a row for what the article tells in its own words, and one for each speaker whose words it reports. The finding
    /// says which pairs change if reported speech is left out.
    /// </summary>
    /// <param name="reading">The reading; without stances the figure has words only.</param>
    public static Figure Voices(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stances.Count == 0) return Figure.Nothing(NoStance);
        var sides = reading.Stances.GroupBy(s => s.ReportedBy)
            .Select(g => new Side(g.Key is { } speaker ? $"said by {reading.Entities[speaker].Name}" : "told by the article", [.. g]))
            .OrderBy(s => s.Stances[0].ReportedBy is null ? 0 : 1).ThenByDescending(s => s.Stances.Count).ThenBy(s => s.Stances[0].Id)
            .ToList();
        return Sides(reading, [.. sides.Take(MostRows)], VoicesFinding(reading), SideValues("teller", sides));
    }

    private static string VoicesFinding(Reading reading)
    {
        var told = reading.Stances.Where(s => s.ReportedBy is null).ToList();
        var reported = reading.Stances.Count - told.Count;
        if (reported == 0) return $"The article tells all {Words.Count(told.Count, "stance")} in its own words; none comes from reported speech.";
        var text = $"{reported} of {Words.Count(reading.Stances.Count, "stance")} {(reported == 1 ? "stands" : "stand")} in reported speech.";
        var (all, without) = (Labels(reading.Stances), Labels(told));
        var gone = all.Keys.Where(k => !without.ContainsKey(k)).ToList();
        var turned = all.Where(p => without.TryGetValue(p.Key, out var label) && label != p.Value).Select(p => p.Key).ToList();
        text += $" Without it {gone.Count} of {Words.Count(all.Count, "pair")} of source and target {(gone.Count == 1 ? "disappears" : "disappear")}";
        text += turned.Count == 0
            ? " and none of the rest changes its side."
            : $", and {Words.List(turned.Select(k => $"{k.Source} towards {k.Target}"), 3)} {(turned.Count == 1 ? "reads" : "read")} differently.";
        return text;
    }

    private static Dictionary<(string Source, string Target), string> Labels(IEnumerable<Stance> stances)
    {
        var matrix = StanceMatrix.ByName(stances);
        return matrix.Cells.ToDictionary(c => (matrix.Sources[c.Source], matrix.Targets[c.Target]), c => c.Label);
    }
}
