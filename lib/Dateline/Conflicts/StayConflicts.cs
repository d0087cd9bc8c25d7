using System.Globalization;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>One stay told with two lengths: "was in Cairo, for three days", and later "her two days in Cairo".</summary>
internal static class StayConflicts
{
    /// <summary>Words before a length that make it a part of a stay, or no more than a guess.</summary>
    private static readonly WordSet Loose = WordSet.Read("lexicons/loose-lengths.tsv");

    private readonly record struct Length(int Place, int Sentence, int Number, string Unit, TextRange Range);

    public static void Find(Clauses clauses, Itinerary itinerary, List<ConflictSpan> found)
    {
        List<Length>? lengths = null;
        for (var d = 0; d < clauses.Dates.Dates.Count; d++)
        {
            if (clauses.Dates.Dates[d].Kind == "duration" && Read(clauses, clauses.Dates.Dates[d].Range) is { } length) (lengths ??= []).Add(length);
        }

        if (lengths is not { Count: > 1 and < ConflictFinder.MostCompared }) return;
        foreach (var stays in lengths.GroupBy(l => (l.Place, l.Unit)))
        {
            // Two lengths of one stay: a third one, a second guest or a second stay would leave another reading.
            if (stays.ToList() is not [var one, var two] || one.Number == two.Number || one.Sentence == two.Sentence) continue;
            if (itinerary.Stops.Where(s => s.Place == one.Place && s.Status != "cancelled").ToList() is not [var stop] || stop.Status == "planned") continue;
            var name = clauses.Names.Entities[one.Place].Name;
            found.Add(new("count", $"{clauses.Names.Entities[stop.Traveller].Name} is said to have spent {Say(one)} in {name}, but elsewhere {Say(two)}.", one.Range, two.Range));
        }
    }

    private static string Say(Length length) => length.Number.ToString(CultureInfo.InvariantCulture) + " " + length.Unit;

    /// <summary>"three days in Cairo", "in Cairo, for three days": a number, a unit and the town that the length belongs to.</summary>
    private static Length? Read(Clauses clauses, TextRange range)
    {
        var first = clauses.TokenAt(range.Start);
        if (first + 1 >= clauses.Text.Tokens.Count || clauses.Text.Tokens[first + 1].End != range.End || Ordinals.Number(clauses.WordAt(first)) is not { } number) return null;
        var sentence = clauses.Text.SentenceAt(range.Start);
        var (start, end) = (clauses.Text.Sentences[sentence].FirstToken, clauses.Text.Sentences[sentence].EndToken);
        if (first > start && Loose.Contains(clauses.WordAt(first - 1)) || HasYear(clauses, start, end)) return null;
        var unit = clauses.WordAt(first + 1).ToString().ToLowerInvariant();
        var behind = first + 2;
        if (behind + 1 < end && clauses.Is(behind, "in") && clauses.PlaceAt(behind + 1) is { } after) return new(after, sentence, number, unit, clauses.Phrases.RangeOf(first, behind + 2));
        var before = first - 1;
        if (before > start && clauses.Is(before, "for")) before--;
        if (before > start && clauses.Word(before).Class == WordClass.Comma) before--;
        if (before == first - 1 || before <= start || clauses.PlaceAt(before) is not { } ahead) return null;
        var name = before;
        while (name > start && clauses.Word(name - 1).Mention == clauses.Word(before).Mention) name--;
        return name > start && clauses.Is(name - 1, "in") ? new(ahead, sentence, number, unit, clauses.Phrases.RangeOf(name - 1, first + 2)) : null;
    }

    /// <summary>Whether the sentence names a month or year: it tells of a stay of then.</summary>
    private static bool HasYear(Clauses clauses, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (clauses.DateAt(i) is >= 0 and var d && clauses.Dates.Dates[d] is { Kind: "date", Value.Length: < 10 }) return true;
        }

        return false;
    }
}
