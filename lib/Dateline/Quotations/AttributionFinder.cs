using Dateline.Entities;
using Dateline.Stances;
using Dateline.Text;

namespace Dateline.Quotations;

/// <summary>Looks around a passage in quote marks for the words that attribute it.</summary>
internal sealed class AttributionFinder(AnalysedText text, Phrases phrases, References references, bool[] quoted)
{
    private const int Reach = 14;

    private readonly CueMatcher _matcher = new(phrases);

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

            return Speaker(group, end) is { } speaker && (StartsNear(group, at, end) || IsTag(group, end)) ? new(speaker, Cue(verb)) : null;
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
            if (phrases.GroupAt(i) is not (>= 0 and var group) || i != phrases.Groups[group].Head) continue;
            // "said Oslo would remember “…”": nothing has been said but by who says so.
            if (phrases.Groups[group].Modal >= 0 && IsReported(group)) continue;
            // "is rated “critical”": who is judged doesn't speak.
            if (Speech.IsSpeechVerb(phrases.Groups[group].Lemma) && !(phrases.Groups[group].Passive && !Speech.IsClauseVerb(phrases.Groups[group].Lemma))) return Speaker(group, firstToken) is { } speaker ? new(speaker, Cue(phrases.Groups[group])) : null;
            if (Judging(group, firstToken) is { } judging && !IsReported(group)) return Speaker(group, firstToken) is { } judge ? new(judge, Words(judging)) : null;
        }

        return firstToken > start && phrases.WordAt(firstToken - 1) is ":" ? OfClause(start, firstToken) : null;
    }

    // "took Peru to task for “two bad guesses”": who takes a stance in somebody's words takes it in their own.
    private Cue? Judging(int group, int firstToken) =>
        phrases.Groups[group] is not { Passive: false, Mood: VerbMood.Finite } ? null : _matcher.Match(StanceLexicon.Verbs(phrases.Groups[group].Lemma), phrases.Groups[group].Head, firstToken, group) is { Frame.Polarity: not 0 } cue ? cue : null;

    // "said Moscow would resist “…”": the words are those of who says so.
    private bool IsReported(int group)
    {
        if (phrases.Subjects(group) is not [{ First: > 0 } subject, ..]) return false;
        var at = subject.First - 1;
        var that = phrases.Words[at].Class == WordClass.That;
        if (at > 0 && that) at--;
        if (phrases.GroupAt(at) is >= 0 and var saying) return Speech.IsClauseVerb(phrases.Groups[saying].Lemma);
        // "told the envoy that Oslo could not accept “…”".
        return that && group > 0 && phrases.Groups[group - 1] is var telling && telling.Sentence == phrases.Groups[group].Sentence && Speech.IsClauseVerb(telling.Lemma);
    }

    // "took to task": the cue's words without what stands between them.
    private string Words(Cue cue)
    {
        var verb = phrases.RangeOf(cue.First, cue.First + 1).Of(text.Text);
        if (cue.TargetEnd == 0) return cue.Frame.Tail.Length == 0 || cue.End - cue.First > cue.Frame.Tail.Length + 1 ? verb : phrases.RangeOf(cue.First, cue.End).Of(text.Text);
        return $"{verb} {string.Join(' ', cue.Frame.Tail.Where(w => w != "*" && w[0] != '['))}";
    }

    // “opposes contacts” with the island, he said.
    private bool IsTag(int group, int end) =>
        phrases.Subjects(group) is [{ First: > 0 } subject, ..] && phrases.Words[subject.First - 1].Class == WordClass.Comma
        && (phrases.Groups[group].Head + 1 >= end || phrases.Words[phrases.Groups[group].Head + 1].Class is WordClass.Break or WordClass.Comma);

    private bool BehindRelative(int token) => phrases.Words[token - 1].Class is WordClass.Relative or WordClass.That;

    // Without a verb of speech a colon makes the subject of the sentence the speaker.
    private Attribution? OfClause(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (!quoted[i] && phrases.GroupAt(i) is >= 0 and var group && phrases.Groups[group].Mood == VerbMood.Finite && Speaker(group, end) is { } speaker) return new(speaker, null);
        }

        return phrases.PhraseBefore(end - 1, start) is not { } name ? null : references.Who(name) is [{ Entity: not null } party, ..] ? new(party, null) : Owner(name) is { } owner ? new(owner, null) : null;
    }

    private Party? Speaker(int group, int limit)
    {
        var subjects = phrases.Subjects(group);
        return subjects.Count == 0 ? null : Party(subjects[0], limit);
    }

    private Party Party(NounPhrase phrase, int limit)
    {
        var whole = phrases.Extended(phrase, limit);
        if ((references.Apposed(whole, limit) ?? references.Who(whole)[0]) is { Entity: not null } party) return party;
        return phrases.WordAt(limit - 1) is ":" && !(Roles.TryGet(phrases.WordAt(whole.Head), out var role) && role.Kind != RoleKind.Voice) && Owner(phrase) is { } owner ? owner : references.Who(whole)[0];
    }

    // "Esparon's explanation", "her verdict": whose words they are.
    private Party? Owner(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (phrases.Words[i].Class != WordClass.Possessive) continue;
            var at = char.IsLetter(phrases.WordAt(i)[0]) || i == phrase.First ? i : i - 1;
            var owner = references.Who(new(phrase.First, at + 1, at))[0];
            return owner.Entity is null ? null : owner;
        }

        return null;
    }

    // An attribution behind a passage begins with its speaker or its verb.
    private bool StartsNear(int group, int at, int end) =>
        phrases.Subjects(group)[0].First is var first && first <= Math.Min(at + 3, end - 1) && first >= at || phrases.GroupAt(at) >= 0;

    private string Cue(VerbGroup verb) => phrases.RangeOf(verb.Head, verb.Head + 1).Of(text.Text);

    private int SentenceOf(int token) => text.SentenceAt(text.Tokens[token].Start);
}
