using System.Globalization;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Finds the cues of the lexicon in the text: at a verb, a predicate behind a form of "be", a noun, or an adverbial.</summary>
internal sealed class CueFinder(Phrases phrases, StanceWords words, Shading shading)
{
    private static readonly WordSet Copulas = WordSet.Read("lexicons/copulas.tsv");

    private static readonly StanceFrame Wished = new([], CueClass.Verb, "object", 0.5, "AGREE");

    private static readonly StanceFrame Unwished = new([], CueClass.Verb, "object", -0.5, "REQUEST");

    private static readonly WordSet ClauseWishes = WordSet.Read("lexicons/clause-wishes.tsv", ignoreCase: false);

    private static readonly WordTable<int> Lasting = WordTable<int>.Read("lexicons/lasting-verbs.tsv", r => int.Parse(r[1], CultureInfo.InvariantCulture), ignoreCase: false);

    private const int DescriptionReach = 6;

    private readonly CueMatcher _matcher = new(phrases);
    private readonly Judgements _judgements = new(phrases, words);

    /// <summary>The cue that begins at the token; null if none does.</summary>
    public Cue? At(int token, SentenceSpan sentence)
    {
        var group = phrases.GroupAt(token);
        var head = group >= 0 && phrases.Groups[group].Head == token;
        var word = phrases.Words[token].Class;
        if (group < 0 && words.At(token).Of(CueClass.Verbless) is { Length: > 0 } bare && Verbless(bare, token, sentence) is { } elided) return elided;
        if (words.At(token).Of(CueClass.Predicate) is { Length: > 0 } predicates && Predicate(predicates, token, head ? group : -1, sentence) is { } predicate) return predicate;
        if (head) return VerbCue(token, group, sentence);
        if (word == WordClass.Preposition && GroupBefore(token, sentence) is >= 0 and var before) return _matcher.Match(words.At(token).Of(CueClass.Adverbial), token, sentence.EndToken, before);
        return word is WordClass.Noun or WordClass.Adjective ? NounCue(token, sentence) : null;
    }

    // "is critical of", "a fierce critic of it", "angered by the raid".
    private Cue? Predicate(StanceFrame[] frames, int token, int own, SentenceSpan sentence)
    {
        if (Copula(token, sentence, own) is >= 0 and var copula)
        {
            return _matcher.Match(frames, token, sentence.EndToken, copula) is { } said && !(said.Frame.Target == "last" && own >= 0 && token + 1 < sentence.EndToken && phrases.Is(token + 1, "by")) ? said : null;
        }

        if (own < 0 && Possessed(frames, token, sentence) is { } possessed) return possessed;
        if (own >= 0 && phrases.Groups[own].Mood != VerbMood.Participle) return null;
        return Holder(token, sentence) is { } holder && _matcher.Match(frames, token, sentence.EndToken, -1) is { Frame.Tail.Length: > 0 } cue && cue.Frame.Target == "object" ? cue with { Holder = holder } : null;
    }

    // "is Russia's fiercest critic".
    private Cue? Possessed(StanceFrame[] frames, int token, SentenceSpan sentence)
    {
        if (phrases.Words[token].Class != WordClass.Noun || token + 1 < sentence.EndToken && phrases.Words[token + 1].Class is WordClass.Noun or WordClass.Name) return null;
        if (Array.Find(frames, f => f.Tail is ["of"] or ["for"]) is not { } frame || phrases.PhraseBefore(token + 1, sentence.FirstToken) is not { } phrase || phrase.First == sentence.FirstToken) return null;
        if (phrases.GroupAt(phrase.First - 1) is not (>= 0 and var group) || phrases.Groups[group] is not { Lemma: "be", Passive: false }) return null;
        for (var i = phrase.First; i < token; i++)
        {
            if (phrases.Words[i].Class == WordClass.Possessive) return new(frame, token, token + 1, phrase.First, group) { Owned = true };
        }

        return null;
    }

    // "Iceland, no admirer of the quota,": whom the words behind the comma describe; "Angered by the raid, Chad": who follows.
    private NounPhrase? Holder(int token, SentenceSpan sentence)
    {
        var at = token - 1;
        while (at >= sentence.FirstToken && at >= token - DescriptionReach && (phrases.Words[at].Class is WordClass.Adverb or WordClass.Negation or WordClass.Adjective or WordClass.Determiner or WordClass.Noun || phrases.TypeAt(at) is EntityType.Group) && !phrases.Is(at, "no") && phrases.GroupAt(at) < 0) at--;
        if (at < sentence.FirstToken || at == sentence.FirstToken && phrases.Words[at].Class == WordClass.Quote) return Following(token, sentence);
        if (phrases.Words[at].Class != WordClass.Comma || at == sentence.FirstToken) return null;
        if (at + 1 < token && phrases.Words[at + 1].Class is WordClass.Noun) return null;
        return phrases.PhraseBefore(at, sentence.FirstToken) is { } before && (phrases.Words[before.Head].Class == WordClass.Name || Roles.IsRole(phrases.WordAt(before.Head))) ? before : null;
    }

