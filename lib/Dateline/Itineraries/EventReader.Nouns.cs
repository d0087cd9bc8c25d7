using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <content>"Kishida's visit to Vietnam", "a stopover in Alofi was called off", "next stop Tripoli".</content>
internal sealed partial class EventReader
{
    private void Nouns(int sentence)
    {
        var span = _clauses.Text.Sentences[sentence];
        for (var i = span.FirstToken; i < span.EndToken; i++)
        {
            var word = _clauses.Word(i);
            if (word.Class is not (WordClass.Noun or WordClass.Verb) || _clauses.Phrases.GroupAt(i) >= 0) continue;
            var kind = TravelLexicon.Noun(_clauses.WordAt(i));
            if (kind is TravelNoun.Visit or TravelNoun.Tour or TravelNoun.Stop or TravelNoun.Event or TravelNoun.Invitation or TravelNoun.Way or TravelNoun.Stay) Noun(i, kind, sentence, span);
        }
    }

    private void Noun(int noun, TravelNoun kind, int sentence, SentenceSpan span)
    {
        var limit = NextGroup(noun, sentence, span.EndToken);

        // "a second game, set for Benghazi": the place stands behind the plan.
        if (limit < span.EndToken && _modes.EffectOf(_clauses.Phrases.GroupAt(limit)) == TravelEffect.Planned && _clauses.Word(limit).Class == WordClass.Verb) limit = NextGroup(limit, sentence, span.EndToken);
        var places = new PlaceScan(_clauses).Read(noun + 1, limit, kind == TravelNoun.Stop ? PlaceRole.In : PlaceRole.None);
        places = [.. places.Where(p => p.Role is PlaceRole.To or PlaceRole.In or PlaceRole.Of or PlaceRole.For or PlaceRole.From && p.Entity is not null)];
        if (places.Count == 0) return;
        var phrase = _clauses.Phrases.PhraseBefore(noun + 1, span.FirstToken) ?? new(noun, noun + 1, noun);
        if (_clauses.Is(phrase.First, "no")) return;
        if (phrase.First > span.FirstToken && (_clauses.Is(phrase.First - 1, "after") || _clauses.Is(phrase.First - 1, "following")) && Behind(phrase, kind, places, sentence)) return;
        if (kind == TravelNoun.Stay) return;
        var (mode, group, effect) = Governed(noun, sentence, span);
        if (effect == TravelEffect.Ended && mode == TravelMode.Planned) mode = TravelMode.Current;
        if (mode is null && effect != TravelEffect.Cancelled && kind != TravelNoun.Way) return;
        if (kind == TravelNoun.Invitation && (effect != TravelEffect.Planned || !_modes.IsAcceptance(group))) return;
        if (kind == TravelNoun.Way) places.RemoveAll(p => p.Role is not (PlaceRole.From or PlaceRole.To));
        if (kind == TravelNoun.Way && effect is TravelEffect.Cancelled or TravelEffect.Later) return;
        var travellers = TravellersOf(phrase, group, kind, sentence);
        if (travellers.Count == 0) return;

        // A meeting or a day somewhere is a visit only where it is called off; else the verbs around it tell.
        var owned = OwnedBy(phrase);
        if (kind == TravelNoun.Event && effect is not (TravelEffect.Cancelled or TravelEffect.Later) && !owned) return;
        var (date, until, later) = NounDates(noun, limit, group, effect, sentence);
        if (effect == TravelEffect.Ended && until is null && date is { Value.Length: 10 }) (date, until) = (null, date);
        foreach (var place in places)
        {
            foreach (var traveller in travellers)
            {
                var one = new TravelEvent
                {
                    Traveller = traveller,
                    Place = place.Entity,
                    Role = place.Role == PlaceRole.From ? PlaceRole.From : kind == TravelNoun.Way ? PlaceRole.None : PlaceRole.To,
                    Mode = effect switch { TravelEffect.Cancelled or TravelEffect.Later => TravelMode.Cancelled, _ => mode ?? TravelMode.Unknown },
                    Weak = kind == TravelNoun.Event && effect is not (TravelEffect.Cancelled or TravelEffect.Later),
                    Passing = kind == TravelNoun.Stop,
                    Date = place.Index == 0 || Spreads(date) ? date : null,
                    DateIsLoose = place.Index > 0,
                    Until = place.Index == 0 ? until : null,
                    Token = place.First,
                    Sentence = sentence,
                    SetsOff = SetsOff(group, sentence, date),
                    InPost = _clauses.PostOf(sentence) is not null,
                    Range = new(_clauses.Text.Tokens[phrase.First].Start, _clauses.Text.Tokens[place.End - 1].End),
                    PlaceRange = _clauses.Phrases.RangeOf(place.First, place.End),
                    Source = -1 - noun,
                };
                _events.Add(one);
                if (later is not null && one.Role == PlaceRole.To) _events.Add(one with { Mode = TravelMode.Planned, Date = later, Until = null, Token = one.Token + 1 });
            }
        }
    }

