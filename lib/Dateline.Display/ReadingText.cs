using Dateline.Display.Charts;
using Dateline.Display.Maps;

namespace Dateline.Display;

/// <summary>What was read, and the answers to the three questions in brief, in words.</summary>
public static class ReadingText
{
    /// <summary>The article in numbers: words, blocks, posts, sentences, quotations, and the day that relative dates count from.</summary>
    /// <param name="reading">The reading.</param>
    public static Answer About(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = reading.Article;
        var name = article.Title is { } title ? $"“{title}”" : article.Id;
        var posts = reading.Posts.Count > 0 ? $", {Words.Count(reading.Posts.Count, "embedded post")} among them" : "";
        var day = article.ReferenceDate is { } date ? $"Relative dates count from {date}{(article.Published is null ? ", the latest day that the text tells of" : ", the day of publication")}." : "The text fixes no day that relative dates could count from.";
        return new($"{name}: {Words.Count(article.WordCount, "word")} in {Words.Count(reading.Sentences.Count, "sentence")} and {Words.Count(reading.Blocks.Count, "block")}{posts}; " +
            $"{Words.Count(reading.Quotations.Count, "quotation")}, {Words.Count(reading.Entities.Count, "entity", "entities")}. {day}");
    }

    /// <summary>Who stands where, in brief.</summary>
    /// <param name="reading">The reading.</param>
    public static Answer Stance(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stances.Count == 0) return new(StanceFigures.NoStance);
        var matrix = StanceMatrix.ByName(reading.Stances);
        string Pairs(string label, string verb)
        {
            var cells = matrix.Cells.Where(c => c.Label == label).OrderByDescending(c => c.Stances.Count).ThenBy(c => c.Stances[0].Id).ToList();
            if (cells.Count == 0) return "";
            var told = Words.List(cells.Take(4).Select(c => $"{matrix.Sources[c.Source]} {verb} {matrix.Targets[c.Target]}"));
            return $"{told}{(cells.Count > 4 ? $", and {cells.Count - 4} more" : "")}. ";
        }

        return new(($"Against: {Pairs("oppose", "→")}|For: {Pairs("support", "→")}|Both ways: {Pairs("mixed", "→")}|Explicitly neutral: {Pairs("neutral", "→")}")
            .Split('|').Where(p => !p.EndsWith(": ", StringComparison.Ordinal)).Aggregate("", (a, b) => a + b).TrimEnd());
    }

    /// <summary>Who and what is named, in brief.</summary>
    /// <param name="reading">The reading.</param>
    public static Answer Entities(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Entities.Count == 0) return new(EntityFigures.NoEntity);
        var kinds = reading.Entities.GroupBy(e => e.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{Words.Plain(g.Count())} {EntityFigures.InWords(g.Key)}");
        return new($"The article names {Words.List(kinds)}. Most often: {Words.List(reading.Entities.Take(5).Select(e => $"{e.Name} ({e.Mentions})"))}.");
    }

    /// <summary>Who went where, in brief.</summary>
    /// <param name="reading">The reading.</param>
    public static Answer Itinerary(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Stops.Count == 0) return new(ItineraryFigures.NoTrip);
        var conflicts = reading.Conflicts.Count == 0 ? "No contradiction was found." : $"The article contradicts itself in {Words.Count(reading.Conflicts.Count, "place")}.";
        return new($"{ItineraryFigures.MapFinding(Tours.Of(reading))} {conflicts}");
    }
}
