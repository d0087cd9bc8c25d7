using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Finds time expressions and resolves them.</summary>
internal static class DateReader
{
    /// <summary>Days back over which weekdays are counted on from the day that a story began on.</summary>
    private const int LongestStory = 30;

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
        var (story, block) = ((DateOnly?)null, -1);
        foreach (var sentence in sentences)
        {
            // A story of days may go on in the paragraph behind its first one.
            if (sentence.Block > block + 1) story = null;
            if (story is not null || sentence.Block != block) block = sentence.Block;
            var (ahead, onward) = ((DateOnly?)null, false);
            if (sentence.Post != post) anchor = null;
            post = sentence.Post;
            var day = post is { } p ? PartialDate.Parse(text.Layout.Posts[p].Date)?.Whole ?? reference : reference;
            for (var i = 0; i < sentence.Matches.Count; i++)
            {
                var match = sentence.Matches[i];
                var next = i + 1 < sentence.Matches.Count ? sentence.Matches[i + 1] : (DateMatch?)null;
                var tense = TenseFinder.At(text.Text, sentence.Pieces, match.First, match.End);

                // "travels on Friday to A, where merchants have lived, and on Sunday to B": the second day goes on from the first.
                if (ahead is not null && tense == DateTense.Past && TenseFinder.IsElliptical(text.Text, sentence.Pieces, match.First, match.End)) tense = DateTense.Future;
                var scope = new DateScope(day, anchor, YearBehind(text.Text, sentence, match, next) ?? (told ? year : null), tense) { Story = story, PlanDay = TenseFinder.OpensClause(text.Text, sentence.Pieces, match.First) || (i > 0 && TenseFinder.IsVerbless(text.Text, sentence.Pieces, sentence.Matches[i - 1].End, match.First)) || (i > 0 && onward && Joins(text.Text, sentence, sentence.Matches[i - 1], match)) ? ahead : null };
                onward = scope.PlanDay is not null;
                if (match.Pattern.Reading == "offset")
                {
                    // The day that it is counted from follows, as the guard of the pattern has seen.
                    var from = DateResolver.Resolve(text.Text, sentence.Pieces, next!.Value, scope);
                    var (value, kind) = DateResolver.Offset(new(text.Text, sentence.Pieces, match), from);
                    dates.Add(new(new(sentence.RangeOf(match).Start, sentence.RangeOf(next.Value).End), value, kind));
                    i++;
                    continue;
                }

                foreach (var date in Spans(text.Text, sentence, match, scope))
                {
                    dates.Add(date);
                    if (Contradicts(sentence, match, date.Value) is { } weekday) wrong.Add(weekday);
                    if (date.Kind != "date" || PartialDate.Parse(date.Value) is not { } known) continue;
                    anchor = known;
                    year = known.Year;
                    if (known.Whole is not { } whole) continue;
                    if (day is { } now && whole > now && tense is DateTense.Future or DateTense.Present) ahead = whole;
                    if (tense != DateTense.Past || day is not { } written || whole > written) continue;
                    if (match.Pattern.Reading == "day" && sentence.Pieces[match.First].Is(DateClass.Weekday | DateClass.WeekdayShort) && written.DayNumber - whole.DayNumber is > 6 and < LongestStory) story = whole;
                    else if (story is { } before && whole > before) story = whole;
                }
            }
        }

        return dates;
    }

    /// <summary>"from January to April 2015": the year behind the second counts for both, or is the one after where the months run over its turn.</summary>
    private static int? YearBehind(string text, DatedSentence sentence, DateMatch match, DateMatch? next)
    {
        if (next is not { } second || second.First != match.End + 1 || match.Pattern.Reading is not ("day" or "bare-month") || second.Pattern.Reading is not ("day" or "month")) return null;
        var between = text.AsSpan(sentence.Pieces[match.End].Start, sentence.Pieces[match.End].End - sentence.Pieces[match.End].Start);
        if (between is not ("to" or "and" or "through" or "until" or "-" or "–")) return null;
        var (one, two) = (new DateParts(text, sentence.Pieces, match), new DateParts(text, sentence.Pieces, second));
        if (one.Has(DateClass.Year) || two.Value(DateClass.Year) is not (> 0 and var year)) return null;
        return one.Value(DateClass.Month | DateClass.MonthShort) > two.Value(DateClass.Month | DateClass.MonthShort) ? year - 1 : year;
    }

    /// <summary>"from Wednesday to Friday".</summary>
    private static bool Joins(string text, DatedSentence sentence, DateMatch one, DateMatch two) =>
        two.First == one.End + 1 && text.AsSpan(sentence.Pieces[one.End].Start, sentence.Pieces[one.End].End - sentence.Pieces[one.End].Start) is "to" or "until" or "till" or "through" or "and";

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

            // "in two hours" as a duration is "two hours".
            var range = match.Pattern.Reading == "in-amount" && kind == "duration" ? sentence.RangeOf(match with { First = match.First + 1 }) : sentence.RangeOf(match);
            yield return new(range, value, kind);
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
