using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Quotations;

/// <summary>Looks around a passage in quote marks for the words that attribute it.</summary>
internal sealed class AttributionFinder(AnalysedText text, Phrases phrases, References references, bool[] quoted)
{
    private const int Reach = 14;

    /// <summary>What stands behind the passage in the sentence where it ends: "…,” Kishida said", "…,” said a diplomat", "…, according to the ministry".</summary>
    public Attribution? After(int lastToken)
    {
        var end = text.Sentences[SentenceOf(lastToken)].EndToken;
        var at = lastToken + 1;
        while (at < end && phrases.Words[at].Class is WordClass.Comma or WordClass.Quote or WordClass.Adverb or WordClass.But or WordClass.And) at++;
        if (at >= end || quoted[at]) return null;
        if (phrases.Is(at, "according") && at + 2 < end) return phrases.PhraseFrom(at + 2, end) is { } who ? new(Party(who, end), "according to") : null;
        for (var i = at; i < Math.Min(end, at + Reach) && !quoted[i] && phrases.Words[i].Class != WordClass.Break; i++)
        {
            if (phrases.GroupAt(i) is not (>= 0 and var group)) continue;
            var verb = phrases.Groups[group];
            if (!Speech.IsClauseVerb(verb.Lemma) || verb.Mood == VerbMood.Infinitive)
            {
                // "…,” Ropata, who had landed on Monday, said": a relative clause may stand between.
                if (!BehindRelative(i)) return null;
                i = verb.Head;
                continue;
            }

            return Speaker(group, end) is { } speaker && StartsNear(speaker, at, end) ? new(speaker, Cue(verb)) : null;
        }

        return null;
    }

    /// <summary>What stands before the passage in the sentence where it begins: "Kishida said “…", "dismissed it as “…”", "a warning: “…”".</summary>
    public Attribution? Before(int firstToken)
    {
        var start = text.Sentences[SentenceOf(firstToken)].FirstToken;
        var end = text.Sentences[SentenceOf(firstToken)].EndToken;
        for (var i = firstToken - 1; i >= start; i--)
        {
            if (quoted[i]) continue;
            if (phrases.Is(i, "to") && i > start && phrases.Is(i - 1, "according")) return phrases.PhraseFrom(i + 1, firstToken) is { } who ? new(Party(who, end), "according to") : null;
            if (phrases.GroupAt(i) is not (>= 0 and var group) || i != phrases.Groups[group].Head || !Speech.IsSpeechVerb(phrases.Groups[group].Lemma)) continue;
            return Speaker(group, firstToken) is { } speaker ? new(speaker, Cue(phrases.Groups[group])) : null;
        }

        return firstToken > start && phrases.WordAt(firstToken - 1) is ":" ? OfClause(start, firstToken) : null;
    }

    private bool BehindRelative(int token) => phrases.Words[token - 1].Class is WordClass.Relative or WordClass.That;

    // Without a verb of speech a colon makes the subject of the sentence the speaker.
    private Attribution? OfClause(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (!quoted[i] && phrases.GroupAt(i) is >= 0 and var group && phrases.Groups[group].Mood == VerbMood.Finite && Speaker(group, end) is { } speaker) return new(speaker, null);
        }

        return phrases.PhraseBefore(end - 1, start) is { } name && references.Who(name) is [{ Entity: not null } party, ..] ? new(party, null) : null;
    }

    private Party? Speaker(int group, int limit)
    {
        var subjects = phrases.Subjects(group);
        return subjects.Count == 0 ? null : Party(subjects[0], limit);
    }

    private Party Party(NounPhrase phrase, int limit)
    {
        var whole = phrases.Extended(phrase, limit);
        return references.Apposed(whole, limit) ?? references.Who(whole)[0];
    }

    // An attribution behind a passage begins with its speaker or its verb.
    private bool StartsNear(Party speaker, int at, int end) =>
        speaker.Range.Start <= text.Tokens[Math.Min(at + 3, end - 1)].Start && speaker.Range.Start >= text.Tokens[at].Start || phrases.GroupAt(at) >= 0;

    private string Cue(VerbGroup verb) => phrases.RangeOf(verb.Head, verb.Head + 1).Of(text.Text);

    private int SentenceOf(int token) => text.SentenceAt(text.Tokens[token].Start);
}
