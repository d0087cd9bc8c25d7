using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Finds the places that belong to a verb: behind it, before its subject, and those that it only points to.</summary>
internal sealed class VerbPlaces(Clauses clauses)
{
    /// <summary>Passages back over which a place told of before is looked for.</summary>
    private const int Memory = 60;

    public List<FoundPlace> Of(int group, TravelVerb kind, int from, int end, List<TravelEvent> before, bool joins)
    {
        var verb = clauses.Phrases.Groups[group];
        var places = new PlaceScan(clauses).Read(from, Limit(group, end, kind), PlaceTies.Bare(kind));
        var named = places.Exists(p => p.Role is PlaceRole.To or PlaceRole.In or PlaceRole.For or PlaceRole.Home);

        // "arrived from Moroni", "turned up by way of Nairobi", "covered the rest of the way by car": where the story plays.
        var scene = kind is TravelVerb.Come or TravelVerb.Arrive && (places.Exists(p => p.Role is PlaceRole.From or PlaceRole.Via) || (kind == TravelVerb.Come && places.Count == 0 && verb.Past && (from > verb.Head + 1 ? clauses.Word(from - 1).Class is WordClass.Noun or WordClass.Adverb : IsParticle(from, end))));
        if (joins && places.Count == 0 && PartyPlace(before, verb.Head) is { } with) places.Add(new(PlaceRole.To, with, verb.Head, verb.Head + 1, 0));
        if (scene && !named && ScenePlace(verb, places) is { } place) places.Add(new(PlaceRole.To, place, verb.Head, verb.Head + 1, joins ? -1 : 0));
        if (Where(group) is { } around && kind == TravelVerb.Arrive && !named) places.Add(around with { Role = PlaceRole.To, Index = 0 });
        if (kind == TravelVerb.Object && places.Count == 0 && Which(group) is { } visited) places.Add(visited);
        if (kind == TravelVerb.Arrive && places.Count == 0 && !joins && Behind(verb, before) is { } reached) places.Add(new(PlaceRole.To, reached, verb.Head, verb.Head + 1, 0));
        if (Where(group) is { } where && !places.Exists(p => p.Role is PlaceRole.In or PlaceRole.To)) places.Add(where with { Index = 0 });
        Front(group, kind, places);
        return places;
    }

    /// <summary>"had flown in on the 15th", "flew in alone"; not "rode in a carriage".</summary>
    private bool IsParticle(int at, int end) => at < end && clauses.Word(at).Class is WordClass.Preposition or WordClass.Particle
        && (at + 1 >= end || clauses.DateAt(at + 1) >= 0 || clauses.Word(at + 1).Class is WordClass.Comma or WordClass.Break or WordClass.And or WordClass.Preposition or WordClass.To or WordClass.Adverb or WordClass.Subordinator or WordClass.But);

    /// <summary>"had flown in on the 15th, gone on to Khartoum and returned": back to where the story plays, if the sentence has told of arriving there and of going on.</summary>
    public int? Return(VerbGroup verb, List<TravelEvent> before)
    {
        if (clauses.Scene.Main is not { } scene) return null;
        var elsewhere = false;
        for (var i = before.Count - 1; i >= 0 && before[i].Sentence == verb.Sentence; i--)
        {
            if (before[i].Role is not (PlaceRole.To or PlaceRole.In)) continue;
            if (before[i].Place == scene) return elsewhere ? scene : null;
            elsewhere = true;
        }

        return null;
    }

    /// <summary>"his last look at Tbilisi was when he flew in": a town that the same clause has named before; else the scene.</summary>
    private int? ScenePlace(VerbGroup verb, List<FoundPlace> places) =>
        clauses.Scene.At(verb.Head) is { } scene && !places.Exists(p => p.Entity == scene) ? scene : null;

    /// <summary>"flew from Gaborone to Oslo via Frankfurt, arriving on Sunday": the goal told of before in the sentence; "flew through Doha, arriving on Sunday": the scene.</summary>
    private int? Behind(VerbGroup verb, List<TravelEvent> before)
    {
        for (var i = before.Count - 1; i >= 0 && before[i].Sentence == verb.Sentence; i--)
        {
            if (before[i].Weak || before[i].Mode == TravelMode.Cancelled || before[i].Token > verb.Head) continue;
            for (var j = i; j >= 0 && before[j].Source == before[i].Source; j--)
            {
                if (before[j].Role is PlaceRole.To or PlaceRole.In) return before[j].Place;
            }

            return before[i].Role is PlaceRole.Via or PlaceRole.From ? clauses.Scene.At(verb.Head) : null;
        }

        return null;
    }

