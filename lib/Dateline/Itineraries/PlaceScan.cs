using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Finds the places that prepositions tie to a verb or noun, lists included; a country behind its city is no place of its own.</summary>
internal sealed partial class PlaceScan(Clauses clauses)
{
    private readonly List<FoundPlace> _found = [];
    private PlaceRole _role;
    private FoundPlace? _last;
    private bool _and;
    private bool _again;

    /// <summary>Within "…, our first guest from the White House": its prepositions belong to its own noun.</summary>
    private bool _apposed;

    /// <summary>Within "after a night in Entebbe", which is a stop of its own.</summary>
    private bool _aside;

    /// <summary>Behind "and before that": the next place is told as the earlier one.</summary>
    private bool _precedes;

    /// <summary>Behind "then".</summary>
    private bool _next;

    /// <summary>Places in the tokens <c>[from, limit)</c>; <paramref name="bare"/> is the role of one without a preposition.</summary>
    public List<FoundPlace> Read(int from, int limit, PlaceRole bare)
    {
        _found.Clear();
        (_role, _last, _and, _again, _apposed, _aside, _precedes, _next) = (bare, null, false, false, false, false, false, false);
        for (var i = from; i < limit; i++)
        {
            if (clauses.DateAt(i) >= 0) continue;
            switch (clauses.Word(i).Class)
            {
                case WordClass.Preposition or WordClass.Adverb when clauses.Is(i, "as"):
                    // "travelled as far as Visby".
                    if (i + 2 >= limit || !clauses.Is(i + 1, "far") || !clauses.Is(i + 2, "as")) return _found;
                    (_role, i) = (PlaceRole.To, i + 2);
                    break;
                case WordClass.Preposition or WordClass.To:
                    i = Preposition(i, limit);
                    break;
                case WordClass.Name:
                    i = Name(i, limit);
                    break;
                case WordClass.Noun:
                    i = Noun(i, limit);
                    break;
                case WordClass.And:
                    (_and, _again) = (true, true);
                    break;
                case WordClass.Comma:
                    (_and, _again, _aside) = (false, true, false);

                    // But "took the coach again, this time to Riga".
                    _apposed = i + 1 < limit && clauses.Word(i + 1).Class is WordClass.Determiner or WordClass.Possessive && !(i + 2 < limit && TravelLexicon.Noun(clauses.WordAt(i + 2)) == TravelNoun.Stay);
                    break;
                case WordClass.Adverb or WordClass.Particle:
                    _next |= TravelLexicon.Signal(clauses.WordAt(i)) == TravelSignal.Next;
                    if (IsHome(i)) Add(PlaceRole.Home, null, i, i + 1);
                    else if (IsThere(i, limit)) Add(clauses.Word(i - 1).Class == WordClass.Preposition && _role != PlaceRole.None ? _role : PlaceRole.In, clauses.WordAt(i)[0] is 'h' or 'H' ? clauses.Scene.Main : clauses.Scene.There(i), i, i + 1);
                    break;
                case WordClass.Break when clauses.WordAt(i) is "(":
                    while (i + 1 < limit && clauses.WordAt(i) is not ")") i++;
                    break;
                case WordClass.Subordinator when TravelLexicon.Signal(clauses.WordAt(i)) == TravelSignal.Where:
                    Resume(i, limit);
                    return _found;
                case WordClass.Break:
                    return _found;
                case WordClass.But or WordClass.Subordinator or WordClass.That:
                    Dated(i, limit);
                    return _found;
                case WordClass.Relative:
                    Resume(i, limit);
                    return _found;
                case WordClass.Pronoun:
                    _role = PlaceRole.None;
                    break;
                default:
                    break;
            }
        }

        Dated(limit, limit);
        return _found;
    }

    private bool IsHome(int token) => TravelLexicon.Role(clauses.WordAt(token)) == PlaceRole.Home;

