using Dateline.Text;

namespace Dateline.Stances;

/// <content>Where the words of an issue end.</content>
internal sealed partial class TargetFinder
{
    private const int IssueReach = 24;

    /// <summary>The end of an issue: its phrase, what prepositions and participles add, and coordinated things; a finite verb, a comma or a condition ends it.</summary>
    public int IssueEnd(int first, int limit)
    {
        // Asked again by each verb whose reach the issue lies in.
        ref var known = ref _issueEnds[first];
        if (known.Limit != limit) known = (limit, FindIssueEnd(first, limit));
        return known.End;
    }

    private int FindIssueEnd(int first, int limit)
    {
        var end = first;
        var verbal = false;
        var marks = -1;
        for (var i = first; i < limit && i < first + IssueReach; i++)
        {
            ref readonly var word = ref phrases.Words[i];
            // a “free and open” sea: what stands in marks before its noun is one piece, whatever its words look like.
            if (i > marks && i > first && phrases.OpensQuote(i) && !phrases.Words[i - 1].IsNominal && ClosingMark(i, limit) is >= 0 and var closing) marks = closing;
            if (i < marks)
            {
                end = marks;
                continue;
            }

            if (phrases.WordAt(i) is "(" && i + 2 < limit && phrases.WordAt(i + 2) is ")")
            {
                end = i + 3;
                i += 2;
                continue;
            }

            if (word.Class == WordClass.Comma && !verbal && ListEnd(i, limit) is > 0 and var list) return list;
            if (word.Class is WordClass.Relative or WordClass.That && i > first && RelativeEnd(i, limit) is > 0 and var restricted) return restricted;
            if (word.Class is WordClass.Break or WordClass.But or WordClass.Subordinator or WordClass.Relative or WordClass.That or WordClass.Comma) break;
            verbal |= word.Class == WordClass.Verb;
            if (i > first && (IsStop(i) && !IsMaker(i, limit) || IsReason(i, limit) || phrases.OpensQuote(i) && phrases.Words[i - 1].IsNominal && i + 1 < limit && phrases.Words[i + 1].Class == WordClass.Determiner || !verbal && (phrases.Words[i - 1].IsNominal && (word.Class == WordClass.Determiner || word.Class == WordClass.Possessive && char.IsLetter(phrases.WordAt(i)[0])) || phrases.IsBehindNoun(i, first, limit)))) break;
            if (phrases.GroupAt(i) is >= 0 and var group && phrases.Groups[group].Mood is VerbMood.Finite && i > first) break;
            if (word.Class == WordClass.And && !ContinuesList(i, limit)) break;
            if (word.IsNominal || word.Class == WordClass.Verb) end = i + 1;
        }

        return Math.Max(end, first + 1);
    }

    // "the umpires, the weather and the porridge": where a list of things goes on over its commas, its end; 0 where none does.
    private int ListEnd(int comma, int limit)
    {
        var at = comma;
        while (at + 1 < limit && phrases.Words[at].Class == WordClass.Comma && phrases.Words[at + 1].Class != WordClass.And && IsThing(at + 1, limit) is { } item) at = item.End;
        if (at + 1 < limit && phrases.Words[at].Class == WordClass.Comma) at++;
        if (at == comma || at + 1 >= limit || phrases.Words[at].Class != WordClass.And || IsThing(at + 1, limit) is not { } last) return 0;
        return last.End;
    }

    private NounPhrase? IsThing(int first, int limit) =>
        phrases.PhraseFrom(first, limit) is { } phrase && phrases.Words[phrase.Head].Class == WordClass.Noun && (phrase.End >= limit || phrases.GroupAt(phrase.End) < 0 || phrases.Groups[phrases.GroupAt(phrase.End)].Mood != VerbMood.Finite) ? phrase : null;

    private int ClosingMark(int opening, int limit)
    {
        for (var i = opening + 1; i < limit && i < opening + IssueReach; i++)
        {
            if (phrases.Words[i].Class == WordClass.Quote) return phrases.OpensQuote(i) ? -1 : i;
        }

        return -1;
    }

