using Dateline.Dates;
using Dateline.Entities;

namespace Dateline.Itineraries;

/// <summary>Joins the passages of one traveller that tell of the same stop.</summary>
internal sealed class StopGatherer(Clauses clauses, Home home, DateOnly? reference)
{
    /// <summary>Days further apart than this are two stays at one place.</summary>
    private const int SameStay = 10;

    private readonly List<StopDraft> _stops = [];

    /// <summary>Stops in the order in which the text first tells of them.</summary>
    public List<StopDraft> Gather(IReadOnlyList<TravelEvent> events)
    {
        StopDraft? last = null;
        foreach (var one in events)
        {
            if (one.Role is PlaceRole.From or PlaceRole.Home or PlaceRole.None) continue;
            if (one.Place is null)
            {
                // "shortly after he arrived in the country": the stop told of last.
                if (last is null || one.Mode == TravelMode.Cancelled) continue;
                var before = last;
                if (SameTime(last, one)) last.Events.Add(one);
                else if (one.Vague)
                {
                    // "was on the island in 2005": the country of it, if the text names that.
                    if (CountryOf(last.Place) is { } country) last = Place(one with { Place = country }, last);
                }
                else (last = Place(one with { Place = last.Place }, last)).SameAs = last == _stops[^1] ? before : null;
                continue;
            }

            // A continent or a sea is where a journey goes, but no place that anybody stops at.
            if (clauses.Names.Entities[one.Place.Value] is { Country: null } or { Kind: "water" or "sea" or "continent" } || IsWater(clauses.Names.Entities[one.Place.Value].Name) || home.IsBase(one.Place.Value)) continue;
            var placed = Place(one, last);

            // What a journey only passes is not where "there" is.
            if (one.Role != PlaceRole.Via || last is null) last = placed;
        }

        MergeCountries();
        foreach (var stop in _stops.Where(s => s.SameAs is not null)) stop.Place = stop.SameAs!.Place;
        var travels = events.Any(e => !e.Weak && e.Mode != TravelMode.Cancelled);
        _stops.RemoveAll(s => !s.IsStrong && !Counts(s, travels));
        return _stops;
    }

