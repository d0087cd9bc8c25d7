using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Reads what a verb with its subject and its places tells of a journey.</summary>
internal sealed class VerbReader(Clauses clauses, ModeReader modes, TravellerFinder travellers, List<TravelEvent> events)
{
    private readonly VerbPlaces _places = new(clauses);
    private readonly VerbTravellers _who = new(clauses, modes, travellers);
    private readonly Absences _absences = new(clauses, travellers);
    private readonly Being _being = new(clauses, modes);
    private readonly EventDates _dates = new(clauses);
    private readonly Inversions _inversions = new(clauses, modes);
    private readonly BackwardLooks _order = new(clauses);

    /// <summary>The sentence looked at last and its first "instead", or its end.</summary>
    private (int Sentence, int First) _instead = (-1, 0);

    public void Read(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        var end = clauses.Text.Sentences[verb.Sentence].EndToken;
        if (_inversions.Place(group, end) is { } turned)
        {
            var told = events.Count;
            AddAll(group, new(TravelVerb.Go, turned.From), turned.Mode, new PlaceScan(clauses).Read(turned.From, turned.From < verb.First ? verb.First : _places.Limit(group, end, TravelVerb.Go), PlaceRole.To), [TravellerFinder.Party], false);

            // The day on which a town was struck off is none of a visit.
            for (var i = told; i < events.Count && turned.Mode == TravelMode.Cancelled && modes.EffectOf(group) is TravelEffect.Cancelled or TravelEffect.Fails; i++) events[i] = events[i] with { Date = null, Until = null };
            return;
        }

        if (Likewise(group, verb, end)) return;
        var frame = TravelFrames.Of(clauses, group);
        var kind = frame.Kind is TravelVerb.None or TravelVerb.Never && verb.Passive && modes.EffectOf(group) == TravelEffect.Planned ? TravelVerb.Be : frame.Kind;
        if (frame.Kind is TravelVerb.None or TravelVerb.Never && kind != TravelVerb.Be && modes.EffectOf(group) == TravelEffect.Cancelled && !verb.Passive) kind = TravelVerb.Object;
        // "had come from Quito" tells of the way, "comes from Quito" of where somebody is at home.
        if (kind == TravelVerb.Never && verb.Lemma == "come" && modes.IsPerfect(verb) && frame.End + 1 < end && clauses.Is(frame.End, "from") && clauses.PlaceAt(frame.End + 1) is not null) kind = TravelVerb.Leave;
        if (kind == TravelVerb.Never) return;

        // "It took her three days".
        if (kind == TravelVerb.Take && clauses.Phrases.Subjects(group) is [var empty] && clauses.Is(empty.Head, "it")) return;
        if (kind == TravelVerb.Absent)
        {
            _absences.Read(group, events);
            return;
        }

        if (kind == TravelVerb.None) kind = TravelVerb.Act;

        // "did not stay for dinner in Luxembourg": was there.
        if ((modes.Of(group) ?? (kind == TravelVerb.Keep && verb is { Negated: true, Past: true, Modal: < 0, Lemma: "stay" or "linger" } ? TravelMode.Done : null)) is not { } mode) return;
        if (kind == TravelVerb.Object && frame.Kind is TravelVerb.None or TravelVerb.Never && modes.EffectOf(group) == TravelEffect.Cancelled) mode = TravelMode.Cancelled;
        if (kind == TravelVerb.Object && mode == TravelMode.Cancelled && frame.Kind is TravelVerb.None or TravelVerb.Never && !verb.Passive && !HasObject(verb, end))
        {
            _absences.Read(group, events);
            return;
        }

        if (mode == TravelMode.Planned && IsArrivalNow(group, kind)) mode = TravelMode.Current;
        if (verb.Passive ? modes.EffectOf(group) is TravelEffect.Cancelled or TravelEffect.Later : modes.EffectOf(group) == TravelEffect.Fails) _absences.Recall(group, events);
        if (kind == TravelVerb.Act && (verb.Mood != VerbMood.Finite || verb.Passive || mode is not (TravelMode.Done or TravelMode.Planned))) return;
        if (kind == TravelVerb.Stay && !_places.SpendsTime(frame, end)) return;
        var joins = kind == TravelVerb.Join;
        if (joins) travellers.IsOpen = true;
        if (joins) kind = _places.JoinsParty(frame, verb, end) ? TravelVerb.Arrive : TravelVerb.Meet;
        var from = frame.End;
        if (kind == TravelVerb.Be && !_being.IsAtPlace(group, ref from, ref mode, ref kind, end))
        {
            // "for Suva, where she is expected on Monday".
            if (!verb.Passive || modes.EffectOf(group) != TravelEffect.Planned || !_places.FollowsWhere(group)) return;
            mode = TravelMode.Planned;
        }

        var overtaken = mode == TravelMode.Planned && modes.IsOvertaken(group);
        if (overtaken) mode = TravelMode.Cancelled;
        if (kind is TravelVerb.Host or TravelVerb.Greet && verb.Passive) kind = TravelVerb.Stay;
        if (kind == TravelVerb.Greet) kind = TravelVerb.Meet;
        if (kind == TravelVerb.Open) kind = _who.OpensTour(group, from, end);
        if (verb.Passive && !modes.IsIntransitive(group) && kind is not (TravelVerb.Be or TravelVerb.Meet or TravelVerb.Stay or TravelVerb.Go or TravelVerb.Pass or TravelVerb.Fetch or TravelVerb.Take)) return;
        if (kind == TravelVerb.Find && !_who.HasTimeSubject(group)) kind = TravelVerb.Meet;
        var places = _places.Of(group, kind, from, end, events, joins);

        // "skipped Milan": not "called off a strike in Milan".
        if (kind == TravelVerb.Object && mode == TravelMode.Cancelled && frame.Kind is TravelVerb.None or TravelVerb.Never) places.RemoveAll(p => p.Index == 0 && p.Role != PlaceRole.To && !clauses.Is(p.First - 1, "on"));
        if (kind == TravelVerb.Object && mode == TravelMode.Cancelled && frame.Kind is TravelVerb.None or TravelVerb.Never) places = [.. places.Select(p => p.Role == PlaceRole.In && clauses.Is(p.First - 1, "on") ? p with { Role = PlaceRole.To } : p)];
        if (kind == TravelVerb.Be && places.Count == 0 && mode == TravelMode.Cancelled && clauses.Scene.At(verb.Head) is { } missed) places.Add(new(PlaceRole.In, missed, verb.Head, verb.Head + 1, 0));
        // Most verbs have no place that could be a stop; who their subject is doesn't matter then.
        if (places.Count == 0 && kind is not (TravelVerb.Go or TravelVerb.Back or TravelVerb.Be or TravelVerb.Arrive)) return;
        if (kind == TravelVerb.Act && !places.Exists(p => p.Role == PlaceRole.In && _places.IsDirect(group, p))) return;
        var who = kind == TravelVerb.Find ? _who.Found(group) : _who.Of(group, kind, mode);
        if (kind == TravelVerb.Find) kind = TravelVerb.Stay;
        if (who.Count == 0 || (kind is TravelVerb.Go or TravelVerb.Come or TravelVerb.Back or TravelVerb.Pass && !verb.Passive && _who.MovesThing(group, from, end))) return;
        var back = kind == TravelVerb.Back || clauses.Stands("back", verb.First, from + 2, end);
        if (places.Count == 0 && kind == TravelVerb.Back && _places.Return(verb, events) is { } again) places = [new(PlaceRole.To, again, verb.Head, verb.Head + 1, 0)];
        if (places.Count == 0 && back && kind is TravelVerb.Go or TravelVerb.Back or TravelVerb.Be) places = [new(PlaceRole.Home, null, verb.Head, verb.Head + 1, 0)];
        if (places.Count == 0 && !joins && kind is TravelVerb.Arrive or TravelVerb.Go && _places.PointsBack(verb, kind)) places = [new(PlaceRole.To, null, verb.Head, verb.Head + 1, 0)];

        // "will leave Baku for Yerevan, changing in Istanbul": on the way to the place told of just before.
        if (kind == TravelVerb.Pass && verb.Mood == VerbMood.Gerund && verb.First > 0 && clauses.Word(verb.First - 1).Class == WordClass.Comma && events.Count > 0 && events[^1] is { Role: PlaceRole.To } goal && goal.Sentence == verb.Sentence) places = [.. places.Select(p => p with { Role = PlaceRole.Via })];
        var count = events.Count;
        AddAll(group, new(places is [{ Role: PlaceRole.Via }, ..] && kind == TravelVerb.Pass && verb.Mood == VerbMood.Gerund ? TravelVerb.Go : kind, from), mode, places, who, back);
        if (!overtaken && !(kind == TravelVerb.Be && mode == TravelMode.Cancelled && verb.Past && modes.IsPerfect(verb))) return;
        for (var i = count; i < events.Count; i++) events[i] = events[i] with { Overtaken = true };
    }