    // "a clause that lets employers keep wages", "a demand that the police should ride along": which clause, which demand. 0 where the clause isn't the noun's.
    private int RelativeEnd(int at, int limit)
    {
        if (!phrases.Words[at - 1].IsNominal || at + 1 >= limit) return 0;
        var verb = phrases.GroupAt(at + 1);
        if (verb < 0)
        {
            // "warned the government that the plan would fail": told, not described.
            if (Roles.IsRole(phrases.WordAt(at - 1)) || phrases.Words[at - 1].Class != WordClass.Noun || phrases.PhraseFrom(at + 1, limit) is not { } subject || phrases.Extended(subject, limit).End is var behind && (behind >= limit || phrases.GroupAt(behind) < 0)) return 0;
            verb = phrases.GroupAt(behind);
        }

        if (phrases.Groups[verb].Mood != VerbMood.Finite) return 0;
        var end = phrases.Groups[verb].Head + 1;
        for (var i = end; i < limit && i < at + IssueReach; i++)
        {
            ref readonly var word = ref phrases.Words[i];
            if (word.Class is WordClass.Break or WordClass.But or WordClass.Subordinator or WordClass.Relative or WordClass.That or WordClass.Comma or WordClass.Quote or WordClass.And || IsStop(i) || phrases.GroupAt(i) is >= 0 and var group && group != verb && phrases.Groups[group].Mood == VerbMood.Finite) break;
            if (word.IsNominal || word.Class is WordClass.Verb or WordClass.Adjective) end = i + 1;
        }

        return end;
    }

    // "the company for waiting", "the minister over the dam": why, not what.
    private bool IsReason(int token, int limit) =>
        token + 1 < limit && ((phrases.Is(token, "for") || phrases.Is(token, "of") && Roles.IsRole(phrases.WordAt(token - 1))) && IsDoing(token + 1, limit)
            || ClauseWords.Is(ClauseUse.Reason, phrases.WordAt(token)) && Roles.IsRole(phrases.WordAt(token - 1)));

    // "stalling", and “selling the farm”.
    private bool IsDoing(int token, int limit) => phrases.Words[token].Form == VerbForm.Gerund || token + 1 < limit && phrases.OpensQuote(token) && phrases.Words[token + 1].Form == VerbForm.Gerund;

    // "a plan by the federation to shorten matches": who makes the plan stands between it and what it is for.
    private bool IsMaker(int by, int limit) =>
        phrases.Is(by, "by") && phrases.Words[by - 1].IsNominal && phrases.PhraseFrom(by + 1, limit) is { } maker && maker.End < limit && phrases.GroupAt(maker.End) is >= 0 and var group && phrases.Groups[group].Mood == VerbMood.Infinitive;

    private int ClauseEnd(int first, int limit)
    {
        var at = first;
        while (at < limit && at < first + IssueReach && phrases.Words[at].Class is not (WordClass.Comma or WordClass.Break or WordClass.But or WordClass.Subordinator)) at++;
        return at;
    }

    private bool IsStop(int token) => phrases.Words[token].Class == WordClass.Time || WordLists.EndsIssue(phrases.WordAt(token))
        || phrases.Words[token].Class == WordClass.Preposition && token + 1 < phrases.Words.Length && WordLists.IsManner(phrases.WordAt(token), phrases.WordAt(token + 1))
        || phrases.Words[token].Class == WordClass.Preposition && token + 1 < phrases.Words.Length && phrases.Words[token + 1].Class == WordClass.Time;

    private bool ContinuesList(int and, int limit) =>
        and + 1 < limit && phrases.GroupAt(and + 1) < 0 && phrases.PhraseFrom(and + 1, limit) is { } next && (next.End >= limit || phrases.GroupAt(next.End) < 0 || phrases.Groups[phrases.GroupAt(next.End)].Mood != VerbMood.Finite);
}
