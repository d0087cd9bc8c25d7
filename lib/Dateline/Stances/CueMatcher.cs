using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Matches the words of a frame against the tokens.</summary>
internal sealed class CueMatcher(Phrases phrases)
{
    private const int Slack = 3;
    private const int PlaceSlack = 8;
    private const int Many = 4;

    /// <summary>The first of the frames whose further words follow the token; null if none does.</summary>
    public Cue? Match(StanceFrame[] frames, int token, int limit, int group)
    {
        var initials = frames.Length < Many ? ulong.MaxValue : Initials(token, limit);
        foreach (var frame in frames)
        {
            if ((initials & frame.Second) == 0 && frame.Second != ulong.MaxValue) continue;
            if (Tail(frame, token, limit) is var (end, target, targetEnd) && end > 0 && (frame.Target is not ("alone" or "last" or "echo") || frame.Class == CueClass.Passive || frame.Tail is [.., "it" or "this" or "them" or "that"] || IsAlone(end, limit))) return new(frame, token, end, target, group) { TargetEnd = targetEnd };
            if (Owned(frame, token, limit) is var (last, owner) && last > 0) return new(frame, token, last, owner, group) { Owned = true };
        }

        return null;
    }

    // The first letters of the words that may be the second one of a cue, as bits. A verb such as "take" has so many frames that most are to be told off at once.
    private ulong Initials(int token, int limit)
    {
        ulong found = 0;
        for (var i = token + 1; i < limit && i <= token + 1 + PlaceSlack; i++)
        {
            found |= StanceFrame.LetterOf(phrases.WordAt(i)[0]);
            if (phrases.Words[i] is { Class: WordClass.Verb, Lemma: [var first, ..] }) found |= StanceFrame.LetterOf(first);
        }

        return found;
    }

    private (int End, int Target, int TargetEnd) Tail(StanceFrame frame, int token, int limit)
    {
        var (at, target, targetEnd) = (token + 1, -1, 0);
        for (var w = 0; w < frame.Tail.Length; w++)
        {
            var word = frame.Tail[w];
            if (word is "*" or "~")
            {
                // "whom she took to task": nothing stands between where the object has moved to the front.
                if (w + 1 < frame.Tail.Length && at < limit && phrases.Is(at, frame.Tail[w + 1]) && IsFronted(token))
                {
                    if (word == "*") target = limit;
                    continue;
                }

                var from = at;
                if (phrases.PhraseFrom(at, limit) is not { } phrase) return default;
                // "gave the truce short shrift": what looks like one phrase is two.
                if (w + 1 < frame.Tail.Length && Inside(phrase, frame.Tail[w + 1]) is > 0 and var cut)
                {
                    at = cut;
                }
                else
                {
                    at = Whole(phrase, limit, w + 1 < frame.Tail.Length ? frame.Tail[w + 1] : "");
                }

                if (word == "*") (target, targetEnd) = (from, at);
                continue;
            }

            var found = Find(word, at, limit);
            if (found < 0) return default;
            at = found + 1;
        }

        return (at, target < 0 ? at : target, targetEnd);
    }

    // "staked his first year in office on the scheme": the phrase goes on up to the next word of the cue.
    private int Whole(NounPhrase phrase, int limit, string next)
    {
        var end = phrase.End;
        while (end + 1 < limit && phrases.Words[end].Class is WordClass.Preposition or WordClass.To && phrases.Words[end + 1].Class != WordClass.Time && (next.Length == 0 || !phrases.Is(end, next)) && phrases.PhraseFrom(end + 1, limit) is { } more) end = more.End;
        return next.Length == 0 || end < limit && IsForm(end, next) ? end : Reaches(phrase.End, next, limit) ? phrase.End : end;
    }

    private bool Reaches(int at, string next, int limit) => Find(next, at, limit) >= 0;