    private NounPhrase? Following(int token, SentenceSpan sentence)
    {
        for (var i = token + 1; i + 1 < sentence.EndToken; i++)
        {
            if (phrases.GroupAt(i) >= 0 && phrases.Groups[phrases.GroupAt(i)].Mood == VerbMood.Finite) return null;
            if (phrases.Words[i].Class == WordClass.Comma && phrases.PhraseFrom(i + 1, sentence.EndToken) is { } next) return next.End < sentence.EndToken && phrases.GroupAt(next.End) >= 0 ? next : null;
        }

        return null;
    }

    // "Peru voted for it, Chile and Brazil against": names behind a comma and no verb.
    private Cue? Verbless(StanceFrame[] frames, int token, SentenceSpan sentence)
    {
        if (token == sentence.FirstToken || phrases.Words[token - 1].Class != WordClass.Name || phrases.PhraseBefore(token, sentence.FirstToken) is not { } phrase) return null;
        while (phrase.First - 2 > sentence.FirstToken && phrases.Words[phrase.First - 1].Class == WordClass.And && phrases.Words[phrase.First - 2].Class == WordClass.Name && phrases.PhraseBefore(phrase.First - 1, sentence.FirstToken) is { } joined) phrase = joined;
        if (phrase.First <= sentence.FirstToken || phrases.Words[phrase.First - 1].Class is not (WordClass.Comma or WordClass.And or WordClass.But or WordClass.Break) && !phrases.Is(phrase.First - 1, "with")) return null;
        return _matcher.Match(frames, token, sentence.EndToken, -1) is { } cue ? cue with { Holder = phrase } : null;
    }

    private Cue? VerbCue(int token, int group, SentenceSpan sentence)
    {
        var verb = phrases.Groups[group];
        var entry = words.OfVerb(group);
        if (entry.Of(CueClass.Change) is { Length: > 0 } changes && shading.IsWanted(group) && _matcher.Match(changes, token, sentence.EndToken, group) is { } change)
        {
            // "wants to restore ties with Peru" is about Peru, not about ties.
            return _matcher.Match(entry.Of(CueClass.Verb), token, sentence.EndToken, group) is { } whole && whole.Frame.Tail.Length > change.Frame.Tail.Length ? whole : change;
        }

        if (Wanted(token, group, sentence) is { } wanted) return wanted.Cue;
        if (WishedClause(token, group, sentence) is { } clause) return clause;
        var kept = entry.Of(CueClass.Withheld) is { Length: > 0 } withheld && shading.IsWithheld(group) ? _matcher.Match(withheld, token, sentence.EndToken, group) : null;
        if (_matcher.Match(entry.Of(CueClass.Verb), token, sentence.EndToken, group) is { } cue && (kept is null || cue.Frame.Target != "matter")) return cue;
        if (kept is not null) return kept;
        if (verb.Passive && _matcher.Match(entry.Of(CueClass.Passive), token, sentence.EndToken, group) is { } suffered) return suffered;
        if (!verb.Passive && _matcher.Match(entry.Of(CueClass.Undergo), token, sentence.EndToken, group) is { } undergone) return undergone;
        return _judgements.At(token, group, sentence.EndToken);
    }

    // "wants the clause struck out", "would like trains to run again": a wish for a change of what stands between; without a cue where the participle tells no stance.
    private (Cue? Cue, bool Found)? Wanted(int token, int group, SentenceSpan sentence)
    {
        if (phrases.Groups[group].Passive || Governors.Of(phrases.Groups[group], phrases) != Effect.Plan || phrases.PhraseFrom(token + 1, sentence.EndToken) is not { } thing) return null;
        // "would like him" is no liking.
        if (thing.End >= sentence.EndToken || phrases.GroupAt(thing.End) is not (>= 0 and var change)) return phrases.Groups[group].Modal >= 0 && Governors.Wishes(phrases.Groups[group], phrases) ? (null, true) : null;
        var verb = phrases.Groups[change];
        if (verb.Mood == VerbMood.Infinitive && verb.Negation < 0 && phrases.Words[thing.Head].Class == WordClass.Noun && Governors.Wishes(phrases.Groups[group], phrases)) return (Wish(token, group, thing, verb, sentence), true);
        if (verb.First != verb.Head || verb.Negation >= 0 || !phrases.Words[verb.Head].Form.HasFlag(VerbForm.Participle)) return null;
        return (_matcher.Match(words.OfVerb(change).Of(CueClass.Change), verb.Head, sentence.EndToken, group) is { } cue ? cue with { TargetFrom = thing.First, TargetEnd = thing.End } : null, true);
    }

    // "wants the ban to be scrapped" is against it, "wants trains to run" for them; "wants the minister to go" is neither.
    private Cue? Wish(int token, int group, NounPhrase thing, VerbGroup verb, SentenceSpan sentence)
    {
        if (_matcher.Match(StanceLexicon.Find(verb.Lemma).Of(CueClass.Change), verb.Head, sentence.EndToken, group) is { } change) return change with { TargetFrom = thing.First, TargetEnd = thing.End };
        return Roles.IsRole(phrases.WordAt(thing.Head)) && !verb.Passive ? null : new(Wished, token, token + 1, thing.First, group) { TargetEnd = phrases.Words[thing.Head].Class == WordClass.Name ? thing.End : 0 };
    }