    /// <summary>"I am heading off on a visit to": the day of the post, or the day told with it.</summary>
    private string? SetsOff(int group, int sentence, DateSpanRef? date)
    {
        if (group < 0 || TravelLexicon.Verb(_clauses.Phrases.Groups[group].Lemma, _clauses.WordAt(Math.Min(_clauses.Phrases.Groups[group].Head + 1, _clauses.Text.Tokens.Count - 1))) is not (TravelVerb.Go or TravelVerb.Leave)) return null;
        return date is { Value.Length: 10 } day ? day.Value : _clauses.PostOf(sentence) is { } post && !_clauses.Phrases.Groups[group].Past ? _clauses.Text.Layout.Posts[post].Date : null;
    }

    private int NextGroup(int token, int sentence, int end)
    {
        for (var g = _clauses.FirstGroup[sentence]; g < _clauses.FirstGroup[sentence + 1]; g++)
        {
            if (_clauses.Phrases.Groups[g].First > token) return _clauses.Phrases.Groups[g].First;
        }

        return end;
    }

    /// <summary>The verb whose subject or object the noun is, what it says of the journey, and the mode that follows; the mode is null where the journey isn't told as one.</summary>
    private (TravelMode? Mode, int Group, TravelEffect Effect) Governed(int noun, int sentence, SentenceSpan span)
    {
        var before = -1;
        var planned = -1;
        for (var g = _clauses.FirstGroup[sentence]; g < _clauses.FirstGroup[sentence + 1]; g++)
        {
            if (_clauses.Phrases.Groups[g].Head < noun)
            {
                before = g;
                continue;
            }

            if (IsBreak(noun, _clauses.Phrases.Groups[g].First)) break;

            // "A side trip to Batumi was dropped": nothing but participles and relative clauses stand between.
            var effect = _modes.EffectOf(g);
            if (effect is TravelEffect.Cancelled or TravelEffect.Later && _clauses.Phrases.Groups[g].Passive && IsSubject(noun, g, before)) return (TravelMode.Cancelled, g, effect);
            if (planned < 0 && effect == TravelEffect.Planned && IsSubject(noun, g, before)) planned = g;
        }

        if (planned >= 0 && before < 0) return (TravelMode.Planned, planned, TravelEffect.Planned);
        if (before >= 0)
        {
            var effect = _modes.EffectOf(before);
            var verb = _clauses.Phrases.Groups[before];
            if (effect is TravelEffect.Cancelled or TravelEffect.Later && !verb.Passive) return (_modes.Of(before) is null ? null : TravelMode.Cancelled, before, effect);
            if (effect is TravelEffect.Refused or TravelEffect.Rumoured) return (null, before, effect);
            if (effect == TravelEffect.Planned) return (verb.Negated ? null : TravelMode.Planned, before, effect);
            if (IsObject(before, noun)) return (_modes.Of(before), before, effect);
        }

        var owned = _clauses.Phrases.PhraseBefore(noun + 1, span.FirstToken) is { } phrase && OwnedBy(phrase);
        var next = TravelLexicon.Noun(_clauses.WordAt(noun)) == TravelNoun.Stop && noun > span.FirstToken && _clauses.Is(noun - 1, "next");
        return (next ? TravelMode.Planned : owned ? TravelMode.Unknown : null, before, TravelEffect.None);
    }

    private bool IsSubject(int noun, int group, int before)
    {
        if (before >= 0 && IsObject(before, noun)) return false;
        for (var g = before + 1; g < group; g++)
        {
            if (_clauses.Phrases.Groups[g] is not { Mood: VerbMood.Finite } inner || inner.Sentence != _clauses.Phrases.Groups[group].Sentence) continue;
            var opens = inner.First - 1;
            if (inner.Head > noun && _clauses.Word(opens).Class is not (WordClass.Relative or WordClass.That or WordClass.Comma or WordClass.Noun or WordClass.Name)) return false;
        }

        return true;
    }

