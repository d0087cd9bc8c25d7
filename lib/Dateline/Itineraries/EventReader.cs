using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Reads the passages that tell of travel: verbs with their places, and nouns such as "visit" and "stopover".</summary>
internal sealed partial class EventReader
{
    private readonly Clauses _clauses;
    private readonly ModeReader _modes;
    private readonly TravellerFinder _travellers;
    private readonly List<TravelEvent> _events = [];

    private EventReader(Clauses clauses) => (_clauses, _modes, _travellers) = (clauses, new(clauses), new(clauses));

    /// <summary>The events in the order of the text; travellers that the words leave open are still <see cref="TravellerFinder.Party"/>.</summary>
    public static (List<TravelEvent> Events, int? Leader) Read(Clauses clauses)
    {
        var reader = new EventReader(clauses);
        for (var s = 0; s < clauses.Text.Sentences.Count; s++)
        {
            for (var g = clauses.FirstGroup[s]; g < clauses.FirstGroup[s + 1]; g++) reader.Verb(g);
            reader.Nouns(s);
        }

        return ([.. reader._events.OrderBy(e => e.Token)], reader._travellers.Leader ?? reader._travellers.FindGroup());
    }

    private void Verb(int group)
    {
        var verb = _clauses.Phrases.Groups[group];
        var end = _clauses.Text.Sentences[verb.Sentence].EndToken;
        var next = verb.Head + 1 < end ? _clauses.WordAt(verb.Head + 1) : default;
        var kind = TravelLexicon.Verb(verb.Lemma, next);
        if (kind == TravelVerb.None && verb.Passive && _modes.EffectOf(group) == TravelEffect.Planned) kind = TravelVerb.Be;
        if (verb.Lemma is "come" or "follow" && verb.First > 0 && OpensInversion(verb)) NextPlace(group, end);
        if (kind == TravelVerb.None) return;
        if (_modes.Of(group) is not { } mode) return;
        var joins = kind == TravelVerb.Join;
        if (joins) kind = JoinsParty(verb, end) ? TravelVerb.Arrive : TravelVerb.Meet;
        var from = verb.Head + 1;
        if (kind == TravelVerb.Be && !IsPlace(group, ref from, ref mode, end)) return;
        if (kind == TravelVerb.Host && verb.Passive) kind = TravelVerb.Meet;
        if (verb.Passive && !_modes.IsIntransitive(group) && kind is not (TravelVerb.Be or TravelVerb.Meet or TravelVerb.Go or TravelVerb.Pass or TravelVerb.Fetch)) return;
        var places = new PlaceScan(_clauses).Read(from, Limit(group, end, kind), Bare(kind));
        if (kind == TravelVerb.Go && verb.Head + 1 < end && _clauses.Is(verb.Head + 1, "in") && places.Exists(p => p.Role == PlaceRole.From) && !places.Exists(p => p.Role is PlaceRole.To or PlaceRole.In)) places.Add(new(PlaceRole.To, _clauses.Dateline, verb.Head, verb.Head + 1, 0));
        if (joins && places is [{ Role: PlaceRole.From }] && _clauses.Dateline is { } line) places.Add(new(PlaceRole.To, line, verb.Head, verb.Head + 1, -1));
        if (Where(group) is { } where && !places.Exists(p => p.Role is PlaceRole.In or PlaceRole.To)) places.Add(where with { Index = kind == TravelVerb.Meet ? -1 : 0 });
        Front(group, kind, places);
        var travellers = Travellers(group, kind);
        if (travellers.Count == 0) return;
        var back = kind == TravelVerb.Back || Between(verb.First, from + 2, end, "back");
        if (places.Count == 0 && back && kind is TravelVerb.Go or TravelVerb.Back or TravelVerb.Be) places = [new(PlaceRole.Home, null, verb.Head, verb.Head + 1, 0)];
        if (places.Count == 0 && !joins && kind is TravelVerb.Arrive or TravelVerb.Go && PointsBack(verb, kind, end)) places = [new(PlaceRole.To, null, verb.Head, verb.Head + 1, 0)];
        foreach (var place in places)
        {
            if (RoleFor(kind, place.Role) is not { } role) continue;
            foreach (var traveller in travellers) Add(group, kind, mode, place, role, traveller, back, places);
        }
    }

