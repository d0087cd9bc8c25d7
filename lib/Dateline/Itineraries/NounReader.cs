using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Reads nouns of travel with their places: "Kishida's visit to Vietnam", "a stopover in Alofi was called off", "next stop Tripoli".</summary>
internal sealed partial class NounReader(Clauses clauses, ModeReader modes, TravellerFinder travellers, List<TravelEvent> events)
{
    /// <summary>How far behind "on a visit" its place may stand.</summary>
    private const int LongestTie = 5;

    private readonly NounGovernor _governor = new(clauses, modes);
    private readonly NounDates _dates = new(clauses, modes);

    public void Read(int sentence)
    {
        var span = clauses.Text.Sentences[sentence];
        for (var i = span.FirstToken; i < span.EndToken; i++)
        {
            if (clauses.Word(i).Class is not (WordClass.Noun or WordClass.Verb) && !IsAdjectival(i, span.EndToken) || clauses.Phrases.GroupAt(i) >= 0) continue;
            var kind = TravelLexicon.Noun(clauses.WordAt(i));
            if (kind != TravelNoun.Way && IsAttribute(i, span.EndToken)) continue;
            if (kind is TravelNoun.Visit or TravelNoun.Tour or TravelNoun.Stop or TravelNoun.Event or TravelNoun.Invitation or TravelNoun.Way or TravelNoun.Stay or TravelNoun.Return) Noun(i, kind, sentence, span);
        }
    }