    /// <summary>Where the party that is joined was told to be last.</summary>
    private int? PartyPlace(List<TravelEvent> before, int token)
    {
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - Memory); i--)
        {
            if (before[i] is { Place: { } place, Role: PlaceRole.To or PlaceRole.In, Mode: TravelMode.Done or TravelMode.Current, Weak: false } one && one.Token < token
                && (one.Traveller == TravellerFinder.Party || clauses.Names.Entities[one.Traveller].Type == EntityType.Organization)) return place;
        }

        return clauses.Dateline;
    }

    /// <summary>Where the words of the verb end: at the next verb, or at its subject.</summary>
    public int Limit(int group, int end, TravelVerb kind)
    {
        for (var g = group + 1; g < clauses.Phrases.Groups.Count && clauses.Phrases.Groups[g].First < end; g++)
        {
            // "spent Monday looking at icebreakers in Valparaíso": what is done there stands between.
            if (kind is TravelVerb.Stay or TravelVerb.Keep && clauses.Phrases.Groups[g].Mood == VerbMood.Gerund && g == group + 1) continue;

            // "will visit A and B, the Vatican said": the subject of the next verb is no place of this one.
            var subject = clauses.Phrases.Groups[g].Mood == VerbMood.Finite && clauses.Phrases.Subjects(g) is [var first, ..] ? first.First : int.MaxValue;
            var limit = clauses.Phrases.Groups[g].First;
            return subject > clauses.Phrases.Groups[group].Head && subject < limit && Opens(subject) && clauses.Word(limit - 1).Class is not (WordClass.Relative or WordClass.That) ? subject : limit;
        }

        return end;
    }

    private bool Opens(int token) => token > 0 && clauses.Word(token - 1).Class is WordClass.Comma or WordClass.And or WordClass.But or WordClass.Break or WordClass.Quote;

    /// <summary>"From Yerevan the group is to fly home", "In Suva she met": places before the subject belong to the verb as well.</summary>
    private void Front(int group, TravelVerb kind, List<FoundPlace> places)
    {
        if (clauses.Phrases.Groups[group].Mood != VerbMood.Finite || clauses.Phrases.Subjects(group) is not [var subject, ..] || subject.First >= clauses.Phrases.Groups[group].First) return;
        var start = subject.First;
        while (start > clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence].FirstToken && (clauses.Word(start - 1).Class is not (WordClass.Break or WordClass.And or WordClass.But or WordClass.Quote) || JoinsDates(start - 1)) && clauses.Phrases.GroupAt(start - 1) < 0) start--;
        foreach (var place in new PlaceScan(clauses).Read(start, subject.First, PlaceRole.None))
        {
            if (place.Entity is null || !(place.Role == PlaceRole.From || (place.Role == PlaceRole.In && kind is TravelVerb.Meet or TravelVerb.Act or TravelVerb.Stay))) continue;
            if (place.Role == PlaceRole.In && (!OpensClause(place, start, subject.First) || (start > 0 && clauses.Phrases.GroupAt(start - 1) >= 0))) continue;
            if (!places.Exists(p => p.Role == place.Role)) places.Insert(0, place);
        }
    }

    private bool JoinsDates(int token) => clauses.Word(token).Class == WordClass.And && token > 0 && clauses.DateAt(token - 1) >= 0 && clauses.DateAt(token + 1) >= 0;

    /// <summary>"In Suva she met", "On Friday, in Suva, she met": the preposition opens the clause, and the subject follows the place.</summary>
    private bool OpensClause(FoundPlace place, int start, int subject)
    {
        var at = place.First - 1;
        while (at > start && clauses.Word(at).Class is not WordClass.Preposition) at--;
        for (at--; at >= start; at--)
        {
            if (clauses.DateAt(at) < 0 && clauses.Word(at).Class is not (WordClass.Comma or WordClass.Preposition or WordClass.Adverb)) return false;
        }

        for (at = place.End; at < subject; at++)
        {
            if (clauses.DateAt(at) < 0 && clauses.Word(at).Class is not (WordClass.Comma or WordClass.Preposition or WordClass.Adverb) && !JoinsDates(at)) return false;
        }

        return true;
    }

    public bool FollowsWhere(int group) => Where(group) is not null;

    /// <summary>"from Edinburgh, where she had spent the night": the place that a clause with "where" is about.</summary>
    private FoundPlace? Where(int group)
    {
        // "where she was to have spent Sunday": the subject is that of "was".
        if (group > 0 && clauses.Phrases.Groups[group].Mood == VerbMood.Infinitive && clauses.Phrases.Groups[group - 1].Head + 1 == clauses.Phrases.Groups[group].First) group--;
        if (clauses.Phrases.Groups[group].Mood != VerbMood.Finite || clauses.Phrases.Subjects(group) is not [var subject] || subject.First < 2 || TravelLexicon.Signal(clauses.WordAt(subject.First - 1)) != TravelSignal.Where) return null;
        var at = subject.First - 2;
        if (clauses.Word(at).Class == WordClass.Comma && at > 0) at--;
        while (at > 0 && clauses.DateAt(at) >= 0) at--;
        if (clauses.Word(at).Class == WordClass.Preposition && at > 0) at--;
        if (clauses.PlaceAt(at) is not { } place || clauses.Text.SentenceAt(clauses.Text.Tokens[at].Start) != clauses.Phrases.Groups[group].Sentence) return null;
        var first = at;
        while (first > 0 && clauses.PlaceAt(first - 1) is not null && clauses.Word(first - 1).Mention == clauses.Word(at).Mention) first--;
        return new(PlaceRole.In, place, first, at + 1, 0);
    }

    /// <summary>"a shipyard in Busan, which he visited in 2003": the place right before the relative pronoun that is the object.</summary>
    private FoundPlace? Which(int group)
    {
        // "Tripoli, which she was to have visited".
        if (group > 0 && clauses.Phrases.Groups[group].Mood == VerbMood.Infinitive && clauses.Phrases.Groups[group - 1].Head + 1 == clauses.Phrases.Groups[group].First) group--;
        if (clauses.Phrases.Groups[group].Mood != VerbMood.Finite || clauses.Phrases.Subjects(group) is not [var subject] || subject.First < 2 || clauses.Word(subject.First - 1).Class is not (WordClass.Relative or WordClass.That)) return null;
        var at = subject.First - 2;
        if (clauses.Word(at).Class == WordClass.Comma && at > 0) at--;
        if (clauses.PlaceAt(at) is not { } place) return null;
        var first = at;
        while (first > 0 && clauses.Word(first - 1).Mention == clauses.Word(at).Mention) first--;
        return new(PlaceRole.To, place, first, at + 1, 0);
    }

    /// <summary>"spent two nights", "spent it": but "spent a fortune" tells of no time.</summary>
    public bool SpendsTime(TravelFrame frame, int end)
    {
        if (frame.End >= end || clauses.DateAt(frame.End) >= 0 || clauses.Word(frame.End).Class is not (WordClass.Determiner or WordClass.Possessive or WordClass.Noun or WordClass.Adjective or WordClass.Number or WordClass.Name)) return true;
        for (var i = frame.End; i < Math.Min(end, frame.End + 4) && clauses.Word(i).Class is not (WordClass.Comma or WordClass.Break or WordClass.To); i++)
        {
            if (clauses.DateAt(i) >= 0) return true;
        }

        if (clauses.Phrases.PhraseFrom(frame.End, end) is not { } phrase) return true;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (clauses.DateAt(i) >= 0) return true;
        }

        return TravelLexicon.Noun(clauses.WordAt(phrase.Head)) is TravelNoun.Stay or TravelNoun.Event or TravelNoun.Tour;
    }

    /// <summary>"joined them", "rejoined the squad": the party is where they went to; a union or a protest is no party.</summary>
    public bool JoinsParty(TravelFrame frame, VerbGroup verb, int end)
    {
        if (verb.Lemma != "join") return true;
        if (frame.End >= end) return false;
        if (clauses.Word(frame.End).Class == WordClass.Pronoun) return true;
        return clauses.Phrases.PhraseFrom(frame.End, end) is { } phrase && TravelLexicon.Noun(clauses.WordAt(phrase.Head)) is TravelNoun.Party or TravelNoun.Ensemble;
    }

    /// <summary>"arriving on Saturday"; "it was her second time in the city: she came in 2020": the place is the one told of before.</summary>
    public bool PointsBack(VerbGroup verb, TravelVerb kind)
    {
        if (kind == TravelVerb.Arrive) return true;
        for (var i = clauses.Text.Sentences[verb.Sentence].FirstToken; i + 1 < verb.First; i++)
        {
            if (TravelLexicon.Signal(clauses.WordAt(i)) == TravelSignal.Definite && TravelLexicon.Noun(clauses.WordAt(i + 1)) is TravelNoun.Place or TravelNoun.Land && clauses.Word(i + 2).Class == WordClass.Break) return true;
        }

        return false;
    }

    /// <summary>Whether the place stands right behind the verb, a date, or what is done there ("gave a concert in"): not behind a noun that may have taken it ("the war in").</summary>
    public bool IsDirect(int group, FoundPlace place)
    {
        if (place.Index < 0 || place.First < clauses.Phrases.Groups[group].First) return true;
        var at = place.First - 1;
        while (at > 0 && clauses.Word(at).Class is WordClass.Determiner or WordClass.Adjective) at--;
        if (clauses.Word(at).Class is not (WordClass.Preposition or WordClass.Adverb)) return place.Index > 0;
        at--;
        if (at <= clauses.Phrases.Groups[group].Head || clauses.DateAt(at) >= 0) return true;
        return clauses.Word(at).Class is WordClass.Adverb or WordClass.Particle or WordClass.Pronoun || TravelLexicon.Noun(clauses.WordAt(at)) == TravelNoun.Event;
    }
}