    private int Inside(NounPhrase phrase, string word)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (IsForm(i, word) && (phrases.Words[i - 1].IsNominal || phrases.Words[i - 1].Class == WordClass.Pronoun)) return i;
        }

        return -1;
    }

    private bool IsFronted(int token) =>
        phrases.GroupAt(token) is >= 0 and var group && phrases.Subjects(group) is [{ First: > 0 } subject, ..] && phrases.Words[subject.First - 1].Class == WordClass.Relative;

    // "stand in the way of" is also "stand in its way", "came to the defence of" is "came to France's defence".
    private (int End, int Owner) Owned(StanceFrame frame, int token, int limit)
    {
        if (frame.Tail.Length < 2 || frame.Tail[^1] is not "of") return default;
        var at = token + 1;
        foreach (var word in frame.Tail.AsSpan()[..^2])
        {
            var found = Find(word, at, limit);
            if (found < 0) return default;
            at = found + 1;
        }

        if (phrases.PhraseFrom(at, limit) is not { } phrase || !IsForm(phrase.Head, frame.Tail[^2])) return default;
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (phrases.Words[i].Class == WordClass.Possessive) return (phrase.Head + 1, phrase.First);
        }

        return default;
    }

    // A verb without an object: punctuation, a conjunction or a time follows, but neither a clause nor a verb that shares its object.
    private bool IsAlone(int at, int limit)
    {
        while (at < limit && (phrases.Words[at].Class is WordClass.Time or WordClass.Adverb || phrases.Words[at].Class == WordClass.Preposition && at + 1 < limit && phrases.Words[at + 1].Class == WordClass.Time)) at++;
        if (at >= limit || phrases.Words[at].Class is WordClass.Break or WordClass.Subordinator) return true;
        if (phrases.Words[at].Class is not (WordClass.Comma or WordClass.But or WordClass.And or WordClass.Quote)) return false;
        return at + 1 >= limit || phrases.Words[at + 1].Class is not (WordClass.That or WordClass.Number or WordClass.Verb or WordClass.And);
    }

    // Modifiers may stand before a noun of the cue ("sweeping sanctions"), adverbs, a place or a day before a preposition.
    private int Find(string word, int at, int limit)
    {
        var reach = at + Slack;
        for (var i = at; i < limit && i <= reach; i++)
        {
            if (IsForm(i, word)) return i;
            // "objected last week to".
            if (phrases.TimeEnd(i, limit) is var late && late > i)
            {
                i = late - 1;
                reach = at + PlaceSlack;
                continue;
            }

            // "voted 41 to 9 against": the count is no part of the cue.
            if (phrases.Words[i].Class == WordClass.To && i > at && phrases.Words[i - 1].Class == WordClass.Number && i + 1 < limit && phrases.Words[i + 1].Class == WordClass.Number) continue;
            // "a welcome on Thursday to", "demonstrated in Kirkuk on Sunday against": day and place are no part of the cue.
            if (phrases.Words[i].Class == WordClass.Preposition && i + 1 < limit && (phrases.Words[i + 1].Class == WordClass.Time || phrases.TypeAt(i + 1) == EntityType.Place && i + 2 < limit && phrases.Words[i + 2].Class is WordClass.Preposition or WordClass.Name))
            {
                i++;
                while (i + 1 < limit && phrases.Words[i + 1].Class is WordClass.Name && phrases.Words[i].Class == WordClass.Name) i++;
                reach = at + PlaceSlack;
                continue;
            }

            if (phrases.Words[i].Class is not (WordClass.Adverb or WordClass.Adjective or WordClass.Determiner or WordClass.Possessive or WordClass.Number or WordClass.Time or WordClass.Quote)
                && (phrases.Words[i].Class is not (WordClass.Noun or WordClass.Name) || i + 1 >= limit || !IsForm(i + 1, word) || phrases.Words[i + 1].Class == WordClass.Preposition)) return -1;
        }

        return -1;
    }

    private bool IsForm(int token, string word)
    {
        var span = phrases.WordAt(token);
        if (word[0] == '[') return Reactions.SignOf(span) is var sign && sign != 0 && sign > 0 == (word == "[good]");
        ref readonly var at = ref phrases.Words[token];
        if (at.Class == WordClass.Verb && at.Lemma.Equals(word, StringComparison.Ordinal)) return true;
        // Asked of each token for dozens of words: nearly always the first letter says no.
        if ((span[0] | 0x20) != (word[0] | 0x20)) return false;
        if (span.Length == word.Length) return span.Equals(word, StringComparison.OrdinalIgnoreCase);
        return span.Length == word.Length + 1 && span[^1] == 's' && at.Class == WordClass.Noun && span.StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }
}
