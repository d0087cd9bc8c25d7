using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Matches the words of a frame against the tokens.</summary>
internal sealed class CueMatcher(Phrases phrases)
{
    private const int Slack = 3;

    /// <summary>The first of the frames whose further words follow the token; null if none does.</summary>
    public Cue? Match(IReadOnlyList<StanceFrame> frames, int token, int limit, int group)
    {
        foreach (var frame in frames)
        {
            if (Tail(frame, token, limit) is var (end, target) && end > 0) return new(frame, token, end, target, group);
        }

        return null;
    }

    private (int End, int Target) Tail(StanceFrame frame, int token, int limit)
    {
        var (at, target) = (token + 1, -1);
        foreach (var word in frame.Tail)
        {
            if (word == "*")
            {
                target = at;
                if (phrases.PhraseFrom(at, limit) is not { } phrase) return default;
                at = phrases.Extended(phrase, limit) is var whole && whole.End < limit && !HasWordAt(phrase.End, frame) ? whole.End : phrase.End;
                continue;
            }

            var found = Find(word, at, limit);
            if (found < 0) return default;
            at = found + 1;
        }

        return (at, target < 0 ? at : target);
    }

    private bool HasWordAt(int token, StanceFrame frame) => token < phrases.Words.Length && frame.Tail.Length > 1 && phrases.Is(token, frame.Tail[1]);

    // Modifiers may stand before a noun of the cue ("sweeping sanctions"), adverbs before a preposition.
    private int Find(string word, int at, int limit)
    {
        for (var i = at; i < limit && i <= at + Slack; i++)
        {
            if (IsForm(i, word)) return i;
            // "voted 41 to 9 against": the count is no part of the cue.
            if (phrases.Words[i].Class == WordClass.To && i > at && phrases.Words[i - 1].Class == WordClass.Number && i + 1 < limit && phrases.Words[i + 1].Class == WordClass.Number) continue;
            // "a welcome on Thursday to": the day is no part of the cue.
            if (phrases.Words[i].Class == WordClass.Preposition && i + 1 < limit && phrases.Words[i + 1].Class == WordClass.Time) continue;
            if (phrases.Words[i].Class is not (WordClass.Adverb or WordClass.Adjective or WordClass.Determiner or WordClass.Possessive or WordClass.Number or WordClass.Time or WordClass.Quote)
                && (phrases.Words[i].Class is not (WordClass.Noun or WordClass.Name) || i + 1 >= limit || !IsForm(i + 1, word) || phrases.Words[i + 1].Class == WordClass.Preposition)) return -1;
        }

        return -1;
    }

    private bool IsForm(int token, string word)
    {
        var span = phrases.WordAt(token);
        if (span.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        if (phrases.Words[token].Class == WordClass.Verb && phrases.Words[token].Lemma.Equals(word, StringComparison.Ordinal)) return true;
        return span.Length == word.Length + 1 && span[^1] == 's' && phrases.Words[token].Class == WordClass.Noun && span.StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }
}
