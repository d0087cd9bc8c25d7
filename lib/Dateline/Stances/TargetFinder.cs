using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Turns the phrase behind a cue into targets: whom it names, whose conduct it is, or an issue in the article's words.</summary>
internal sealed partial class TargetFinder(AnalysedText text, ResolvedNames names, Phrases phrases, References references)
{
    private static readonly List<Target> Nobody = [];

    private readonly (int Limit, int End)[] _issueEnds = new (int, int)[text.Tokens.Count];

    /// <summary>Targets that begin at the token, or right behind adverbs and quote marks; several where "and" joins names.</summary>
    public List<Target> From(int token, int limit)
    {
        var targets = new List<Target>();
        var at = token;
        while (at < limit && phrases.Words[at].Class is WordClass.Adverb or WordClass.Quote or WordClass.Negation or WordClass.Time || at < limit && phrases.Is(at, "both")) at++;
        if (at > token && at < limit && phrases.OpensQuote(at - 1) && Quoted(at, limit) is { } quoted) return [quoted];
        if (at + 1 < limit && phrases.Words[at].Class == WordClass.That && phrases.PhraseFrom(at + 1, limit) is { } shown && (shown.End >= limit || phrases.GroupAt(shown.End) < 0)) at++;
        if (at < limit && phrases.Words[at].Form == VerbForm.Gerund && at + 1 < limit && phrases.Words[at + 1].Class == WordClass.Name) at++;
        at = PastNaming(at, limit);
        if (at > token && at < limit && phrases.OpensQuote(at - 1) && Quoted(at, limit) is { } named) return [named];
        while (at < limit && phrases.PhraseFrom(at, limit) is { } phrase)
        {
            if (IsGeneric(phrase)) break;
            if (Inner(phrase, limit) is >= 0 and var inner)
            {
                at = inner;
                continue;
            }

            Add(targets, phrase, limit);
            var next = AfterPhrase(phrase, limit);
            if (next < 0) break;
            at = next;
        }

        // "does not mind who signs", "regretted that no airline had …": the issue is a clause.
        if (targets.Count == 0 && at < limit && (phrases.Words[at].Class is WordClass.That or WordClass.Relative || ClauseWords.Is(ClauseUse.Question, phrases.WordAt(at))) && ClauseEnd(at + 1, limit) is var clause && clause > at + 2) targets.Add(new(null, phrases.RangeOf(phrases.Words[at].Class == WordClass.That ? at + 1 : at, clause)));

        // "thanked them for bringing …": so is that of a gerund.
        if (targets.Count == 0 && at < limit && phrases.Words[at].Class is WordClass.Verb && phrases.Words[at].Form == VerbForm.Gerund && IssueEnd(at, limit) is var end && end > at) targets.Add(new(null, phrases.RangeOf(at, end)));
        return targets;
    }

    // opposed “any regime outside the Council”: words in marks are the issue as a whole, unless they begin with a name.
    private Target? Quoted(int first, int limit)
    {
        if (phrases.Words[first].Class == WordClass.Name || phrases.GroupAt(first) >= 0 && phrases.Words[first].Form != VerbForm.Gerund) return null;
        var end = first;
        while (end < limit && phrases.Words[end].Class != WordClass.Quote) end++;
        while (end > first + 1 && phrases.Words[end - 1].Class is WordClass.Comma or WordClass.Break && phrases.WordAt(end - 1) is not "]") end--;
        return new(null, phrases.RangeOf(first, end));
    }

    // "condemned what he called a secret memorandum": the token where what is so called begins.
    private int PastNaming(int at, int limit)
    {
        if (at + 3 >= limit || !phrases.Is(at, "what") || phrases.PhraseFrom(at + 1, limit) is not { } namer || namer.End >= limit || phrases.GroupAt(namer.End) is not (>= 0 and var group)) return at;
        if (!WordLists.IsEvaluative(phrases.Groups[group].Lemma)) return at;
        var next = phrases.Groups[group].Head + 1;
        while (next < limit && (phrases.Is(next, "as") || phrases.Words[next].Class == WordClass.Quote)) next++;
        return next;
    }