    // "hopes the treaty will be ratified", "said the levy must stay": a wish for a change, or against one, of the subject of the clause.
    private Cue? WishedClause(int token, int group, SentenceSpan sentence)
    {
        var wish = ClauseWishes.Contains(phrases.Groups[group].Lemma);
        if (phrases.Groups[group].Passive || !wish && !Speech.IsClauseVerb(phrases.Groups[group].Lemma)) return null;
        var at = token + 1;
        if (at < sentence.EndToken && phrases.Words[at].Class == WordClass.That) at++;
        if (at + 1 >= sentence.EndToken || phrases.PhraseFrom(at, sentence.EndToken) is not { } subject || phrases.Words[subject.Head].Class is not (WordClass.Noun or WordClass.Name)) return null;
        var end = phrases.Extended(subject, sentence.EndToken).End;
        if (end >= sentence.EndToken || phrases.GroupAt(end) is not (>= 0 and var inner) || phrases.Groups[inner] is not { Mood: VerbMood.Finite, Negation: < 0 } verb) return null;
        var due = verb.Modal >= 0 && ClauseWords.Is(ClauseUse.Demand, phrases.WordAt(verb.Modal));
        if (!due && !(wish && (verb.Modal >= 0 || phrases.Is(verb.First, "be") || phrases.Words[verb.First].Form == VerbForm.Base))) return null;
        if (verb.Passive) return _matcher.Match(words.OfVerb(inner).Of(CueClass.Change), verb.Head, sentence.EndToken, group) is { } change ? change with { TargetFrom = subject.First, TargetEnd = end } : null;
        if (!Lasting.TryGetValue(verb.Lemma, out var sign) || Roles.IsRole(phrases.WordAt(subject.Head)) || phrases.Words[subject.Head].Class != WordClass.Noun) return null;
        return new(sign > 0 ? Wished : Unwished, verb.Head, verb.Head + 1, subject.First, group) { TargetEnd = end };
    }

    private int GroupBefore(int token, SentenceSpan sentence)
    {
        for (var i = token - 1; i >= sentence.FirstToken && phrases.Words[i].Class is not (WordClass.Break or WordClass.Comma); i--)
        {
            if (phrases.GroupAt(i) is >= 0 and var group) return group;
        }

        return -1;
    }

    // The group of the "be" before a predicate; of "is opposed to" the participle's own.
    private int Copula(int token, SentenceSpan sentence, int own)
    {
        if (own >= 0 && phrases.Groups[own] is var self) return self is { Passive: true, Mood: not VerbMood.Participle } ? own : self.Mood == VerbMood.Participle ? Joined(self.First, sentence) : -1;
        var at = token - 1;
        var noun = phrases.Words[token].Class == WordClass.Noun;
        while (at > sentence.FirstToken && (phrases.Words[at].Class is WordClass.Adverb or WordClass.Negation or WordClass.Quote || WordLists.IsDegree(phrases.WordAt(at)) || noun && phrases.Words[at].Class is WordClass.Adjective or WordClass.Determiner or WordClass.Noun && phrases.GroupAt(at) < 0 && !phrases.Is(at, "no"))) at--;
        return at >= sentence.FirstToken && phrases.GroupAt(at) is >= 0 and var group && (phrases.Words[token].Class is WordClass.Preposition ? phrases.Groups[group].Lemma == "be" : Copulas.Contains(phrases.Groups[group].Lemma))
            && !phrases.Groups[group].Passive ? group : -1;
    }

    // "remained committed to": the group of the verb that joins the participle to its subject.
    private int Joined(int first, SentenceSpan sentence)
    {
        var at = first - 1;
        while (at > sentence.FirstToken && phrases.Words[at].Class is WordClass.Adverb) at--;
        return at > sentence.FirstToken && phrases.GroupAt(at) is >= 0 and var group && Copulas.Contains(phrases.Groups[group].Lemma) && !phrases.Groups[group].Passive ? group : -1;
    }

    // A noun needs its preposition right behind it and an owner before it, or a verb that gives it one.
    private Cue? NounCue(int token, SentenceSpan sentence)
    {
        if (token + 2 >= sentence.EndToken) return null;
        return words.At(token) == StanceEntry.None ? null : NounCue(CueClass.Reverse, token, sentence) ?? NounCue(CueClass.Noun, token, sentence);
    }

    private Cue? NounCue(CueClass kind, int token, SentenceSpan sentence)
    {
        foreach (var frame in words.At(token).Nouns(kind, phrases.WordAt(token)))
        {
            if (!phrases.Is(token + 1, frame.Target)) continue;
            var group = LightVerbs.Before(phrases, token, sentence.FirstToken, kind);
            if (kind == CueClass.Noun || group >= 0) return new(frame, token, token + 2, token + 2, kind == CueClass.Reverse ? group : -1);
        }

        return null;
    }
}
