using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Whose journey a verb tells of: its subject's, its object's, or that of the tour which is its subject.</summary>
internal sealed class VerbTravellers(Clauses clauses, ModeReader modes, TravellerFinder travellers)
{
    public List<int> Of(int group, TravelVerb kind, TravelMode mode)
    {
        var verb = clauses.Phrases.Groups[group];
        if (kind == TravelVerb.Open) return OfTour(group);
        if (kind == TravelVerb.Host) return Object(verb) is { } guest ? [.. clauses.References.Who(guest).Where(p => p.Entity is { } e && travellers.CanTravel(e)).Select(p => p.Entity!.Value)] : [];
        if (kind is TravelVerb.Fetch or TravelVerb.Take or TravelVerb.Go or TravelVerb.Come or TravelVerb.Pass && !verb.Passive && Taken(group, kind) is { Count: > 0 } taken) return taken;
        // "tomorrow it is on to Budapest".
        if (kind == TravelVerb.Go && verb.Lemma == "be" && clauses.Phrases.Subjects(group) is [var it] && clauses.Is(it.Head, "it")) return [TravellerFinder.Party];

        // "From here the road leads to Suva".
        if (kind == TravelVerb.Go && clauses.Phrases.Subjects(group) is [var road] && TravelLexicon.Noun(clauses.WordAt(road.Head)) == TravelNoun.Way && clauses.Word(road.Head).Class == WordClass.Noun)
        {
            return road.First >= 2 && TravelLexicon.Signal(clauses.WordAt(road.First - 1)) == TravelSignal.There && TravelLexicon.Role(clauses.WordAt(road.First - 2)) == PlaceRole.From ? [TravellerFinder.Party] : [];
        }

        if (kind is TravelVerb.Fetch or TravelVerb.Take && !verb.Passive && !Has(clauses.Phrases.Subjects(group), TravelNoun.Tour)) return [];
        // "The last concert is in Montevideo".
        if (kind == TravelVerb.Be && clauses.Phrases.Subjects(group) is [var played] && TravelLexicon.Noun(clauses.WordAt(played.Head)) == TravelNoun.Event && TravelLexicon.Signal(clauses.WordAt(Math.Max(played.First, played.Head - 1))) == TravelSignal.Next) return travellers.Team is { } team ? [team] : [];
        var found = travellers.Of(group);
        if (found.Count > 0) return found;
        if (clauses.Phrases.Subjects(group).Count == 0 && Nominative(verb) is { } pronoun) return [.. travellers.Of(pronoun)];
        if (clauses.Phrases.Subjects(group).Count == 0 && verb.Mood == VerbMood.Finite && mode != TravelMode.Unknown && OpeningPhrase(group) is { } opening) return [.. travellers.Of(opening)];
        if (clauses.Phrases.Subjects(group).Count == 0 && Main(group) is { } main) return travellers.Of(main);
        if (clauses.PostOf(verb.Sentence) is { } post && clauses.Phrases.Subjects(group).Count == 0) found.AddRange(travellers.Account(post));
        return found;
    }

    /// <summary>What a verb of opening or ending is about: a tour, a stay, or, if neither its subject nor its object is one, anything else that is done there.</summary>
    public TravelVerb OpensTour(int group, int from, int end)
    {
        if (OfTour(group).Count > 0) return TravelVerb.Open;

        // "winds up in Ankara", "started in Lima": whoever does so is there.
        return from + 1 < end && TravelLexicon.Role(clauses.WordAt(from)) == PlaceRole.In && clauses.PlaceAt(from + 1) is not null && !clauses.Phrases.Groups[group].Passive ? TravelVerb.Arrive : TravelVerb.Meet;
    }

    /// <summary>"Saturday found her in San Salvador".</summary>
    public bool HasTimeSubject(int group)
    {
        var at = clauses.Phrases.Groups[group].First - 1;
        return at >= 0 && clauses.DateAt(at) >= 0;
    }

    public List<int> Found(int group) => Object(clauses.Phrases.Groups[group]) is { } found ? [.. travellers.Of(found)] : [];