    /// <summary>"King Harald is here, and so is the president of Chile": the same is told of whoever stands behind the verb.</summary>
    private bool Likewise(int group, VerbGroup verb, int end)
    {
        if (verb.Head != verb.First || verb.Mood != VerbMood.Finite || verb.First < 2 || !clauses.Word(verb.Head).IsAuxiliary || !(clauses.Is(verb.First - 1, "so") || clauses.Is(verb.First - 1, "as"))) return false;
        if (events.Count == 0 || events[^1] is not { Weak: false } same || same.Sentence != verb.Sentence || clauses.Phrases.PhraseFrom(verb.Head + 1, end) is not { } phrase) return false;
        var source = same.Source;
        var (count, first) = (events.Count, events.FindLastIndex(e => e.Source != source) + 1);
        foreach (var who in travellers.Of(phrase))
        {
            for (var i = first; i < count; i++)
            {
                if (who >= 0 && events[i].Traveller == same.Traveller) events.Add(events[i] with { Traveller = who, Subject = phrase.Head, Token = phrase.Head, Source = group, Range = new(clauses.Text.Tokens[verb.First].Start, clauses.Text.Tokens[phrase.End - 1].End) });
            }
        }

        return true;
    }

    private void AddAll(int group, TravelFrame frame, TravelMode mode, List<FoundPlace> places, List<int> who, bool back)
    {
        foreach (var place in places)
        {
            if (PlaceTies.Of(frame.Kind, place.Role) is not { } role || (frame.Kind == TravelVerb.Act && !_places.IsDirect(group, place))) continue;
            foreach (var traveller in who) Add(group, frame, mode, place, role, traveller, back, places);
        }
    }