    /// <summary>"From Yerevan the group is to fly home", "In Suva she met": places before the subject belong to the verb as well.</summary>
    private void Front(int group, TravelVerb kind, List<FoundPlace> places)
    {
        if (_clauses.Phrases.Groups[group].Mood != VerbMood.Finite || _clauses.Phrases.Subjects(group) is not [var subject, ..] || subject.First >= _clauses.Phrases.Groups[group].First) return;
        var start = subject.First;
        while (start > _clauses.Text.Sentences[_clauses.Phrases.Groups[group].Sentence].FirstToken && _clauses.Word(start - 1).Class is not (WordClass.Break or WordClass.And or WordClass.But) && _clauses.Phrases.GroupAt(start - 1) < 0) start--;
        foreach (var place in new PlaceScan(_clauses).Read(start, subject.First, PlaceRole.None))
        {
            if (place.Entity is null || !(place.Role == PlaceRole.From || (place.Role == PlaceRole.In && kind == TravelVerb.Meet))) continue;
            if (!places.Exists(p => p.Role == place.Role)) places.Insert(0, place);
        }
    }

    /// <summary>"Next comes", "Then came", "After Buenos Aires came": the place stands behind the verb.</summary>
    private bool OpensInversion(VerbGroup verb)
    {
        var before = verb.First - 1;
        if (_clauses.Is(before, "next") || _clauses.Is(before, "then")) return true;
        while (before > 0 && _clauses.PlaceAt(before) is not null) before--;
        return before < verb.First - 1 && (_clauses.Is(before, "after") || _clauses.Is(before, "before"));
    }

    /// <summary>"joined them", "rejoined the squad": the party is where they went to; a union or a protest is no party.</summary>
    private bool JoinsParty(VerbGroup verb, int end)
    {
        if (verb.Lemma != "join") return true;
        if (verb.Head + 1 >= end) return false;
        if (_clauses.Word(verb.Head + 1).Class == WordClass.Pronoun) return true;
        return _clauses.Phrases.PhraseFrom(verb.Head + 1, end) is { } phrase && TravelLexicon.Noun(_clauses.WordAt(phrase.Head)) is TravelNoun.Party or TravelNoun.Ensemble;
    }

    /// <summary>"from Edinburgh, where she had spent the night": the place that a clause with "where" is about.</summary>
    private FoundPlace? Where(int group)
    {
        if (_clauses.Phrases.Groups[group].Mood != VerbMood.Finite || _clauses.Phrases.Subjects(group) is not [var subject] || subject.First < 2 || !_clauses.Is(subject.First - 1, "where")) return null;
        var at = subject.First - 2;
        if (_clauses.Word(at).Class == WordClass.Comma && at > 0) at--;
        if (_clauses.PlaceAt(at) is not { } place || _clauses.Text.SentenceAt(_clauses.Text.Tokens[at].Start) != _clauses.Phrases.Groups[group].Sentence) return null;
        var first = at;
        while (first > 0 && _clauses.PlaceAt(first - 1) is not null && _clauses.Word(first - 1).Mention == _clauses.Word(at).Mention) first--;
        return new(PlaceRole.In, place, first, at + 1, 0);
    }

    /// <summary>"Next comes Marseille, on Sept. 22".</summary>
    private void NextPlace(int group, int end)
    {
        var verb = _clauses.Phrases.Groups[group];
        if (verb.Head + 1 >= end || _clauses.PlaceAt(verb.Head + 1) is null) return;
        var places = new PlaceScan(_clauses).Read(verb.Head + 1, Limit(group, end, TravelVerb.Go), PlaceRole.To);
        foreach (var place in places.Where(p => p.Role == PlaceRole.To)) Add(group, TravelVerb.Go, verb.Past ? TravelMode.Done : TravelMode.Planned, place, PlaceRole.To, TravellerFinder.Party, false, places);
    }