    /// <summary>"moved its embassy to", "flies fodder to": what is moved is a thing, and not a vehicle, a way or a distance.</summary>
    public bool MovesThing(int group, int from, int end)
    {
        if (from != clauses.Phrases.Groups[group].Head + 1 || from >= end || clauses.DateAt(from) >= 0 || clauses.PlaceAt(from) is not null) return false;
        if (clauses.Phrases.PhraseFrom(from, end) is not { } thing) return false;

        // "heads Coparmex in Sinaloa".
        if (clauses.Word(thing.Head) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type is not (EntityType.Place or EntityType.Person or EntityType.Group)) return true;
        if (clauses.Word(thing.Head).Class != WordClass.Noun) return false;
        for (var i = thing.First; i < thing.End; i++)
        {
            if (clauses.DateAt(i) >= 0 || TravelLexicon.Noun(clauses.WordAt(i)) is TravelNoun.Vehicle or TravelNoun.Way) return false;
        }

        return TravelLexicon.Noun(clauses.WordAt(thing.Head)) is TravelNoun.None or TravelNoun.Event or TravelNoun.Visit && TravelLexicon.Role(clauses.WordAt(thing.Head)) == PlaceRole.None && !PlaceAdverb(thing);
    }

    // "flies home", "went north", "travelled the length of": adverbs that look like nouns have no determiner.
    private bool PlaceAdverb(NounPhrase phrase) => phrase.End - phrase.First == 1 && clauses.WordAt(phrase.Head)[^1] != 's';

    private List<int> OfTour(int group)
    {
        var subjects = clauses.Phrases.Subjects(group);
        foreach (var subject in subjects)
        {
            if (IsTour(subject)) return [.. travellers.Owner(subject)];
            if (clauses.Word(subject.Head).Class is WordClass.Pronoun or WordClass.Relative && TourBefore(subject.First) is { } tour) return [.. travellers.Owner(tour)];
        }

        // "kicked off her tour in Hanoi", "rounding it off in Tokyo".
        var verb = clauses.Phrases.Groups[group];
        if (Object(verb, particle: true) is { } thing && !verb.Passive && (IsTour(thing) || (clauses.Word(thing.Head).Class == WordClass.Pronoun && TourBefore(thing.First) is not null))) return travellers.Of(group);
        return [];
    }

    /// <summary>"her tour", and "the second leg of a journey".</summary>
    private bool IsTour(NounPhrase phrase) => clauses.Word(phrase.Head).Class != WordClass.Name
        && (TravelLexicon.Noun(clauses.WordAt(phrase.Head)) is TravelNoun.Tour or TravelNoun.Visit || (TravelLexicon.Noun(clauses.WordAt(phrase.Head)) == TravelNoun.Stop && Has([phrase], TravelNoun.Tour)) || IsPartOfTour(phrase));

    /// <summary>"the first half of an Asian tour".</summary>
    private bool IsPartOfTour(NounPhrase part)
    {
        var end = Math.Min(clauses.Text.Tokens.Count, part.End + 6);
        return part.End + 1 < end && clauses.Is(part.End, "of") && clauses.Phrases.PhraseFrom(part.End + 1, end) is { } whole && TravelLexicon.Noun(clauses.WordAt(whole.Head)) == TravelNoun.Tour;
    }

    /// <summary>The tour spoken of last before the token, in its sentence or the one before: what "it" may be.</summary>
    private NounPhrase? TourBefore(int token)
    {
        var sentence = clauses.Text.SentenceAt(clauses.Text.Tokens[token].Start);
        var first = clauses.Text.Sentences[Math.Max(0, sentence - 1)].FirstToken;
        for (var i = token - 1; i >= first; i--)
        {
            if (clauses.Word(i).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(i)) is TravelNoun.Tour && clauses.Phrases.PhraseBefore(i + 1, first) is { } phrase) return phrase;
        }