    // "one", "others": nothing that could be told from the phrase alone.
    private bool IsGeneric(NounPhrase phrase) => phrases.Words[phrase.Head].Class == WordClass.Pronoun && references.At(phrase.Head).Count == 0;

    // "the importance of X", "the vote on X": the token where what it is really about begins.
    private int Inner(NounPhrase phrase, int limit)
    {
        if (phrase.End + 1 >= limit || !WordLists.IsTransparent(phrases.WordAt(phrase.Head))) return -1;
        return phrases.Is(phrase.End, "of") || phrases.Is(phrase.End, "on") || phrases.Is(phrase.End, "regarding") || phrases.Is(phrase.End, "to") && phrases.Words[phrase.End + 1].Class != WordClass.Verb ? phrase.End + 1 : -1;
    }

    /// <summary>The targets of a phrase alone: the subject of a passive.</summary>
    public List<Target> Of(NounPhrase phrase, int limit)
    {
        var targets = new List<Target>(1);
        Add(targets, phrase, limit);
        return targets;
    }

    // "X and Y": the second phrase, unless a verb follows it, for then it begins a clause.
    private int AfterPhrase(NounPhrase phrase, int limit)
    {
        var at = phrase.End;
        if (at + 1 >= limit || phrases.Words[at].Class is not (WordClass.And or WordClass.Comma)) return -1;
        var list = phrases.Words[at].Class == WordClass.Comma;
        at++;
        if (phrases.PhraseFrom(at, limit) is not { } next || phrases.Words[phrase.Head].Class != WordClass.Name || phrases.Words[next.Head].Class != WordClass.Name) return -1;
        if (next.End < limit && phrases.GroupAt(next.End) >= 0) return -1;
        return !list || next.End < limit && phrases.Words[next.End].Class is WordClass.And or WordClass.Comma && HasAndBefore(next.End, limit) ? at : -1;
    }

    private bool HasAndBefore(int at, int limit)
    {
        for (var i = at; i < Math.Min(limit, at + 8); i++)
        {
            if (phrases.Words[i].Class == WordClass.And) return true;
            if (phrases.GroupAt(i) >= 0) return false;
        }

        return false;
    }

    private void Add(List<Target> targets, NounPhrase phrase, int limit)
    {
        if (references.Apposed(phrase, limit) is { } apposed)
        {
            targets.Add(new(apposed.Entity, apposed.Range));
            return;
        }

        if (references.At(phrase.Head) is { Count: > 0 } entities)
        {
            var range = phrases.RangeOf(phrase.First, phrase.End);
            foreach (var entity in entities) targets.Add(new(entity, range));
        }
        else if (references.Named(phrase) is { } named) targets.Add(new(named, phrases.RangeOf(phrase.First, phrase.End)));
        else if (Possessors(phrase) is { Count: > 0 } owners) targets.AddRange(owners);
        else if (Author(phrase, limit) is { } author) targets.Add(author);
        else if (Examples(phrase, limit) is { Count: > 0 } examples) targets.AddRange(examples);
        else if (StateOf(phrase, limit) is { } state) targets.Add(state);
        else targets.Add(new(null, phrases.RangeOf(phrase.First, IssueEnd(phrase.First, limit))));
    }

    /// <summary>Who owns what the phrase from the token names: of "France's defence" France, of "his side" the man.</summary>
    public List<Target> OwnersFrom(int first, int noun)
    {
        if (phrases.Words[first].Class == WordClass.Possessive) return Each(references.At(first), text.Tokens[first].Range);
        List<Target> owners = [.. Possessors(new(first, noun + 1, noun))];
        for (var i = first + 1; owners.Count == 0 && i < noun; i++)
        {
            if (phrases.Words[i].Class == WordClass.Possessive) owners.Add(new(null, phrases.RangeOf(first, i)));
        }

        return owners;
    }