    private void Add(int group, TravelFrame frame, TravelMode mode, FoundPlace place, PlaceRole role, int traveller, bool back, List<FoundPlace> all)
    {
        var (verb, kind) = (clauses.Phrases.Groups[group], frame.Kind);
        if (role is PlaceRole.To or PlaceRole.In && all.Exists(p => p.Role == PlaceRole.Home && p.End <= place.First)) role = PlaceRole.Home;
        if (role == PlaceRole.Home && place.Entity is null && all.Exists(p => p != place && p.Role is PlaceRole.To or PlaceRole.In)) return;
        var (date, until) = _dates.Of(group, place, all, out var own);
        if (role == PlaceRole.Via && all.Exists(p => p.Role is PlaceRole.To or PlaceRole.In) && !all.Exists(p => p.Role == PlaceRole.Home)) (date, until) = (null, null);
        var perfect = (verb.Past && clauses.Word(verb.First).Class is WordClass.Have or WordClass.PronounHave) || modes.IsHad(verb);
        var first = Math.Min(verb.First, place.First);
        events.Add(new()
        {
            Traveller = traveller,
            Subject = clauses.Phrases.Subjects(group) is [var subject, ..] ? subject.Head : -1,
            Personal = kind is TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Back or TravelVerb.Stay or TravelVerb.Leave or TravelVerb.Board or TravelVerb.Be,
            Vague = place.Entity is null && TravelLexicon.Noun(clauses.WordAt(place.First)) == TravelNoun.Land,
            Place = place.Entity,
            Role = role,
            Mode = mode,
            Weak = kind is TravelVerb.Meet or TravelVerb.Act or TravelVerb.Keep,
            Earlier = perfect,
            Precedes = place.Precedes || (place.Index == 0 && role is PlaceRole.To or PlaceRole.In && _order.LooksBack(group)),
            Remote = perfect && date is { Value.Length: < 10 },
            Again = back,
            Passing = kind == TravelVerb.Pass || role == PlaceRole.Via,
            Ahead = role == PlaceRole.Via && IsAhead(place.First),
            Leaving = kind == TravelVerb.Leave || place.Role == PlaceRole.For,
            Returned = kind == TravelVerb.Be,
            Arrives = kind is TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Object,
            Partner = kind == TravelVerb.Meet ? Partner(verb, traveller) : null,
            Onward = verb.Head + 1 < clauses.Text.Tokens.Count && clauses.Is(verb.Head + 1, "on") && role == PlaceRole.To,
            Instead = StandsInstead(verb),
            Date = own || place.Index == 0 || EventDates.Spreads(date) ? date : null,
            DateIsLoose = (place.Index > 0 && !own) || date is { IsWeek: true },
            Until = own || place.Index == EventDates.Last(all, place.Role) ? until : null,
            Token = place.First,
            Sentence = verb.Sentence,
            InPost = clauses.PostOf(verb.Sentence) is not null,
            Range = new(clauses.Text.Tokens[first].Start, clauses.Text.Tokens[Math.Max(place.End - 1, verb.Head)].End),
            PlaceRange = place.Entity is null ? null : clauses.Phrases.RangeOf(place.First, place.End),
            Source = group,
        });
    }

