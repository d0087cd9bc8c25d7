using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Finds time expressions and resolves them.</summary>
internal static class DateReader
{
    public static ResolvedDates Read(AnalysedText text, string? published)
    {
        var sentences = DateFinder.Find(text);
        var head = DateHead.Find(text, sentences);
        published ??= Published(text, head);
        var stated = PartialDate.Parse(published);
        var reference = stated?.Whole ?? stated?.Last ?? ReferenceDay.Find(text, sentences, head);
        var told = stated is null && head is null && text.Layout.Posts.Count == 0 && !sentences.Any(s => s.Matches.Any(m => IsOfNow(m.Pattern.Reading) || new DateParts(text.Text, s.Pieces, m).Has(DateClass.Weekday | DateClass.WeekdayShort)));
        return new(published, stated?.ToString() ?? (reference is { } day ? PartialDate.Of(day).ToString() : null), Resolve(text, sentences, reference, told, out var wrong)) { WrongWeekdays = wrong };
    }

    /// <summary>Words that only news of the day uses; a life told in its years has none.</summary>
    private static bool IsOfNow(string reading) => reading is "weekday" or "deictic" or "shift-weekday" or "shift-week" or "shift-month-unit" or "shift-year" or "shift-month" or "ago";

    /// <summary>A head's date is the publication date only where it has its year.</summary>
    private static string? Published(AnalysedText text, (DatedSentence Sentence, DateMatch Match)? head) =>
        head is { } line ? DateResolver.Resolve(text.Text, line.Sentence.Pieces, line.Match, default).Value : null;

    private static List<DateSpan> Resolve(AnalysedText text, List<DatedSentence> sentences, DateOnly? reference, bool told, out List<WrongWeekday> wrong)
    {
        wrong = [];
        var dates = new List<DateSpan>();
        PartialDate? anchor = null;
        var (post, year) = ((int?)null, (int?)null);
        foreach (var sentence in sentences)
        {
            if (sentence.Post != post) anchor = null;
            post = sentence.Post;
            var day = post is { } p ? PartialDate.Parse(text.Layout.Posts[p].Date)?.Whole ?? reference : reference;
            foreach (var match in sentence.Matches)
            {
                var tense = TenseFinder.At(text.Text, sentence.Pieces, match.First, match.End);
                var scope = new DateScope(day, anchor, told ? year : null, tense);
                foreach (var date in Spans(text.Text, sentence, match, scope))
                {
                    dates.Add(date);
                    if (Contradicts(sentence, match, date.Value) is { } weekday) wrong.Add(weekday);
                    if (date.Kind != "date" || PartialDate.Parse(date.Value) is not { } value) continue;
                    anchor = value;
                    year = value.Year;
                }
            }
        }

        return dates;
    }

    private static WrongWeekday? Contradicts(DatedSentence sentence, DateMatch match, string? value)
    {
        var first = sentence.Pieces[match.First];
        if (match.Pattern.Reading != "day" || !first.Is(DateClass.Weekday | DateClass.WeekdayShort) || PartialDate.Parse(value)?.Whole is not { } day) return null;
        return CalendarRules.Number(day) == first.Value ? null : new(new(first.Start, first.End), new(sentence.Pieces[match.First + 1].Start, sentence.RangeOf(match).End), value!);
    }

    /// <summary>One row, but for two days of one month: "Sept. 22 and 23".</summary>
    private static IEnumerable<DateSpan> Spans(string text, DatedSentence sentence, DateMatch match, DateScope scope)
    {
        if (match.Pattern.Reading != "days")
        {
            var (value, kind) = DateResolver.Resolve(text, sentence.Pieces, match, scope);
            yield return new(sentence.RangeOf(match), value, kind);
            yield break;
        }

        var found = new DateParts(text, sentence.Pieces, match);
        var days = Enumerable.Range(match.First, match.End - match.First).Where(i => sentence.Pieces[i].Is(DateClass.Day)).ToList();
        var (first, second) = (sentence.Pieces[days[0]], sentence.Pieces[days[^1]]);
        var monthFirst = sentence.Pieces[match.First].Is(DateClass.Month | DateClass.MonthShort);
        var one = DateResolver.Day(found, first.Value, scope);
        yield return new(new(monthFirst ? sentence.Pieces[match.First].Start : first.Start, first.End), one.Value, one.Kind);
        var two = DateResolver.Day(found, second.Value, scope);
        yield return new(new(second.Start, monthFirst ? second.End : sentence.Pieces[match.End - 1].End), two.Value, two.Kind);
    }
}
