using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Tells which of the dates around a verb are those of one of its places.</summary>
internal sealed class EventDates(Clauses clauses)
{
    /// <summary>A month or year may hold all places of a list, a day only the first.</summary>
    public static bool Spreads(DateSpanRef? date) => date is { Value.Length: < 10 };

    /// <summary>The last place of a list: "from March 4 to 10" begins in its first and ends in its last.</summary>
    public static int Last(List<FoundPlace> places, PlaceRole role)
    {
        var last = 0;
        foreach (var place in places)
        {
            if (place.Role == role) last = Math.Max(last, place.Index);
        }

        return last;
    }

    /// <summary>The dates of the verb; where its places have dates of their own behind them, those behind this place.</summary>
    public (DateSpanRef? Date, DateSpanRef? Until) Of(int group, FoundPlace place, List<FoundPlace> all, out bool own)
    {
        own = place.Date >= 0;
        if (own) return (Clauses.When(clauses.Dates.Dates[place.Date]), null);
        if (place.Index > 0 && Opening(place) is { } opening)
        {
            own = true;
            return (opening, null);
        }

        // "to Geneva and then to Oslo on June 22": the day behind such a place is its own.
        if (place.Next && Behind(place.End) is >= 0 and var behind)
        {
            own = true;
            return (Clauses.When(clauses.Dates.Dates[behind]), null);
        }

        if (Of(group) is not { Count: > 0 } told) return (null, null);
        var dates = told.Distinct().Order().Select(d => clauses.Dates.Dates[d]).Where(d => !IsCurrentYear(d)).ToList();
        foreach (var next in all)
        {
            if (next.Next && Behind(next.End) is >= 0 and var taken) dates.RemoveAll(d => d.Range == clauses.Dates.Dates[taken].Range);
        }

        if (dates.Count == 0) return (null, null);
        var goals = all.Where(p => p.Role is PlaceRole.To or PlaceRole.In or PlaceRole.For).ToList();
        if (goals.Count == 0) goals = all;
        var later = all.Where(p => p.First > place.First && p.Role is not PlaceRole.Home).Select(p => clauses.Text.Tokens[p.First].Start).DefaultIfEmpty(int.MaxValue).Min();
        own = goals.Count > 1 && dates.Count > 1 && goals.Exists(p => p.Index > 0) && dates.Exists(d => d.Range.Start < clauses.Text.Tokens[goals.Max(p => p.First)].Start && d.Range.Start > clauses.Text.Tokens[goals.Min(p => p.First)].Start);
        if (own)
        {
            // "in Lisbon on May 1 and Paris on May 3", but "on May 1 to Lisbon and two days later to Paris".
            var start = clauses.Text.Tokens[place.First].Start;
            var opens = dates[0].Range.Start < clauses.Text.Tokens[goals.Min(p => p.First)].Start;
            var earlier = all.Where(p => p.First < place.First).Select(p => clauses.Text.Tokens[p.First].Start).DefaultIfEmpty(0).Max();
            dates = [.. dates.Where(d => opens ? d.Range.Start < start && d.Range.Start > earlier : d.Range.Start > start && d.Range.Start < later)];
        }

        if (dates.Count == 0) return (null, null);
        var first = Clauses.When(dates[0])!.Value;
        if (dates.Count == 1) return (first, null);
        var second = Clauses.When(dates[1])!.Value;
        var between = clauses.Text.Text.AsSpan(dates[0].Range.End, dates[1].Range.Start - dates[0].Range.End).Trim();
        if (TravelLexicon.Signal(between) == TravelSignal.Until || between is "through" or "-" or "–" or "—" or "and" && string.CompareOrdinal(first.Value, second.Value) < 0) return (first, second);
        return (first, null);
    }