        return null;
    }

    /// <summary>"a plane carried the minister to", "flew her to", "takes him to", "took her delegation to": who is moved; with the one who takes them, if a person does.</summary>
    private List<int> Taken(int group, TravelVerb kind)
    {
        var verb = clauses.Phrases.Groups[group];
        if (Object(verb) is not { } moved) return [];
        var head = clauses.Word(moved.Head);
        var subjects = clauses.Phrases.Subjects(group);
        var byJourney = Has(subjects, TravelNoun.Tour) || Has(subjects, TravelNoun.Vehicle);
        if (head.Class == WordClass.Pronoun)
        {
            // "carried it back to Juba": who carries a thing goes there with it.
            if (kind == TravelVerb.Take && !byJourney && (clauses.Is(moved.Head, "it"))) return travellers.Of(group);
            if (byJourney && subjects is [var journey, ..] && IsOwned(journey)) return [.. travellers.Owner(journey)];
            return kind is TravelVerb.Fetch or TravelVerb.Take || byJourney ? [.. travellers.Of(moved)] : [];
        }

        var isParty = head.Class == WordClass.Number && clauses.Is(moved.First, "the") || head.Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(moved.Head)) is TravelNoun.Party or TravelNoun.Ensemble;
        var isPerson = head is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type == EntityType.Person || clauses.References.At(moved.Head).Any(e => clauses.Names.Entities[e].Type == EntityType.Person);
        if (!isParty && !isPerson) return kind == TravelVerb.Take && !byJourney ? travellers.Of(group) : [];
        if (isPerson && kind == TravelVerb.Take && !byJourney) return [.. travellers.Of(group), .. travellers.Of(moved)];
        if (isParty && !byJourney) return [.. travellers.Of(group), .. travellers.Of(moved).Where(t => t >= 0)];
        return [.. travellers.Of(moved)];
    }

    private bool Has(IReadOnlyList<NounPhrase> phrases, TravelNoun kind)
    {
        foreach (var phrase in phrases)
        {
            for (var i = phrase.First; i < phrase.End; i++)
            {
                if (TravelLexicon.Noun(clauses.WordAt(i)) == kind) return true;
            }
        }

        return false;
    }

    private bool IsOwned(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (clauses.Word(i).Class == WordClass.Possessive) return true;
        }

        return false;
    }

    private NounPhrase? Object(VerbGroup verb, bool particle = false)
    {
        var (at, end) = (verb.Head + 1, clauses.Text.Sentences[verb.Sentence].EndToken);
        if (particle && at < end && clauses.Word(at).Class is WordClass.Particle or WordClass.Preposition) at++;
        return at < end ? clauses.Phrases.PhraseFrom(at, end) : null;
    }

    /// <summary>"Two days on she was in Tegucigalpa": such a pronoun right before its verb is the subject, whatever stands before it.</summary>
    private NounPhrase? Nominative(VerbGroup verb)
    {
        var at = verb.First - 1;
        return verb.Mood == VerbMood.Finite && at >= 0 && clauses.Word(at).Class == WordClass.Pronoun && (clauses.Is(at, "he") || clauses.Is(at, "she") || clauses.Is(at, "they")) ? new(at, verb.First, at) : null;
    }

    /// <summary>"Having called at Seoul, she reached Hanoi", "After visiting Seoul, she flew on": the verb whose subject the participle that opens the sentence shares.</summary>
    private int? Main(int group) => clauses.Phrases.Groups[group].Mood == VerbMood.Gerund ? modes.Main(group) : null;

    /// <summary>"A delegation led by the minister landed": the phrase that opens the sentence, if only participles stand between.</summary>
    private NounPhrase? OpeningPhrase(int group)
    {
        var (verb, sentence) = (clauses.Phrases.Groups[group], clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence]);
        for (var g = clauses.FirstGroup[verb.Sentence]; g < group; g++)
        {
            if (clauses.Phrases.Groups[g].Mood is VerbMood.Finite or VerbMood.Infinitive) return null;
        }

        return clauses.Phrases.PhraseFrom(sentence.FirstToken, verb.First) is { } phrase && clauses.Word(phrase.Head).Class is WordClass.Noun or WordClass.Name ? phrase : null;
    }
}