    /// <summary>"put her down there": not the empty "there" before a form of "be".</summary>
    private bool IsThere(int token, int limit) => token > 0 && _found.Count == 0 && TravelLexicon.Signal(clauses.WordAt(token)) == TravelSignal.There && (token + 1 >= limit || !clauses.Word(token + 1).IsAuxiliary);

    private int Preposition(int at, int limit)
    {
        if (at + 2 < limit && clauses.Is(at, "by") && clauses.Is(at + 1, "way") && clauses.Is(at + 2, "of"))
        {
            _role = PlaceRole.Via;
            return at + 2;
        }

        // "in Bogotá and before that in Quito", "and, before Bogotá, in Quito": the next place comes before the one just told of.
        if (at + 2 < limit && _found.Count > 0 && TravelLexicon.Signal(clauses.WordAt(at)) == TravelSignal.Before && (clauses.Word(at + 1).Class == WordClass.That || clauses.PlaceAt(at + 1) is not null))
        {
            _precedes = true;
            _role = PlaceRole.None;
            return clauses.Word(at + 1).Class == WordClass.That ? at + 1 : at;
        }

        // "reached Rome after talks in Cairo", "after two nights in Cairo": the place is that of the talks.
        if (at + 1 < limit && TravelLexicon.Signal(clauses.WordAt(at)) == TravelSignal.After && clauses.PlaceAt(at + 1) is null) _aside = true;

        // "to Lisbon on May 1 and Paris on May 3": the preposition of a date says nothing of places.
        if (at + 1 < limit && clauses.DateAt(at + 1) >= 0) return at;
        if (_aside && TravelLexicon.Role(clauses.WordAt(at)) is PlaceRole.In or PlaceRole.Of or PlaceRole.None || _aside && at > 0 && TravelLexicon.Noun(clauses.WordAt(at - 1)) is TravelNoun.Visit or TravelNoun.Tour or TravelNoun.Stop)
        {
            _role = PlaceRole.None;
            return at;
        }

        if (_apposed && at > 0 && clauses.Word(at - 1).Class == WordClass.Noun)
        {
            _role = PlaceRole.None;
            return at;
        }

        _role = clauses.Is(at, "of") && at > 0 && clauses.Is(at - 1, "out") ? PlaceRole.From : TravelLexicon.Role(clauses.WordAt(at));
        return at;
    }

    private int Noun(int at, int limit)
    {
        if (IsHome(at))
        {
            Add(PlaceRole.Home, null, at, at + 1);
            return at;
        }

        if (TravelLexicon.Noun(clauses.WordAt(at)) is TravelNoun.Place or TravelNoun.Land)
        {
            // "the island of Djerba": the name behind "of" is the place, but behind a place it only describes it.
            if (at + 1 < limit && clauses.Is(at + 1, "of"))
            {
                if (_last is not null && _again && !_and) _role = PlaceRole.None;
                return at + 1;
            }

            var first = at;
            while (first > 0 && (clauses.Word(first - 1).Class == WordClass.Adjective || IsNationality(first - 1))) first--;
            if (_role is not (PlaceRole.None or PlaceRole.Of) && first > 0 && TravelLexicon.Signal(clauses.WordAt(first - 1)) == TravelSignal.Definite && (_last is null || !_again)) Add(_role, Meant(at, first), at, at + 1);
        }

        // "the hill town of Kandy": one noun before another only describes it.
        if (at + 1 >= limit || clauses.Word(at + 1).Class != WordClass.Noun) _role = PlaceRole.None;
        return at;
    }

    private bool IsNationality(int token) => clauses.Word(token) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type == EntityType.Group;

    /// <summary>"visited the city", "the Bolivian city", "came up to the capital": null where the traveller's last stop has to tell.</summary>
    private int? Meant(int at, int first)
    {
        if (TravelLexicon.Noun(clauses.WordAt(at)) != TravelNoun.Place) return null;
        if (clauses.WordAt(at) is "capital") return clauses.Scene.Capital(at);
        for (var i = first; i < at; i++)
        {
            if (IsNationality(i) && clauses.Names.Entities[clauses.Names.Mentions[clauses.Word(i).Mention].Entity].Country is { } country) return clauses.Scene.City(at, country);
        }

        return clauses.Scene.City(at, null);
    }