    private bool IsBreak(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_clauses.Word(i).Class == WordClass.Break && _clauses.WordAt(i) is ";" or "." or ":") return true;
        }

        return false;
    }

    /// <summary>"paid a visit", "is on a tour", "set off on a journey": nothing but the noun's own phrase and a preposition stands between.</summary>
    private bool IsObject(int group, int noun)
    {
        for (var i = _clauses.Phrases.Groups[group].Head + 1; i < noun; i++)
        {
            if (_clauses.Word(i).Class is WordClass.Comma or WordClass.Break or WordClass.And or WordClass.Subordinator or WordClass.Relative or WordClass.That) return false;
            if (_clauses.Word(i).Class == WordClass.Preposition && !(_clauses.Is(i, "on") || _clauses.Is(i, "off") || _clauses.Is(i, "for") || _clauses.Is(i, "of") || _clauses.Is(i, "from"))) return false;
        }

        return true;
    }

    private bool OwnedBy(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_clauses.Word(i).Class == WordClass.Possessive) return true;
        }

        return false;
    }

    private List<int> TravellersOf(NounPhrase phrase, int group, TravelNoun kind, int sentence)
    {
        if (OwnedBy(phrase)) return [.. _travellers.Owner(phrase)];
        if (group >= 0 && !_clauses.Phrases.Groups[group].Passive && _travellers.Of(group) is { Count: > 0 } subjects) return subjects;
        return kind == TravelNoun.Invitation ? [] : group >= 0 && _modes.EffectOf(group) is TravelEffect.Cancelled or TravelEffect.Later ? [TravellerFinder.Principal] : [TravellerFinder.Party];
    }

    /// <summary>"reached N'Djamena after a night in Entebbe": a stop before the one that the verb tells of; says whether it is one.</summary>
    private bool Behind(NounPhrase phrase, TravelNoun kind, List<FoundPlace> places, int sentence)
    {
        // "home after a tour of A and B" sums up what the story goes on to tell in its order.
        if (kind is TravelNoun.Invitation or TravelNoun.Way or TravelNoun.Tour) return false;
        var group = -1;
        for (var g = _clauses.FirstGroup[sentence]; g < _clauses.FirstGroup[sentence + 1] && _clauses.Phrases.Groups[g].Head < phrase.First; g++) group = g;
        if (group < 0) return false;
        var verb = _clauses.Phrases.Groups[group];
        if (TravelLexicon.Verb(verb.Lemma, _clauses.WordAt(verb.Head + 1)) is not (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Object or TravelVerb.Back) || _modes.Of(group) is not { } mode || mode == TravelMode.Cancelled) return false;
        foreach (var place in places.Where(p => p.Role is PlaceRole.To or PlaceRole.In or PlaceRole.Of))
        {
            foreach (var traveller in _travellers.Of(group))
            {
                _events.Add(new()
                {
                    Traveller = traveller,
                    Place = place.Entity,
                    Role = PlaceRole.Via,
                    Mode = mode,
                    Weak = kind == TravelNoun.Event,
                    Passing = true,
                    Token = place.First,
                    Sentence = sentence,
                    InPost = _clauses.PostOf(sentence) is not null,
                    Range = new(_clauses.Text.Tokens[phrase.First].Start, _clauses.Text.Tokens[place.End - 1].End),
                    PlaceRange = _clauses.Phrases.RangeOf(place.First, place.End),
                    Source = group,
                });
            }
        }

        return true;
    }

    /// <summary>Dates within the noun's own words, else those of its verb; where a visit is put off, the date after "until" or "to" is the new one.</summary>
    private (DateSpanRef? Date, DateSpanRef? Until, DateSpanRef? Later) NounDates(int noun, int limit, int group, TravelEffect effect, int sentence)
    {
        DateSpanRef? date = null, until = null, later = null;
        var end = _clauses.Text.Sentences[sentence].EndToken;
        if (group >= 0 && effect is TravelEffect.None or TravelEffect.Done or TravelEffect.Ended)
        {
            foreach (var d in _clauses.DatesOf(group))
            {
                if (PartialDate.Parse(_clauses.Dates.Dates[d].Value) is not null && _clauses.Dates.Dates[d].Range.Start < _clauses.Text.Tokens[noun].Start) date ??= new(_clauses.Dates.Dates[d].Value!, _clauses.Dates.Dates[d].Range);
            }
        }

        for (var i = noun + 1; i < end && !(_clauses.Word(i).Class == WordClass.Break && _clauses.WordAt(i) is ";" or ":"); i++)
        {
            if (_clauses.DateAt(i) is not (>= 0 and var d) || (i > 0 && _clauses.DateAt(i - 1) == d)) continue;
            if (_clauses.Dates.Dates[d] is not { Kind: "date" } found || PartialDate.Parse(found.Value) is null) continue;
            if (i >= limit && effect is not (TravelEffect.Cancelled or TravelEffect.Later) && _clauses.Is(i - 1, "from")) continue;
            var span = new DateSpanRef(found.Value!, found.Range);
            if (effect == TravelEffect.Later)
            {
                if (_clauses.Is(i - 1, "until") || _clauses.Is(i - 1, "till") || _clauses.Is(i - 1, "to")) later ??= span;
                else if (IsPlanned(i, noun) || i < limit) date ??= span;
                continue;
            }

            // A verb of calling off has the date of calling off, not of the visit.
            if (effect == TravelEffect.Cancelled && i >= limit && !IsPlanned(i, noun)) continue;
            if (i < limit || IsPlanned(i, noun) || (group >= 0 && effect != TravelEffect.Cancelled && _clauses.DatesOf(group).Contains(d)))
            {
                if (date is null) date = span;
                else if (until is null && _clauses.Is(i - 1, "to")) until = span;
            }
        }

        return (date, until, later);
    }

    /// <summary>"planned for Thursday", "announced for June 2022".</summary>
    private bool IsPlanned(int date, int noun)
    {
        var before = date - 1;
        if (before <= noun || _clauses.Word(before).Class != WordClass.Preposition) return false;
        var verb = _clauses.Phrases.GroupAt(before - 1);
        return verb >= 0 && _modes.EffectOf(verb) == TravelEffect.Planned;
    }
}