    private void Noun(int noun, TravelNoun kind, int sentence, SentenceSpan span)
    {
        var limit = _governor.NextGroup(noun, sentence, span.EndToken);

        // "a second game, set for Benghazi": the place stands behind the plan.
        for (var reduced = 0; reduced < 2 && limit < span.EndToken && IsPlan(limit); reduced++) limit = _governor.NextGroup(limit, sentence, span.EndToken);
        var places = new PlaceScan(clauses).Read(noun + 1, _governor.BeforeSubject(noun, limit), kind == TravelNoun.Stop ? PlaceRole.In : PlaceRole.None);
        if (places.Find(p => p.Role == PlaceRole.Home) is { End: > 0 } home) places = [.. places.Where(p => p.First >= home.End).Select(p => p with { Role = PlaceRole.Home })];
        places = [.. places.Where(p => p.Role is PlaceRole.To or PlaceRole.In or PlaceRole.Of or PlaceRole.For or PlaceRole.From or PlaceRole.Home && p.Entity is not null && (p.Role is not (PlaceRole.Of or PlaceRole.For) || IsTied(noun, p)))];
        places.RemoveAll(p => !Fits(kind, p.Role));
        var attribute = places.Count == 0 ? Attribute(noun, kind, span.FirstToken) : null;
        if (attribute is { } before) places.Add(before);
        if (places.Count == 0) return;
        var phrase = clauses.Phrases.PhraseBefore(noun + 1, span.FirstToken) ?? new(noun, noun + 1, noun);
        if (clauses.Is(phrase.First, "no")) return;
        if (phrase.First > span.FirstToken && TravelLexicon.Signal(clauses.WordAt(phrase.First - 1)) == TravelSignal.After && Behind(phrase, kind, places, sentence)) return;
        var governed = _governor.Of(phrase, noun, kind, sentence, span);
        var (mode, group, effect, _) = governed;
        var off = effect is TravelEffect.Cancelled or TravelEffect.Fails or TravelEffect.Later;
        var there = group >= 0 && clauses.Phrases.Groups[group] is { Lemma: "be", First: > 0 } being && TravelLexicon.Signal(clauses.WordAt(being.First - 1)) == TravelSignal.There;
        if (attribute is not null && !off && !NounGovernor.IsOwned(clauses, phrase)) return;
        if (kind == TravelNoun.Stay && Sequence(phrase, noun, places, span) is { } told)
        {
            Add(told.Places, told.Mode, sentence, phrase);
            return;
        }

        if (kind == TravelNoun.Stay && !there && (!off || clauses.DateAt(noun) >= 0)) return;
        if (effect == TravelEffect.Ended && mode == TravelMode.Planned) mode = TravelMode.Current;
        if (mode is null && effect is not (TravelEffect.Cancelled or TravelEffect.Fails) && kind != TravelNoun.Way) return;
        if (kind == TravelNoun.Invitation && (effect != TravelEffect.Planned || !modes.IsAcceptance(group))) return;
        if (kind == TravelNoun.Way) places.RemoveAll(p => p.Role is not (PlaceRole.From or PlaceRole.To));
        if (kind == TravelNoun.Way && off) return;
        if (kind == TravelNoun.Return) places = [.. places.Where(p => p.Role == PlaceRole.To).Select(p => p with { Role = PlaceRole.Home })];
        if (governed.ByCircumstance) places.RemoveAll(p => p.First > noun + LongestTie);
        var who = TravellersOf(phrase, noun, limit, governed, kind);
        if (who.Count == 0) return;

        // A meeting or a day somewhere is a visit only where it is called off; else the verbs around it tell.
        if (kind == TravelNoun.Event && !off && !NounGovernor.IsOwned(clauses, phrase)) return;
        var (date, until, later) = _dates.Of(noun, limit, group, off && effect != TravelEffect.Later ? TravelEffect.Cancelled : effect, sentence);
        if (effect == TravelEffect.Ended && until is null && date is { Value.Length: 10 }) (date, until) = (null, date);
        var returns = phrase.First > span.FirstToken && group >= 0 && TravelLexicon.Role(clauses.WordAt(phrase.First - 1)) == PlaceRole.From && TravelFrames.Of(clauses, group).Kind == TravelVerb.Back;
        foreach (var place in places)
        {
            foreach (var traveller in who)
            {
                var one = new TravelEvent
                {
                    Traveller = traveller,
                    Place = place.Entity,
                    Role = place.Role is PlaceRole.From or PlaceRole.Home ? place.Role : kind == TravelNoun.Way ? PlaceRole.None : kind == TravelNoun.Stop && governed.ByCircumstance ? PlaceRole.Via : PlaceRole.To,
                    Mode = off ? TravelMode.Cancelled : mode ?? TravelMode.Unknown,
                    Weak = kind == TravelNoun.Event && !off,
                    Passing = kind == TravelNoun.Stop,
                    Date = place.Index == 0 || EventDates.Spreads(date) ? date : null,
                    DateIsLoose = place.Index > 0,
                    Until = place.Index == EventDates.Last(places, place.Role) ? until : null,
                    Earlier = there && clauses.Word(clauses.Phrases.Groups[group].First).Class == WordClass.Have,
                    Token = place.First,
                    Sentence = sentence,
                    SetsOff = SetsOff(group, sentence, date),
                    InPost = clauses.PostOf(sentence) is not null,
                    Range = new(clauses.Text.Tokens[phrase.First].Start, clauses.Text.Tokens[place.End - 1].End),
                    PlaceRange = clauses.Phrases.RangeOf(place.First, place.End),
                    Source = -1 - noun,
                };

                // "returned from a visit to Seoul" tells of the way home as well; its date is that of coming home.
                if (returns && one.Role == PlaceRole.To)
                {
                    events.Add(one with { Date = null, Until = null });
                    events.Add(one with { Role = PlaceRole.Home, Place = null, PlaceRange = null, Token = one.Token + 1 });
                    continue;
                }

                events.Add(later is not null && one.Role == PlaceRole.To ? one with { Mode = TravelMode.Planned, Date = later, Until = null } : one);
            }
        }
    }