    /// <summary>"visit to A, B and C, which are partners, and also to D": the list goes on behind the relative clause.</summary>
    private void Resume(int at, int limit)
    {
        if (_found.Count == 0) return;
        var end = clauses.Text.Sentences[clauses.Text.SentenceAt(clauses.Text.Tokens[at].Start)].EndToken;
        for (var i = limit; i + 2 < end; i++)
        {
            if (clauses.Word(i).Class is WordClass.Break) return;
            if (clauses.Word(i).Class is not (WordClass.And or WordClass.Comma)) continue;
            var (next, date) = (i + 1, -1);
            var then = false;
            while (next < end && (clauses.Word(next).Class == WordClass.Adverb || clauses.DateAt(next) >= 0 || (next + 1 < end && clauses.Word(next).Class == WordClass.Preposition && clauses.DateAt(next + 1) >= 0)))
            {
                if (clauses.DateAt(next) >= 0) date = clauses.DateAt(next);
                then |= TravelLexicon.Signal(clauses.WordAt(next)) == TravelSignal.Next;
                next++;
            }

            // Behind a comma only a day shows that the list goes on: "on Thursday to Vilnius".
            if (date < 0 && clauses.Word(i).Class == WordClass.Comma) continue;
            if (next + 1 < end && clauses.Word(next).Class == WordClass.To && clauses.Word(next + 1).Class is WordClass.Name or WordClass.Determiner)
            {
                var (more, count) = (new PlaceScan(clauses).Read(next, end, PlaceRole.None), _found.Count);
                _found.AddRange(more.Select(m => m with { Index = count + m.Index, Date = m.Index == 0 ? date : -1, Next = m.Index == 0 && then }));
                return;
            }
        }

        Dated(at, limit);
    }

    /// <summary>"to Cusco to see a bridge, and on Friday to La Paz": the list goes on behind what is done at its first place, if a day opens its next part and nobody else goes anywhere between.</summary>
    private void Dated(int at, int limit)
    {
        if (!_found.Exists(f => f.Role is PlaceRole.To or PlaceRole.In) || limit >= clauses.Text.Tokens.Count || at >= clauses.Text.Tokens.Count) return;
        var end = clauses.Text.Sentences[clauses.Text.SentenceAt(clauses.Text.Tokens[_found[0].First].Start)].EndToken;
        for (var i = at; i + 3 < end; i++)
        {
            if (clauses.Word(i).Class is WordClass.Break || (clauses.Phrases.GroupAt(i) is >= 0 and var group && TravelFrames.Bare(clauses.Phrases.Groups[group].Lemma) is TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Back or TravelVerb.Leave)) return;
            if (clauses.Word(i).Class is not (WordClass.And or WordClass.Comma)) continue;
            var next = i + 1;
            while (next < end && clauses.DateAt(next) < 0 && clauses.Word(next).Class is WordClass.And or WordClass.Adverb or WordClass.Preposition or WordClass.Determiner) next++;
            if (next >= end || clauses.DateAt(next) < 0) continue;
            while (next < end && clauses.DateAt(next) >= 0) next++;
            if (next + 1 >= end || clauses.Word(next).Class != WordClass.To || clauses.PlaceAt(next + 1) is null && clauses.Word(next + 1).Class != WordClass.Determiner) continue;
            GoOn(next, end);
            return;
        }
    }

    private void GoOn(int from, int end)
    {
        foreach (var more in new PlaceScan(clauses).Read(from, end, PlaceRole.None)) _found.Add(more with { Index = _found.Count });
    }

    private void Add(PlaceRole role, int? place, int first, int end)
    {
        var found = new FoundPlace(role, place, first, end, _found.Count(f => f.Role == role)) { Precedes = _precedes, Next = _next && _found.Count > 0 };
        _found.Add(found);
        if (role != PlaceRole.Home) _last = found;
        (_and, _again, _next) = (false, false, false);
    }
}
