using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Whose a stance is: an entity, or null and the words for somebody without a name.</summary>
internal readonly record struct Source(int? Entity, TextRange Range);

/// <summary>Turns subjects and owners into sources. In a quotation "I" and "we" are the speaker, in a post its account.</summary>
internal sealed class SourceFinder(AnalysedText text, ResolvedNames names, Phrases phrases, References references, Voices voices)
{
    private static readonly WordSet Spokespeople = WordSet.Read("lexicons/spokespeople.tsv");

    private static readonly WordSet MessageVerbs = WordSet.Read("lexicons/message-verbs.tsv", ignoreCase: false);

    // Cues, reporters and candidates ask for the same subjects in turn.
    private readonly FixedList<Source>?[] _ofSubject = new FixedList<Source>?[phrases.Groups.Count];

    /// <summary>The sources that the subjects of a verb group stand for; empty where none of them is somebody.</summary>
    public FixedList<Source> OfSubject(int group)
    {
        if (_ofSubject[group] is { } known) return known;
        var subjects = phrases.Subjects(group);
        var limit = text.Sentences[phrases.Groups[group].Sentence].EndToken;
        if (subjects.Count == 0) return _ofSubject[group] = FixedList<Source>.Empty;
        var found = Of(subjects[0], limit);
        for (var i = 1; i < subjects.Count; i++) found.AddRange(Of(subjects[i], limit));
        return _ofSubject[group] = found.Count == 0 ? FixedList<Source>.Empty : [.. found];
    }

    public List<Source> Of(NounPhrase phrase, int limit)
    {
        if (voices.IsFirstPerson(phrase.Head)) return voices.SpeakerAt(phrase.Head) is { } speaker ? [new(speaker, phrases.RangeOf(phrase.Head, phrase.Head + 1))] : [];
        if (references.Apposed(phrase, limit) is { } apposed) return [new(apposed.Entity, apposed.Range)];
        if (IsKin(phrase)) return [];
        var parties = references.Who(phrase);
        if (parties[0].Entity is null && Roles.TryGet(phrases.WordAt(phrase.Head), out var role) && role.Kind is RoleKind.Voice or RoleKind.Party or RoleKind.Body && Owner(phrase.Head, phrase.First) is { Count: > 0 } owners) return owners;
        if (parties[0].Entity is null && Sender(phrase) is { Count: > 0 } senders) return [.. senders];
        if (parties[0].Entity is not null) return [.. parties.Select(p => new Source(p.Entity, p.Range))];
        if (Described(phrase) is { } described) return [described];
        if (IsOffice(phrase) is { } office) return [office];
        if (PeopleOf(phrase, limit) is { } people) return [people];
        return IsSomebody(phrase) ? [new(null, phrases.RangeOf(phrase.First, phrases.Extended(phrase, limit).End))] : [];
    }

    /// <summary>The owner of the noun at the token: "its support", "Japan's opposition".</summary>
    public List<Source> Owner(int noun, int start)
    {
        for (var i = noun - 1; i >= start && i >= noun - 4; i--)
        {
            if (phrases.Words[i].Class == WordClass.Possessive)
            {
                if (references.At(i) is { Count: > 0 } owners) return Each(owners, text.Tokens[i].Range);
                if (voices.IsFirstPerson(i)) return voices.SpeakerAt(i) is { } speaker ? [new(speaker, text.Tokens[i].Range)] : [];
                if (i > start && phrases.Words[i - 1].Class == WordClass.Name && names.Mentions[phrases.Words[i - 1].Mention] is var mention) return [new(mention.Entity, mention.Range)];
                return [];
            }

            if (phrases.Words[i].Class is not (WordClass.Adjective or WordClass.Adverb or WordClass.Noun)) return [];
        }

        return [];
    }

    private static List<Source> Each(IReadOnlyList<int> entities, TextRange range)
    {
        var sources = new List<Source>(entities.Count);
        for (var i = 0; i < entities.Count; i++) sources.Add(new(entities[i], range));
        return sources;
    }