    // "Russia's brutal invasion", "her plan": whose conduct it is.
    private List<Target> Possessors(NounPhrase phrase)
    {
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
        {
            // "its" may be a thing's.
            if (phrases.Words[i].Class != WordClass.Possessive || phrases.Is(i, "its")) continue;
            if (references.At(i) is { Count: > 0 } owners && WordLists.IsTransparent(phrases.WordAt(phrase.Head))) return Each(owners, text.Tokens[i].Range);
            if (i > phrase.First && phrases.Words[i - 1].Class == WordClass.Name && names.Mentions[phrases.Words[i - 1].Mention] is var mention) return [new(mention.Entity, mention.Range)];
            if (i > phrase.First && references.At(i - 1) is { Count: > 0 } holders) return Each(holders, text.Tokens[i - 1].Range);
            // "her players' courage" is theirs, not hers.
            if (i > phrase.First && phrases.Words[i - 1].Class == WordClass.Noun) break;
        }

        return Nobody;
    }

    private static List<Target> Each(IReadOnlyList<int> entities, TextRange range)
    {
        var targets = new List<Target>(entities.Count);
        for (var i = 0; i < entities.Count; i++) targets.Add(new(entities[i], range));
        return targets;
    }

    // "an Australian ultimatum", "a fresh offer from Afghanistan", "Belarus's troops", "inspectors of the agency": whose act or people the noun stands for.
    private Target? Author(NounPhrase phrase, int limit)
    {
        if (!WordLists.IsActOfSomebody(phrases.WordAt(phrase.Head))) return null;
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
        {
            if (phrases.Words[i].Class == WordClass.Name && names.Mentions[phrases.Words[i].Mention] is var mention) return new(mention.Entity, mention.Range);
        }

        if (phrase.End + 1 >= limit || !phrases.Is(phrase.End, "from") && !phrases.Is(phrase.End, "by") && !phrases.Is(phrase.End, "of") || phrases.PhraseFrom(phrase.End + 1, limit) is not { } owner) return null;
        var party = references.Who(owner)[0];
        return party.Entity is not null ? new(party.Entity, party.Range) : Possessors(owner) is [var holder, ..] ? holder : null;
    }

    // "authoritarian regimes such as Russia's and China's".
    private List<Target> Examples(NounPhrase phrase, int limit)
    {
        if (phrase.End + 2 >= limit || !phrases.Is(phrase.End, "such") || !phrases.Is(phrase.End + 1, "as")) return Nobody;
        var found = new List<Target>();
        for (var i = phrase.End + 2; i < limit && phrases.Words[i].Class is WordClass.Name or WordClass.And or WordClass.Comma or WordClass.Possessive; i++)
        {
            if (phrases.Words[i].Class == WordClass.Name && names.Mentions[phrases.Words[i].Mention] is var mention && (found.Count == 0 || found[^1].Entity != mention.Entity)) found.Add(new(mention.Entity, mention.Range));
        }

        return found;
    }

    // "the government of Mali".
    private Target? StateOf(NounPhrase phrase, int limit)
    {
        if (!Roles.TryGet(phrases.WordAt(phrase.Head), out var role) || role.Kind is not (RoleKind.Government or RoleKind.Body)) return null;
        if (phrase.End + 1 >= limit || !phrases.Is(phrase.End, "of") && !phrases.Is(phrase.End, "in") || phrases.PhraseFrom(phrase.End + 1, limit) is not { } place) return null;
        return phrases.Words[place.Head].Class == WordClass.Name && names.Mentions[phrases.Words[place.Head].Mention] is { Type: EntityType.Place } mention ? new(mention.Entity, mention.Range) : null;
    }
}