    /// <summary>"the Lima leg", "her Moscow visit": the town right before the noun.</summary>
    private FoundPlace? Attribute(int noun, TravelNoun kind, int start)
    {
        if (kind is not (TravelNoun.Visit or TravelNoun.Tour or TravelNoun.Stop) || noun <= start || clauses.PlaceAt(noun - 1) is not { } place) return null;
        var first = noun - 1;
        while (first > start && clauses.Word(first - 1).Mention == clauses.Word(noun - 1).Mention) first--;
        return first > start && clauses.Word(first - 1).Class is WordClass.Determiner or WordClass.Possessive ? new(PlaceRole.To, place, first, noun, 0) : null;
    }

    /// <summary>A stop is "in" or "at" a place; a tour is never "in" it, but where it is missed.</summary>
    private static bool Fits(TravelNoun kind, PlaceRole role) => kind switch
    {
        TravelNoun.Stop => role is PlaceRole.In or PlaceRole.Of,
        TravelNoun.Tour => role is not PlaceRole.In,
        _ => true,
    };

    /// <summary>"a friendly in Sofia": an adjective by its form, but what a preposition follows is a noun.</summary>
    private bool IsAdjectival(int token, int end) =>
        clauses.Word(token).Class == WordClass.Adjective && token + 1 < end && clauses.Word(token + 1).Class is WordClass.Preposition && TravelLexicon.Noun(clauses.WordAt(token)) == TravelNoun.Event;

    /// <summary>"the night shift": a noun before another noun.</summary>
    private bool IsAttribute(int token, int end) => token + 1 < end && clauses.Word(token + 1).Class == WordClass.Noun && clauses.DateAt(token + 1) < 0;

    /// <summary>"a tour of the island of Crete", but not "a call for talks, and the Bishop of Colombo".</summary>
    private bool IsTied(int noun, FoundPlace place)
    {
        for (var i = noun + 1; i < place.First; i++)
        {
            if (clauses.Word(i).Class == WordClass.Noun && clauses.DateAt(i) < 0 && TravelLexicon.Noun(clauses.WordAt(i)) is not (TravelNoun.Place or TravelNoun.Land)) return place.Index > 0;
        }

        return true;
    }

    /// <summary>"set for Benghazi", "due to be played in Castries": a plan that tells more of the noun before it.</summary>
    private bool IsPlan(int verb)
    {
        var group = clauses.Phrases.Groups[clauses.Phrases.GroupAt(verb)];
        if (group.Mood == VerbMood.Infinitive) return TravelLexicon.Effect(clauses.WordAt(verb - 1)) == TravelEffect.Planned;
        return clauses.Word(verb).Class == WordClass.Verb && modes.EffectOf(clauses.Phrases.GroupAt(verb)) == TravelEffect.Planned;
    }

    /// <summary>"I am heading off on a visit to": the day of the post, or the day told with it.</summary>
    private string? SetsOff(int group, int sentence, DateSpanRef? date)
    {
        if (group < 0 || TravelFrames.Of(clauses, group).Kind is not (TravelVerb.Go or TravelVerb.Leave)) return null;
        return date is { Value.Length: 10 } day ? day.Value : clauses.PostOf(sentence) is { } post && !clauses.Phrases.Groups[group].Past ? clauses.Text.Layout.Posts[post].Date : null;
    }

    private List<int> TravellersOf(NounPhrase phrase, int noun, int limit, Governed governed, TravelNoun kind)
    {
        if (NounGovernor.IsOwned(clauses, phrase)) return [.. travellers.Owner(phrase)];
        if (By(noun, limit) is { } by) return [.. travellers.Of(by)];
        var group = governed.Group;
        if (group >= 0 && !clauses.Phrases.Groups[group].Passive && travellers.Of(group) is { Count: > 0 } subjects) return subjects;
        if (governed.ByCircumstance) return [];
        return kind == TravelNoun.Invitation ? [] : group >= 0 && modes.EffectOf(group) is TravelEffect.Cancelled or TravelEffect.Later or TravelEffect.Fails ? [TravellerFinder.Principal] : [TravellerFinder.Party];
    }

