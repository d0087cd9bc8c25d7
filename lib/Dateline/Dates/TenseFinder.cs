using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Tells from the words around an expression whether it lies before or after the day of writing.</summary>
internal static class TenseFinder
{
    // Longer than sentences are; lists of dates without a verb are longer still, and each would look through all of it.
    private const int Reach = 200;

    /// <summary>Pieces between a time that opens a clause and its verb.</summary>
    private const int LongestSubject = 12;

    private static readonly WordTable<DateTense> Words = WordTable<DateTense>.Read("lexicons/date-tense.tsv", row => WordTables.Parse<DateTense>(row[1]));

    private static readonly int Longest = Words.Longest;

    /// <summary>The tense of the verb before the pieces <c>[first, end)</c>, else of the one after them.</summary>
    public static DateTense At(string text, List<DatePiece> pieces, int first, int end)
    {
        if (GoesOn(text, pieces, first, end))
        {
            for (var i = 0; i < Math.Min(first, Reach); i++)
            {
                if (Of(text, pieces, i) is not DateTense.Unknown and var leading) return leading;
            }
        }

        if (OpensClause(text, pieces, first) && Behind(text, pieces, end) is not DateTense.Unknown and var own) return own;
        var behind = -1;
        for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            // "is in Hanoi this week, following visits to Seoul on Monday": what such a word leads to is over.
            if (text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start) is "following" or "after") behind = i;
            if (IsPutTo(text, pieces, first, i)) return DateTense.Future;
            if (Of(text, pieces, i) is not DateTense.Unknown and var tense && !IsParticiple(text, pieces, i, tense) && !AfterSkipped(text, pieces, i)) return behind >= 0 && tense == DateTense.Present && text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start) is "is" or "are" && i + 1 < behind && Of(text, pieces, i + 1) == DateTense.Unknown ? DateTense.Past : tense == DateTense.Planned && IsDropped(text, pieces, i, end) ? DateTense.Dropped : tense;
        }

        for (var i = end; i < Math.Min(pieces.Count, end + Reach); i++)
        {
            if (Of(text, pieces, i) is not DateTense.Unknown and var tense) return tense;
        }

        return DateTense.Unknown;
    }

    /// <summary>"has been moved to September", "invited the rapporteur for September": verbs that lead to a day ahead, told as past themselves.</summary>
    private static bool IsPutTo(string text, List<DatePiece> pieces, int first, int verb) =>
        first > verb + 1 && text.AsSpan(pieces[first - 1].Start, pieces[first - 1].End - pieces[first - 1].Start) is "to" or "until" or "till" or "for"
        && (first == verb + 2 || text.AsSpan(pieces[first - 1].Start, pieces[first - 1].End - pieces[first - 1].Start) is "for" || text.AsSpan(pieces[first - 2].Start, pieces[first - 2].End - pieces[first - 2].Start) is "off" or "back" or "over")
        && pieces[verb].End - pieces[verb].Start <= Longest && Words.TryGetValue(text.AsSpan(pieces[verb].Start, pieces[verb].End - pieces[verb].Start), out var tense) && tense == DateTense.Later;

    /// <summary>"is to travel on Tuesday to Cusco, where farmers have blocked roads, and on Friday to La Paz": the list goes on, and with it the verb that leads it.</summary>
    private static bool GoesOn(string text, List<DatePiece> pieces, int first, int end) =>
        end + 1 < pieces.Count && text.AsSpan(pieces[end].Start, pieces[end].End - pieces[end].Start) is "to" && char.IsUpper(text[pieces[end + 1].Start]) && OpensClause(text, pieces, first);

    /// <summary>"A stop planned for Monday was dropped": no verb stands before the plan, and what came of it follows.</summary>
    private static bool IsDropped(string text, List<DatePiece> pieces, int plan, int end)
    {
        for (var i = 0; i < plan; i++)
        {
            if (Of(text, pieces, i) is not DateTense.Unknown) return false;
        }

        for (var i = end; i < pieces.Count; i++)
        {
            if (Of(text, pieces, i) is not DateTense.Unknown and var tense) return tense == DateTense.Past;
        }

        return false;
    }

    private static DateTense Of(string text, List<DatePiece> pieces, int at)
    {
        var word = text.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start);
        if (word.Length < 2 || !char.IsLetter(word[0])) return DateTense.Unknown;

        // "is to", "was to have met": a plan, whatever the tense of the verb.
        if (word.Equals("to", StringComparison.OrdinalIgnoreCase) && at > 0)
        {
            var before = text.AsSpan(pieces[at - 1].Start, pieces[at - 1].End - pieces[at - 1].Start);
            return before is "is" or "are" or "be" or "has" or "have" ? DateTense.Future : before is "was" or "were" ? DateTense.Planned : DateTense.Unknown;
        }

        // The verb, not the month.
        if (word is "may") return DateTense.Future;
        if (word.Length <= Longest && Words.TryGetValue(word, out var tense))
        {
            // "set out" and "set off" are no plans.
            if (at + 1 < pieces.Count && pieces[at + 1].End - pieces[at].Start <= Longest && Words.TryGetValue(text.AsSpan(pieces[at].Start, pieces[at + 1].End - pieces[at].Start), out var pair)) return pair;

            // "a visit to Ireland", "on the return": without a plural or a pronoun before it the bare form is a noun, or the verb before it tells.
            if (tense == DateTense.Present && word[^1] != 's' && word is not "are" && !HasPluralSubject(text, pieces, at)) return DateTense.Unknown;
            // "her plans in Seoul", "the visits": a noun.
            if (word[^1] == 's' && tense is DateTense.Present or DateTense.Future && IsOwned(text, pieces, at)) return DateTense.Unknown;
            return tense == DateTense.Skip ? DateTense.Unknown : tense == DateTense.Later ? DateTense.Past : tense;
        }

        return word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal) && char.IsLower(word[0]) && !IsAttribute(text, pieces, at)
            ? DateTense.Past
            : DateTense.Unknown;
    }

    /// <summary>"a hired bus", "the planned talks": behind an article no verb stands.</summary>
    private static bool IsAttribute(string text, List<DatePiece> pieces, int at) =>
        at > 0 && text.AsSpan(pieces[at - 1].Start, pieces[at - 1].End - pieces[at - 1].Start) is "a" or "A" or "an" or "An" or "the" or "The" or "its" or "their" or "his" or "her";

    private static bool IsOwned(string text, List<DatePiece> pieces, int at) =>
        IsAttribute(text, pieces, at) || (at > 0 && text.AsSpan(pieces[at - 1].Start, pieces[at - 1].End - pieces[at - 1].Start) is "my" or "our" or "your" or "these" or "those" or "no" or "any" or "all" or "some" or "such" or "of" or "for" or "s");

    /// <summary>"has baked a cake, and on Sunday nobody will be asked": a time that opens a clause belongs to the verb behind it.</summary>
    public static bool OpensClause(string text, List<DatePiece> pieces, int first)
    {
        var at = first - 1;
        while (at > 0 && text.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start) is "on" or "in" or "from" or "early" or "late" or "by") at--;
        return at >= 0 && at < first - 1 && text.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start) is "and" or "but" or "while" or ";";
    }

    /// <summary>"to Doha on Monday, to Muscat on Wednesday and to Kuwait City on Friday": whether no verb stands among the pieces, so that the days go on from one another.</summary>
    public static bool IsVerbless(string text, List<DatePiece> pieces, int from, int to)
    {
        var comma = false;
        for (var i = from; i < to; i++)
        {
            var word = text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start);
            if (Of(text, pieces, i) is not DateTense.Unknown || word is "who" or "which" or "that" or "after" or "before" or "since" or "from" or "(" or ";" or ":") return false;
            comma |= word is "," or "and" or "then";
        }

        return comma;
    }

    /// <summary>"and on Sunday to Saint Lucia": a day that opens a clause without a verb.</summary>
    public static bool IsElliptical(string text, List<DatePiece> pieces, int first, int end) =>
        end < pieces.Count && text.AsSpan(pieces[end].Start, pieces[end].End - pieces[end].Start) is "to" or "in" && OpensClause(text, pieces, first) && Behind(text, pieces, end) == DateTense.Unknown;

    /// <summary>Whether all words of the pieces that have a tense speak of the past, one of them before the day unless it opens the sentence: not "A concert on May 25 was scrapped".</summary>
    public static bool IsPast(string text, List<DatePiece> pieces, int day)
    {
        var told = day < 2;
        for (var i = 0; i < pieces.Count; i++)
        {
            var tense = Of(text, pieces, i);
            if (tense is not (DateTense.Unknown or DateTense.Past)) return false;
            told |= i < day && tense == DateTense.Past;
        }

        return told;
    }

    /// <summary>The tense of the first verb behind a time that opens a clause; unknown if a comma or another time comes first.</summary>
    private static DateTense Behind(string text, List<DatePiece> pieces, int end)
    {
        for (var i = end; i < Math.Min(pieces.Count, end + LongestSubject); i++)
        {
            if (Of(text, pieces, i) is not DateTense.Unknown and var tense) return tense;
        }

        return DateTense.Unknown;
    }

    private static bool HasPluralSubject(string text, List<DatePiece> pieces, int at)
    {
        if (at == 0) return false;
        var before = text.AsSpan(pieces[at - 1].Start, pieces[at - 1].End - pieces[at - 1].Start);
        return before is "they" or "They" or "we" or "We" or "I" or "you" or "and" || before.Length > 3 && before[^1] == 's';
    }

    /// <summary>"will be received", "is to be held", "will have talks": the verb before the participle tells, not the participle.</summary>
    private static bool IsParticiple(string text, List<DatePiece> pieces, int at, DateTense tense) =>
        tense == DateTense.Past && at > 0 && text.AsSpan(pieces[at - 1].Start, pieces[at - 1].End - pieces[at - 1].Start) is "be" or "been" or "will" or "would" or "shall" or "to" or "ll";

    /// <summary>"having left and slept": the participles after such a word are no tense of the sentence.</summary>
    private static bool AfterSkipped(string text, List<DatePiece> pieces, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            var word = text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start);
            if (word is "," or ";") return false;
            if (word.Length <= Longest && Words.TryGetValue(word, out var tense) && tense == DateTense.Skip) return true;
        }

        return false;
    }
}