    // "Georgian poultry farmers", "critics", "a U.S. diplomat": people without a name. "The firm", "his wife" has one, which the article gives elsewhere, so the words alone would mislead.
    private bool IsSomebody(NounPhrase phrase) =>
        // "four of the five members".
        phrases.Words[phrase.Head].Class is WordClass.Number or WordClass.Determiner && phrase.Head + 1 < phrase.End && phrases.Is(phrase.Head + 1, "of") && phrases.Words[phrase.End - 1].Class == WordClass.Noun && Roles.IsRole(phrases.WordAt(phrase.End - 1)) ||
        Roles.TryGet(phrases.WordAt(phrase.Head), out var role) && role.Kind != RoleKind.Voice && phrases.Words[phrase.Head].Class == WordClass.Noun
        && phrases.Words[phrase.First].Class != WordClass.Possessive && (!phrases.Is(phrase.First, "the") || role.Kind == RoleKind.Person && phrases.WordAt(phrase.Head) is [.., not 's', 's'] && phrase.Head + 1 < phrases.Words.Length && phrases.Is(phrase.Head + 1, "of"));

    // "a coach whose father loved reggae": not the coach.
    private bool IsKin(NounPhrase phrase) =>
        phrases.Is(phrase.First, "whose") && phrase.First > 0 && Roles.TryGet(phrases.WordAt(phrase.Head), out var role) && role.Kind == RoleKind.Person
        && phrases.TypeAt(phrases.Words[phrase.First - 1].Class == WordClass.Comma && phrase.First > 1 ? phrase.First - 2 : phrase.First - 1) is EntityType.Person;

    // "said Ana Soto, a shopkeeper in Quito, who": the name that the words describe.
    private Source? Described(NounPhrase phrase)
    {
        if (phrase.First < 2 || phrases.Words[phrase.First - 1].Class != WordClass.Comma || phrases.Words[phrase.First - 2].Class != WordClass.Name || phrases.Words[phrase.First].Class is not (WordClass.Determiner or WordClass.Possessive)) return null;
        var mention = names.Mentions[phrases.Words[phrase.First - 2].Mention];
        if (!Roles.TryGet(phrases.WordAt(phrase.Head), out var role)) return null;
        return mention.Type == (role.Kind == RoleKind.Person ? EntityType.Person : EntityType.Organization) ? new(mention.Entity, mention.Range) : null;
    }

    // "Peru sent a note that denounced the raid": whose message it is.
    private FixedList<Source> Sender(NounPhrase phrase) =>
        phrase.First > 0 && Roles.TryGet(phrases.WordAt(phrase.Head), out var role) && role.Kind == RoleKind.Voice && phrases.GroupAt(phrase.First - 1) is >= 0 and var group
        && phrases.Groups[group] is { Passive: false } verb && MessageVerbs.Contains(verb.Lemma) ? OfSubject(group) : FixedList<Source>.Empty;

    // "the rebels of the Northern Pact", "lawmakers from Likud": whose people they are.
    private Source? PeopleOf(NounPhrase phrase, int limit)
    {
        var of = phrase.Head + 1;
        if (of + 1 >= limit || !phrases.Is(of, "of") && !phrases.Is(of, "from") && !phrases.Is(of, "for")) return null;
        var word = phrases.WordAt(phrase.Head);
        var official = WordLists.AreOfficials(word) || WordLists.IsOffice(word) || Spokespeople.Contains(word);
        if (!official && !(word[^1] == 's' && WordLists.IsActOfSomebody(word)) || phrases.PhraseFrom(of + 1, limit) is not { } owner || phrases.Words[owner.Head].Class != WordClass.Name) return null;
        return names.Mentions[phrases.Words[owner.Head].Mention] is var mention && (mention.Type == EntityType.Organization || official && mention.Type == EntityType.Place) ? new(mention.Entity, mention.Range) : null;
    }

    // "the Syrian parliament", "Serb forces": nobody else named, so whose body or people they are.
    private Source? IsOffice(NounPhrase phrase)
    {
        // "Botswana leader condemns": a headline leaves the article and the holder's name out.
        var bare = phrases.Words[phrase.First].Class == WordClass.Name && phrases.Words[phrase.Head - 1].Class is WordClass.Name or WordClass.Adjective or WordClass.Noun && WordLists.IsOffice(phrases.WordAt(phrase.Head));
        if (!bare && !WordLists.IsActOfSomebody(phrases.WordAt(phrase.Head)) && !WordLists.AreOfficials(phrases.WordAt(phrase.Head)) && (!Roles.TryGet(phrases.WordAt(phrase.Head), out var role) || role.Kind == RoleKind.Person)) return null;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (phrases.Words[i].Class == WordClass.Name && names.Mentions[phrases.Words[i].Mention] is { Type: EntityType.Place or EntityType.Group or EntityType.Organization } mention) return new(mention.Entity, mention.Range);
        }

        return null;
    }
}