    /// <summary>"is in Cairo", "is due in Paris", "had been to Costa Rica", "was back in Rome", "was expected in Nairobi": else "be" tells no place.</summary>
    private bool IsPlace(int group, ref int from, ref TravelMode mode, int end)
    {
        var verb = _clauses.Phrases.Groups[group];
        while (from < end && (_clauses.Word(from).Class is WordClass.Adverb or WordClass.Particle || _clauses.DateAt(from) >= 0))
        {
            if (TravelLexicon.Role(_clauses.WordAt(from)) == PlaceRole.Home) return true;
            if (_clauses.Is(from, "back") && from + 1 < end && _clauses.Word(from + 1).Class is WordClass.Preposition or WordClass.Comma or WordClass.Break) return true;
            from++;
        }

        if (from >= end) return false;
        if (TravelLexicon.Effect(_clauses.WordAt(from).ToString(), _ => false) == TravelEffect.Planned)
        {
            if (mode is TravelMode.Done or TravelMode.Current) mode = TravelMode.Planned;
            return from + 1 < end && _clauses.Word(from + 1).Class is WordClass.Preposition or WordClass.Adverb or WordClass.Particle;
        }

        if (verb.Passive)
        {
            if (mode is TravelMode.Done or TravelMode.Current) mode = TravelMode.Planned;

            // "had been expected in Nairobi but stayed at home".
            if (verb.Past && _clauses.Word(verb.First).Class == WordClass.Have && Between(from, end, end, "but")) mode = TravelMode.Cancelled;
        }

        if (TravelLexicon.Noun(_clauses.WordAt(from)) != TravelNoun.None || TravelLexicon.Role(_clauses.WordAt(from)) == PlaceRole.Home) return TravelLexicon.Role(_clauses.WordAt(from)) == PlaceRole.Home;
        var role = TravelLexicon.Role(_clauses.WordAt(from));
        if (role == PlaceRole.To) return _clauses.Is(verb.Head, "been") || verb.Passive;
        return role == PlaceRole.In;
    }

    /// <summary>"arriving on Saturday"; "it was her second time in the city: she came in 2020": the place is the one told of before.</summary>
    private bool PointsBack(VerbGroup verb, TravelVerb kind, int end)
    {
        if (kind == TravelVerb.Arrive) return true;
        for (var i = _clauses.Text.Sentences[verb.Sentence].FirstToken; i + 1 < verb.First; i++)
        {
            if (_clauses.Is(i, "the") && TravelLexicon.Noun(_clauses.WordAt(i + 1)) == TravelNoun.Place && _clauses.Word(i + 2).Class == WordClass.Break) return true;
        }

        return false;
    }

    private static PlaceRole Bare(TravelVerb kind) => kind switch
    {
        TravelVerb.Object => PlaceRole.To,
        TravelVerb.Leave => PlaceRole.From,
        _ => PlaceRole.None,
    };

    /// <summary>How a verb of the kind ties a place of the role; null where it doesn't.</summary>
    private static PlaceRole? RoleFor(TravelVerb kind, PlaceRole role) => (kind, role) switch
    {
        (_, PlaceRole.Home) => kind is TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Back or TravelVerb.Be or TravelVerb.Leave ? role : null,
        (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Back or TravelVerb.Leave, PlaceRole.For) => PlaceRole.To,
        (TravelVerb.Leave, PlaceRole.In) => null,
        (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Back or TravelVerb.Object, PlaceRole.In) => PlaceRole.To,
        (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Back or TravelVerb.Object or TravelVerb.Leave, PlaceRole.To or PlaceRole.From or PlaceRole.Via) => role,
        (TravelVerb.Pass, PlaceRole.In or PlaceRole.To or PlaceRole.Via) => PlaceRole.To,
        (TravelVerb.Stay or TravelVerb.Be or TravelVerb.Meet or TravelVerb.Open or TravelVerb.Host, PlaceRole.In) => PlaceRole.In,
        (TravelVerb.Be, PlaceRole.To or PlaceRole.From) => role,
        (TravelVerb.Fetch, PlaceRole.To or PlaceRole.From) => role,
        (TravelVerb.Fetch, PlaceRole.In or PlaceRole.Via) => PlaceRole.To,
        _ => null,
    };

    private List<int> Travellers(int group, TravelVerb kind)
    {
        var verb = _clauses.Phrases.Groups[group];
        if (kind == TravelVerb.Open)
        {
            // Only a tour opens somewhere; people open and begin other things.
            return [.. _clauses.Phrases.Subjects(group).Where(p => TravelLexicon.Noun(_clauses.WordAt(p.Head)) is TravelNoun.Tour or TravelNoun.Visit).SelectMany(p => _travellers.Owner(p))];
        }

        if (kind is TravelVerb.Host && _clauses.Phrases.PhraseFrom(verb.Head + 1, _clauses.Text.Sentences[verb.Sentence].EndToken) is { } guest)
        {
            return [.. _clauses.References.Who(guest).Where(p => p.Entity is { } e && _travellers.CanTravel(e)).Select(p => p.Entity!.Value)];
        }

        if (kind == TravelVerb.Host) return [];
        if (kind == TravelVerb.Fetch && _clauses.Phrases.Subjects(group) is [var journey, ..] && Has(journey, TravelNoun.Tour) && _clauses.Phrases.PhraseFrom(verb.Head + 1, _clauses.Text.Sentences[verb.Sentence].EndToken) is { } taken) return _clauses.Word(taken.Head).Class == WordClass.Pronoun && OwnedBy(journey) ? [.. _travellers.Owner(journey)] : [.. _travellers.Of(taken)];
        var travellers = _travellers.Of(group);
        if (travellers.Count == 0 && _clauses.PostOf(verb.Sentence) is not null && _clauses.Phrases.Subjects(group).Count == 0) travellers.Add(TravellerFinder.Party);
        return travellers;
    }