    /// <summary>"cancelled the visit", not "cancelled on Tuesday and went to".</summary>
    private bool HasObject(VerbGroup verb, int end)
    {
        var at = verb.Head + 1;
        while (at < end && clauses.Word(at).Class is WordClass.Adverb or WordClass.Particle) at++;
        return at < end && clauses.DateAt(at) < 0 && (clauses.Phrases.PhraseFrom(at, end) is not null || clauses.Phrases.GroupAt(at) >= 0 || (clauses.Word(at).Class == WordClass.Preposition && clauses.DateAt(at + 1) < 0) || clauses.Word(at).Class == WordClass.Quote);
    }

    /// <summary>"The minister lands in Tirana", in a headline or a live report: of arriving the present tells as it happens, unless a day to come stands with it.</summary>
    private bool IsArrivalNow(int group, TravelVerb kind)
    {
        var verb = clauses.Phrases.Groups[group];
        if (verb.Mood != VerbMood.Finite || verb.Past || verb.Passive || verb.Modal >= 0 || verb.First != verb.Head || !(kind == TravelVerb.Arrive || verb.Lemma == "reach")) return false;
        var sentence = clauses.Text.Sentences[verb.Sentence];
        foreach (var date in clauses.DatesOf(group))
        {
            if (Clauses.When(clauses.Dates.Dates[date]) is { } day && day.Value != clauses.Dates.ReferenceDate) return false;
        }

        for (var i = sentence.FirstToken; i < verb.First; i++)
        {
            if (clauses.DateAt(i) >= 0 || clauses.Phrases.GroupAt(i) >= 0 || clauses.Word(i).Class is WordClass.Subordinator || TravelLexicon.Signal(clauses.WordAt(i)) is TravelSignal.When or TravelSignal.After or TravelSignal.Before or TravelSignal.Condition or TravelSignal.Until or TravelSignal.Next) return false;
        }

        return true;
    }

    private bool StandsInstead(VerbGroup verb)
    {
        // All events of a sentence ask.
        if (_instead.Sentence != verb.Sentence)
        {
            var (at, end) = (clauses.Text.Sentences[verb.Sentence].FirstToken, clauses.Text.Sentences[verb.Sentence].EndToken);
            while (at < end && TravelLexicon.Signal(clauses.WordAt(at)) != TravelSignal.Instead) at++;
            _instead = (verb.Sentence, at);
        }

        return _instead.First < verb.Head;
    }

    /// <summary>Whether a comma or "and" stands before the words of the way.</summary>
    private bool IsAhead(int place)
    {
        var at = place - 1;
        while (at > 0 && clauses.Word(at).Class is WordClass.Preposition or WordClass.Noun or WordClass.Determiner) at--;
        return clauses.Word(at).Class is WordClass.Comma or WordClass.And;
    }

    /// <summary>The first person or body named behind the verb, before its places end.</summary>
    private int? Partner(VerbGroup verb, int traveller)
    {
        var end = _places.Limit(clauses.Phrases.GroupAt(verb.Head), clauses.Text.Sentences[verb.Sentence].EndToken, TravelVerb.Meet);
        for (var i = verb.Head + 1; i < end; i++)
        {
            if (clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && travellers.CanTravel(clauses.Names.Mentions[m].Entity) && clauses.Names.Mentions[m].Entity != traveller) return clauses.Names.Mentions[m].Entity;
        }

        return null;
    }
}