    /// <summary>The day right behind a place, if its verb names no hour or week; −1 if none stands there.</summary>
    private int Behind(int end)
    {
        var at = end < clauses.Text.Tokens.Count && clauses.Word(end).Class == WordClass.Preposition ? end + 1 : end;
        return at < clauses.Text.Tokens.Count && clauses.DateAt(at) is >= 0 and var date && Clauses.When(clauses.Dates.Dates[date]) is { IsWeek: false } ? date : -1;
    }

    /// <summary>"then on Friday to Lagos": the day that opens this part of a list.</summary>
    private DateSpanRef? Opening(FoundPlace place)
    {
        var at = place.First - 1;
        while (at > 0 && clauses.Word(at).Class == WordClass.Determiner) at--;
        if (at < 2 || clauses.Word(at).Class != WordClass.To || clauses.DateAt(at - 1) is not (>= 0 and var date) || Clauses.When(clauses.Dates.Dates[date]) is not { } when) return null;
        for (at--; at > 0 && clauses.DateAt(at) == date;) at--;
        while (at > 0 && clauses.Word(at).Class is WordClass.Preposition or WordClass.Determiner or WordClass.Adverb) at--;
        return clauses.Word(at).Class is WordClass.And or WordClass.Comma ? when : null;
    }

    /// <summary>Of "on Friday she is due to leave" the date stands with "is"; of "was there in 2005, when he spent a week in Galle" with "was".</summary>
    private List<int> Of(int group)
    {
        List<int> dates = [.. clauses.DatesOf(group)];

        // A loop: a chain of infinitives may be as long as a text.
        for (var g = group; g > 0 && clauses.Phrases.Groups[g].Mood == VerbMood.Infinitive; g--)
        {
            var (governor, verb) = (clauses.Phrases.Groups[g - 1], clauses.Phrases.Groups[g]);
            if (governor.Sentence != verb.Sentence || verb.First - governor.Head > 2) break;
            dates.AddRange(clauses.DatesOf(g - 1));
        }

        if (dates.Count == 0) Shared(group, dates);
        if (dates.Count == 0 && WhenBefore(group)) dates.AddRange(clauses.DatesOf(group - 1));
        return dates;
    }

    /// <summary>"made the same journey in 1988 and got as far as Havana": a year or month holds all that one subject is told to do in it.</summary>
    private void Shared(int group, List<int> dates)
    {
        if (group == 0 || clauses.Phrases.Groups[group - 1].Sentence != clauses.Phrases.Groups[group].Sentence || clauses.Phrases.Groups[group].Mood != VerbMood.Finite || clauses.Word(clauses.Phrases.Groups[group].First - 1).Class != WordClass.And) return;
        if (clauses.Phrases.Groups[group - 1].Past != clauses.Phrases.Groups[group].Past || TravelFrames.Of(clauses, group - 1).Kind == TravelVerb.Never) return;
        foreach (var date in clauses.DatesOf(group - 1))
        {
            if (clauses.Dates.Dates[date].Value is { Length: < 10 }) dates.Add(date);
        }
    }

    private bool WhenBefore(int group)
    {
        if (group == 0 || clauses.Phrases.Groups[group - 1].Sentence != clauses.Phrases.Groups[group].Sentence || clauses.Phrases.Groups[group].Mood != VerbMood.Finite) return false;
        var at = clauses.Phrases.Subjects(group) is [var subject, ..] ? Math.Min(subject.First, clauses.Phrases.Groups[group].First) - 1 : clauses.Phrases.Groups[group].First - 1;

        // "when Irish hiker Nora Keane flew": what describes her is part of her.
        while (at > clauses.Phrases.Groups[group - 1].Head && clauses.Word(at).Class is WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Determiner) at--;
        return at > clauses.Phrases.Groups[group - 1].Head && TravelLexicon.Signal(clauses.WordAt(at)) == TravelSignal.When;
    }

    /// <summary>"our first guest this year" tells no day of arrival.</summary>
    private bool IsCurrentYear(DateSpan date) => date.Value is { Length: 4 } year && clauses.Dates.ReferenceDate?.StartsWith(year, StringComparison.Ordinal) == true;
}