    /// <summary>"Rovuma River", "Lake Titicaca": crossed, and no place to stop at.</summary>
    private static bool IsWater(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && (TravelLexicon.Noun(name.AsSpan(space + 1)) == TravelNoun.Water || TravelLexicon.Noun(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal))) == TravelNoun.Water);
    }

    private int? CountryOf(int place)
    {
        for (var e = 0; e < clauses.Names.Entities.Count; e++)
        {
            if (IsCountry(clauses.Names.Entities[e]) && clauses.Names.Entities[e].Country == clauses.Names.Entities[place].Country) return e;
        }

        return null;
    }

    /// <summary>"arrived in Georgia" and "a reception in Tbilisi" are one stop, the city; else the city of the dateline is where in the country the traveller is.</summary>
    private void MergeCountries()
    {
        foreach (var stop in _stops.Where(s => IsCountry(clauses.Names.Entities[s.Place])).ToList())
        {
            var country = clauses.Names.Entities[stop.Place].Country;
            var cities = _stops.Where(s => s != stop && s.Cancelled == stop.Cancelled && clauses.Names.Entities[s.Place].Country == country && Fits(s, stop)).ToList();
            if (cities.Count > 0)
            {
                var city = cities.Find(s => s.Events.Exists(e => e.Date is { } d && stop.Events.Exists(o => o.Date?.Value == d.Value))) ?? cities.Find(s => !s.IsStrong) ?? cities[0];
                city.Events.AddRange(stop.Events);
                city.Events.Sort((a, b) => a.Token.CompareTo(b.Token));
                _stops.Remove(stop);
            }
            else if (!stop.Cancelled && !stop.IsPlanned && clauses.Dateline is { } line && clauses.Names.Entities[line].Country == country && stop.Events.All(e => IsNear(PartialDate.Parse(e.Date?.Value))))
            {
                stop.Place = line;
            }
        }
    }

    private static bool Fits(StopDraft city, StopDraft country)
    {
        var one = city.Events.Select(e => PartialDate.Parse(e.Date?.Value)).Where(d => d is not null).ToList();
        var other = country.Events.Select(e => PartialDate.Parse(e.Date?.Value)).Where(d => d is not null).ToList();
        if (one.Count > 0 && other.Count > 0) return one.Exists(a => other.Exists(b => Gap(a!.Value, b!.Value) <= 2));
        return city.IsPlanned == country.IsPlanned || country.Events.All(e => e.Mode == TravelMode.Unknown);
    }

    /// <summary>A stop known only by what was done there is one if the traveller has gone abroad for it and it lies abroad too.</summary>
    private bool Counts(StopDraft stop, bool travels) =>
        clauses.Names.Entities[stop.Place].Country is { } country && country != home.Country && clauses.Names.Entities[stop.Place].Kind is "capital" or "city" or "village"
        && (travels ? stop.Events.Exists(e => e.Mode == TravelMode.Done || (e.Mode == TravelMode.Planned && e.Date is not null)) : home.Country is not null && stop.Events.Exists(e => e is { Mode: TravelMode.Done, Subject: >= 0 } && (e.Date is { Value.Length: 10 } || (stop.Place == clauses.Scene.Main && clauses.Word(e.Subject) is { Class: Text.WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Entity == e.Traveller))));

    private StopDraft Place(TravelEvent one, StopDraft? last)
    {
        var place = one.Place!.Value;
        var cancelled = one.Mode == TravelMode.Cancelled;
        var same = _stops.LastOrDefault(s => s.Cancelled == cancelled && s.Place == place && SameTime(s, one));
        if (same is not null && one.Again && last is not null && last != same && !one.Weak && !Overlaps(same, one)) same = null;
        if (same is not null)
        {
            same.Events.Add(one);
            return same;
        }

        var stop = new StopDraft(place) { Cancelled = cancelled };
        stop.Events.Add(one);
        _stops.Add(stop);
        return stop;
    }

    private static bool Overlaps(StopDraft stop, TravelEvent one) => one.Date is { } date && stop.Events.Exists(e => e.Date?.Value == date.Value);

    public static bool IsCountry(NamedEntity entity) => entity.Kind == "country";

    private bool SameTime(StopDraft stop, TravelEvent one)
    {
        if (PartialDate.Parse(one.Date?.Value) is not { } date)
        {
            // Without a date of its own a passage tells of the story's present, not of a journey long before or far ahead.
            if (one.Remote || stop.Events[0].Remote) return false;
            return stop.Events.All(e => e.Date is null) || stop.Events.Exists(e => e.Date is not null && IsNear(PartialDate.Parse(e.Date?.Value))) || stop.Events.Exists(e => e.Sentence == one.Sentence) || one.Mode == TravelMode.Unknown;
        }

        var dated = stop.Events.Where(e => PartialDate.Parse(e.Date?.Value) is not null).ToList();
        if (dated.Count == 0) return IsNear(date) || stop.Events.Exists(e => e.Sentence == one.Sentence);
        return dated.Exists(e => Gap(PartialDate.Parse(e.Date?.Value)!.Value, date) <= SameStay);
    }

    private bool IsNear(PartialDate? date) => reference is not { } day || (date is { } d && Gap(d, PartialDate.Of(day)) <= 45);

    /// <summary>Days between two dates; 0 where a month or year holds the other.</summary>
    public static int Gap(PartialDate one, PartialDate other)
    {
        if (one.First > other.Last) return one.First.DayNumber - other.Last.DayNumber;
        return other.First > one.Last ? other.First.DayNumber - one.Last.DayNumber : 0;
    }
}