    /// <summary>"a visit to Prague by its deputy minister, Luo Jianming": who stands behind "by".</summary>
    private NounPhrase? By(int noun, int limit)
    {
        for (var i = noun + 1; i + 1 < limit && clauses.Word(i).Class is not (WordClass.Comma or WordClass.Break); i++)
        {
            if (clauses.Word(i).Class == WordClass.Preposition && clauses.Is(i, "by") && clauses.DateAt(i + 1) < 0) return clauses.Phrases.PhraseFrom(i + 1, limit);
        }

        return null;
    }

    /// <summary>"following visits to Seoul on Monday and Manila on Tuesday": the day right behind a place is when it was gone to.</summary>
    private DateSpanRef? DateBehind(int end)
    {
        if (end < clauses.Text.Tokens.Count && clauses.Word(end).Class == WordClass.Preposition) end++;
        return end < clauses.Text.Tokens.Count && clauses.DateAt(end) is >= 0 and var date ? Clauses.When(clauses.Dates.Dates[date]) : null;
    }

    /// <summary>"reached N'Djamena after a night in Entebbe": a stop before the one that the verb tells of; says whether it is one.</summary>
    private bool Behind(NounPhrase phrase, TravelNoun kind, List<FoundPlace> places, int sentence)
    {
        // "home after a tour of A and B" sums up what the story goes on to tell in its order.
        if (kind is TravelNoun.Invitation or TravelNoun.Way or TravelNoun.Tour) return false;
        var group = -1;
        for (var g = clauses.FirstGroup[sentence]; g < clauses.FirstGroup[sentence + 1] && clauses.Phrases.Groups[g].Head < phrase.First; g++) group = g;

        // "After a night in Taipei they continue to Busan": the verb follows.
        if (group < 0) group = clauses.FirstGroup[sentence] < clauses.FirstGroup[sentence + 1] ? clauses.FirstGroup[sentence] : -1;
        if (group < 0) return false;

        // "was on her way to Kuala Lumpur, where she is to open a fair after a stop in Bahrain": the journey is that of the verb of going.
        if (events.FindLast(e => e.Sentence == sentence && e is { Role: PlaceRole.To, Source: >= 0 } && e.Token < phrase.First) is { } goal) group = goal.Source;

        var moves = TravelFrames.Of(clauses, group).Kind is TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Object or TravelVerb.Back or TravelVerb.Be or TravelVerb.Stay;

        // "is to open a fair today after a stop in Muscat": told beside anything else, only what is a visit by its name counts.
        if ((!moves && !(kind is TravelNoun.Stop or TravelNoun.Visit && clauses.Phrases.Groups[group].Head < phrase.First)) || modes.Of(group) is not { } mode || mode == TravelMode.Cancelled) return false;
        foreach (var place in places.Where(p => p.Role is PlaceRole.To or PlaceRole.In or PlaceRole.Of))
        {
            foreach (var traveller in travellers.Of(group))
            {
                events.Add(new()
                {
                    Traveller = traveller,
                    Place = place.Entity,
                    Role = moves || kind == TravelNoun.Stop ? PlaceRole.Via : PlaceRole.To,
                    Mode = moves ? mode : mode == TravelMode.Planned && kind != TravelNoun.Stop ? TravelMode.Unknown : mode,
                    Weak = kind == TravelNoun.Event,
                    Passing = true,
                    Date = DateBehind(place.End),
                    Token = place.First,
                    Sentence = sentence,
                    InPost = clauses.PostOf(sentence) is not null,
                    Range = new(clauses.Text.Tokens[phrase.First].Start, clauses.Text.Tokens[place.End - 1].End),
                    PlaceRange = clauses.Phrases.RangeOf(place.First, place.End),
                    Source = group,
                });
            }
        }

        return true;
    }
}
