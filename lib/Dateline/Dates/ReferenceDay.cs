using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Finds the day that an article without a publication date was written on: the latest that it or its posts tell of as past or present.</summary>
internal static class ReferenceDay
{
    /// <summary>A day told of as past lies at most so long after the latest day that is sure of its year.</summary>
    private const int Reach = 31;

    public static DateOnly? Find(AnalysedText text, IReadOnlyList<DatedSentence> sentences, (DatedSentence Sentence, DateMatch Match)? head)
    {
        var sure = Latest(text.Layout.Posts.Select(p => PartialDate.Parse(p.Date)?.Whole).Concat(Told(text, sentences, withYear: true, null).Select(d => (DateOnly?)d)));
        var hint = sure ?? Guess(text, sentences);
        if (head is { } line)
        {
            return hint is null ? null : Resolve(text, line.Sentence, line.Match, hint.Value, DateTense.Unknown);
        }

        if (hint is null) return null;
        var told = Told(text, sentences, withYear: false, hint, bare: text.Layout.Posts.Count > 0 && sure is not null).Where(d => sure is null || d.DayNumber - sure.Value.DayNumber <= Reach).Select(d => (DateOnly?)d);
        return Latest(told.Append(sure));
    }

    private static DateOnly? Latest(IEnumerable<DateOnly?> days) => days.Where(d => d is not null).Max();

    /// <summary>Days of the running text that it tells of as past; <paramref name="bare"/> where a post gives the year, so that a day needs no weekday to be sure of it.</summary>
    private static IEnumerable<DateOnly> Told(AnalysedText text, IReadOnlyList<DatedSentence> sentences, bool withYear, DateOnly? hint, bool bare = false)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Post is not null) continue;
            foreach (var match in sentence.Matches)
            {
                if (match.Pattern.Reading is not ("day" or "iso" or "slashes" or "dots")) continue;
                if (HasYear(sentence, match) != withYear) continue;
                var weekdayless = !withYear && !new DateParts(text.Text, sentence.Pieces, match).Has(DateClass.Weekday | DateClass.WeekdayShort);
                if (weekdayless && !bare) continue;
                var tense = TenseFinder.At(text.Text, sentence.Pieces, match.First, match.End);
                if (tense is DateTense.Future or DateTense.Planned or DateTense.Present) continue;
                if (weekdayless && (tense != DateTense.Past || !TenseFinder.IsPast(text.Text, sentence.Pieces, match.First) || sentence.Matches.Any(m => HasYear(sentence, m)))) continue;
                if (Resolve(text, sentence, match, hint, DateTense.Unknown) is { } day) yield return day;
            }
        }
    }

    /// <summary>Without any full date: the latest year named, or the first one from it on in which a weekday agrees with its date.</summary>
    private static DateOnly? Guess(AnalysedText text, IReadOnlyList<DatedSentence> sentences)
    {
        int? latest = null;
        foreach (var sentence in sentences)
        {
            foreach (var match in sentence.Matches)
            {
                if (match.Pattern.Reading is not ("year" or "month")) continue;
                var value = new DateParts(text.Text, sentence.Pieces, match).Value(DateClass.Year);
                if (value is > 1900 and < 2100 && (latest is null || value > latest)) latest = value;
            }
        }

        if (latest is not { } from) return null;
        foreach (var sentence in sentences)
        {
            foreach (var match in sentence.Matches)
            {
                if (match.Pattern.Reading != "day") continue;
                var found = new DateParts(text.Text, sentence.Pieces, match);
                if (found.Value(DateClass.Weekday | DateClass.WeekdayShort) is not (> 0 and var weekday)) continue;
                for (var year = from; year < from + 7; year++)
                {
                    var day = new PartialDate(year, found.Value(DateClass.Month | DateClass.MonthShort), found.Value(DateClass.Day)).Whole;
                    if (day is { } whole && CalendarRules.Number(whole) == weekday) return whole;
                }
            }
        }

        return null;
    }

    private static bool HasYear(DatedSentence sentence, DateMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (sentence.Pieces[i].Is(DateClass.Year)) return true;
        }

        return false;
    }

    private static DateOnly? Resolve(AnalysedText text, DatedSentence sentence, DateMatch match, DateOnly? reference, DateTense tense) =>
        PartialDate.Parse(DateResolver.Resolve(text.Text, sentence.Pieces, match, new(reference, null, null, tense)).Value)?.Whole;
}