    private bool Has(NounPhrase phrase, TravelNoun kind)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (TravelLexicon.Noun(_clauses.WordAt(i)) == kind) return true;
        }

        return false;
    }

    private int Limit(int group, int end, TravelVerb kind)
    {
        for (var g = group + 1; g < _clauses.Phrases.Groups.Count && _clauses.Phrases.Groups[g].First < end; g++)
        {
            // "spent Monday looking at icebreakers in Valparaíso": what is done there stands between.
            if (kind == TravelVerb.Stay && _clauses.Phrases.Groups[g].Mood == VerbMood.Gerund && g == group + 1) continue;

            // "will visit A and B, the Vatican said": the subject of the next verb is no place of this one.
            var subject = _clauses.Phrases.Groups[g].Mood == VerbMood.Finite && _clauses.Phrases.Subjects(g) is [var first, ..] ? first.First : int.MaxValue;
            var limit = _clauses.Phrases.Groups[g].First;
            return subject > _clauses.Phrases.Groups[group].Head && subject < limit && Opens(subject) ? subject : limit;
        }

        return end;
    }

    private bool Opens(int token) => token > 0 && _clauses.Word(token - 1).Class is WordClass.Comma or WordClass.And or WordClass.But or WordClass.Break or WordClass.Quote;

    private void Add(int group, TravelVerb kind, TravelMode mode, FoundPlace place, PlaceRole role, int traveller, bool back, List<FoundPlace> all)
    {
        var verb = _clauses.Phrases.Groups[group];
        if (role is PlaceRole.To or PlaceRole.In && all.Exists(p => p.Role == PlaceRole.Home && p.End <= place.First)) role = PlaceRole.Home;
        if (role == PlaceRole.Home && place.Entity is null && all.Exists(p => p != place && p.Role is PlaceRole.To or PlaceRole.In)) return;
        var (date, until) = DatesFor(group, place, all, out var own);
        if (role == PlaceRole.Via && all.Exists(p => p.Role is PlaceRole.To or PlaceRole.In) && !all.Exists(p => p.Role == PlaceRole.Home)) (date, until) = (null, null);
        var perfect = verb.Past && _clauses.Word(verb.First).Class is WordClass.Have or WordClass.PronounHave;
        var first = Math.Min(verb.First, place.First);
        _events.Add(new()
        {
            Traveller = traveller,
            Place = place.Entity,
            Role = role,
            Mode = mode,
            Weak = kind is TravelVerb.Meet,
            Earlier = perfect,
            Remote = perfect && date is { Value.Length: < 10 },
            Again = back,
            Passing = kind == TravelVerb.Pass || role == PlaceRole.Via,
            Ahead = role == PlaceRole.Via && IsAhead(place.First),
            Leaving = kind == TravelVerb.Leave,
            Arrives = kind == TravelVerb.Arrive || verb.Lemma == "reach",
            Partner = kind == TravelVerb.Meet ? Partner(verb, traveller) : null,
            Onward = verb.Head + 1 < _clauses.Text.Tokens.Count && _clauses.Is(verb.Head + 1, "on") && role == PlaceRole.To,
            Instead = Between(_clauses.Text.Sentences[verb.Sentence].FirstToken, verb.Head, verb.Head, "instead"),
            Date = own || place.Index == 0 || Spreads(date) ? date : null,
            DateIsLoose = (place.Index > 0 && !own) || date is { IsWeek: true },
            Until = own || place.Index == 0 ? until : null,
            Token = place.First,
            Sentence = verb.Sentence,
            InPost = _clauses.PostOf(verb.Sentence) is not null,
            Range = new(_clauses.Text.Tokens[first].Start, _clauses.Text.Tokens[Math.Max(place.End - 1, verb.Head)].End),
            PlaceRange = place.Entity is null ? null : _clauses.Phrases.RangeOf(place.First, place.End),
            Source = group,
        });
    }

    /// <summary>Whether a comma or "and" stands before the words of the way.</summary>
    private bool IsAhead(int place)
    {
        var at = place - 1;
        while (at > 0 && _clauses.Word(at).Class is WordClass.Preposition or WordClass.Noun or WordClass.Determiner) at--;
        return _clauses.Word(at).Class is WordClass.Comma or WordClass.And;
    }

    /// <summary>The first person or body named behind the verb, before its places end.</summary>
    private int? Partner(VerbGroup verb, int traveller)
    {
        var end = Limit(_clauses.Phrases.GroupAt(verb.Head), _clauses.Text.Sentences[verb.Sentence].EndToken, TravelVerb.Meet);
        for (var i = verb.Head + 1; i < end; i++)
        {
            if (_clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && _travellers.CanTravel(_clauses.Names.Mentions[m].Entity) && _clauses.Names.Mentions[m].Entity != traveller) return _clauses.Names.Mentions[m].Entity;
        }

        return null;
    }

    /// <summary>A month or year may hold all places of a list, a day only the first.</summary>
    private static bool Spreads(DateSpanRef? date) => date is { Value.Length: < 10 };

    /// <summary>The dates of the verb; where its places have dates of their own behind them, those behind this place.</summary>
    private (DateSpanRef? Date, DateSpanRef? Until) DatesFor(int group, FoundPlace place, List<FoundPlace> all, out bool own)
    {
        var dates = Dates(group).Distinct().Order().Select(d => _clauses.Dates.Dates[d]).Where(d => !IsCurrentYear(d)).ToList();
        var later = all.Where(p => p.First > place.First && p.Role is not PlaceRole.Home).Select(p => _clauses.Text.Tokens[p.First].Start).DefaultIfEmpty(int.MaxValue).Min();
        own = all.Count > 1 && dates.Count > 1 && all.Exists(p => p.Index > 0) && dates.Exists(d => d.Range.Start < _clauses.Text.Tokens[all.Max(p => p.First)].Start && d.Range.Start > _clauses.Text.Tokens[all.Min(p => p.First)].Start);
        if (own)
        {
            // "in Lisbon on May 1 and Paris on May 3", but "on May 1 to Lisbon and two days later to Paris".
            var start = _clauses.Text.Tokens[place.First].Start;
            var ahead = dates[0].Range.Start < _clauses.Text.Tokens[all.Min(p => p.First)].Start;
            var earlier = all.Where(p => p.First < place.First).Select(p => _clauses.Text.Tokens[p.First].Start).DefaultIfEmpty(0).Max();
            dates = [.. dates.Where(d => ahead ? d.Range.Start < start && d.Range.Start > earlier : d.Range.Start > start && d.Range.Start < later)];
        }

        if (dates.Count == 0) return (null, null);
        var first = Clauses.When(dates[0])!.Value;
        if (dates.Count == 1) return (first, null);
        var second = Clauses.When(dates[1])!.Value;
        var between = _clauses.Text.Text.AsSpan(dates[0].Range.End, dates[1].Range.Start - dates[0].Range.End).Trim();
        if (between is "to" or "until" or "through" or "-" or "–" or "—" or "and" && string.CompareOrdinal(first.Value, second.Value) < 0) return (first, second);
        return (first, null);
    }

    /// <summary>Of "on Friday she is due to leave" the date stands with "is".</summary>
    private List<int> Dates(int group)
    {
        List<int> dates = [.. _clauses.DatesOf(group)];

        // A loop: a chain of infinitives may be as long as a text.
        for (; group > 0 && _clauses.Phrases.Groups[group].Mood == VerbMood.Infinitive; group--)
        {
            var (governor, verb) = (_clauses.Phrases.Groups[group - 1], _clauses.Phrases.Groups[group]);
            if (governor.Sentence != verb.Sentence || verb.First - governor.Head > 2) break;
            dates.AddRange(_clauses.DatesOf(group - 1));
        }

        return dates;
    }

    /// <summary>"our first guest this year" tells no day of arrival.</summary>
    private bool IsCurrentYear(DateSpan date) => date.Value is { Length: 4 } year && _clauses.Dates.ReferenceDate?.StartsWith(year, StringComparison.Ordinal) == true;

    private bool Between(int from, int to, int end, string word)
    {
        for (var i = from; i < Math.Min(to, end); i++)
        {
            if (_clauses.Is(i, word)) return true;
        }

        return false;
    }
}
