using Dateline.Dates;
using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Joins the passages of one traveller that tell of the same stop.</summary>
internal sealed class StopGatherer(Clauses clauses, Home home, DateOnly? reference)
{
    /// <summary>Days further apart than this are two stays at one place.</summary>
    private const int SameStay = 10;

    private static readonly WordSet SightHeads = WordSet.Read("lexicons/sight-heads.tsv", ignoreCase: false);

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

            // "was in the departure hall at Schiphol": a sight or an airport of the own country is no stop abroad.
            if (one is { Role: PlaceRole.In, Date: null } && clauses.Names.Entities[one.Place.Value] is { Kind: null, Country: { } own } && own == home.Country) continue;
            var placed = Place(one, last);

            // What a journey only passes is not where "there" is.
            if (one.Role != PlaceRole.Via || last is null) last = placed;
        }

        PartStays();
        DropPlans();
        DropOvertaken();
        MergeSights();
        MergeCountries();
        foreach (var stop in _stops.Where(s => s.SameAs is not null)) stop.Place = stop.SameAs!.Place;
        var travels = events.Any(e => !e.Weak && e.Mode != TravelMode.Cancelled);
        _stops.RemoveAll(s => !s.IsStrong && !Counts(s, travels));
        return _stops;
    }

    /// <summary>"flew to Juba on the 15th, on to Khartoum two days later … was back in Juba on Friday": two stays where the traveller was elsewhere between.</summary>
    private void PartStays()
    {
        for (var i = 0; i < _stops.Count; i++)
        {
            if (_stops[i].Cancelled || Between(_stops[i]) is not { } turn) continue;
            var later = new StopDraft(_stops[i].Place);
            later.Events.AddRange(_stops[i].Events.Where(e => PartialDate.Parse(e.Date?.Value)?.Whole is { } day ? day > turn : e.Mode is TravelMode.Planned or TravelMode.Current || e.Again));
            _stops[i].Events.RemoveAll(later.Events.Contains);
            if (_stops[i].Events.Count == 0 || later.Events.Count == 0) _stops[i].Events.AddRange(later.Events);
            else _stops.Add(later);
        }

        // Two drafts of one day at one place are one stay.
        for (var i = _stops.Count - 1; i > 0; i--)
        {
            var twin = _stops.FindIndex(s => s.Place == _stops[i].Place && s.Cancelled == _stops[i].Cancelled && s.Events.Exists(e => e.Date is { Value.Length: 10 } && Overlaps(_stops[i], e)));
            if (twin < 0 || twin >= i) continue;
            _stops[twin].Events.AddRange(_stops[i].Events);
            _stops[twin].Events.Sort((a, b) => a.Token.CompareTo(b.Token));
            _stops.RemoveAt(i);
        }
    }

    /// <summary>The last day on which the traveller is told to be elsewhere between two days of the stop; null if there is none.</summary>
    private DateOnly? Between(StopDraft stop)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var one in stop.Events)
        {
            if (one.DateIsLoose || PartialDate.Parse(one.Date?.Value)?.Whole is not { } day) continue;
            (first, last) = (day < first ? day : first, day > last ? day : last);
        }

        DateOnly? turn = null;
        foreach (var other in last > first ? _stops : [])
        {
            if (other == stop || other.Cancelled || other.Place == stop.Place) continue;
            foreach (var one in other.Events)
            {
                if (!one.Weak && !one.DateIsLoose && one.Role != PlaceRole.Via && PartialDate.Parse(one.Date?.Value)?.Whole is { } day && day > first && day < last && (turn is null || day > turn)) turn = day;
            }
        }

        return turn;
    }

    /// <summary>"had been due in Gaborone … has given up on Gaborone": the plan that the text calls off later.</summary>
    private void DropPlans()
    {
        for (var i = _stops.Count - 1; i >= 0; i--)
        {
            var plan = _stops[i];
            if (plan.Cancelled || !plan.IsPlanned || _stops.Find(s => s.Cancelled && s.Place == plan.Place && s.Token > plan.Token) is not { } off) continue;
            var days = plan.Events.Select(e => PartialDate.Parse(e.Date?.Value)).Where(d => d is not null).ToList();
            var others = off.Events.Select(e => PartialDate.Parse(e.Date?.Value)).Where(d => d is not null).ToList();
            if (days.Count > 0 && others.Count > 0 && !days.Exists(d => others.Exists(o => Gap(d!.Value, o!.Value) <= SameStay))) continue;
            off.Events.InsertRange(0, plan.Events);
            _stops.RemoveAt(i);
        }
    }

    /// <summary>"had been due in Gaborone on Monday and got there on Tuesday": the plan came true, if late.</summary>
    private void DropOvertaken()
    {
        for (var i = _stops.Count - 1; i >= 0; i--)
        {
            var plan = _stops[i];
            if (!plan.Cancelled || !plan.Events.TrueForAll(e => e.Overtaken)) continue;
            if (_stops.Exists(s => !s.Cancelled && (s.Place == plan.Place || (IsCountry(clauses.Names.Entities[plan.Place]) && clauses.Names.Entities[s.Place].Country == clauses.Names.Entities[plan.Place].Country)))) _stops.RemoveAt(i);
        }
    }

    /// <summary>"spent Monday with students and visited the Registan": a sight that no map of towns knows lies in the town told of with it.</summary>
    private void MergeSights()
    {
        for (var i = _stops.Count - 1; i >= 0; i--)
        {
            var sight = _stops[i];
            if (clauses.Names.Entities[sight.Place] is not { Kind: null, Country: { } country } || !(EndsLikeSight(clauses.Names.Entities[sight.Place].Name) || sight.Events.TrueForAll(HasArticle)) || _stops.Find(s => s != sight && s.Cancelled == sight.Cancelled && clauses.Names.Entities[s.Place].Kind is not null && clauses.Names.Entities[s.Place].Country == country && s.Events.Exists(e => Math.Abs(e.Sentence - sight.Events[0].Sentence) < 2)) is not { } town) continue;
            town.Events.AddRange(sight.Events);
            town.Events.Sort((a, b) => a.Token.CompareTo(b.Token));
            _stops.RemoveAt(i);
        }
    }

    private static bool EndsLikeSight(string name) => name.LastIndexOf(' ') is > 0 and var space && SightHeads.Contains(name.AsSpan(space + 1));

    // "flies to Gokyo": a town that no map knows has no article.
    private bool HasArticle(TravelEvent one) => one.PlaceRange is { } range && clauses.TokenAt(range.Start) is > 0 and var place && clauses.Is(place - 1, "the");

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
