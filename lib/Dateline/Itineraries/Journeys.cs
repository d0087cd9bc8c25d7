using Dateline.Dates;
using Dateline.Entities;

namespace Dateline.Itineraries;

/// <summary>Makes the stops and legs of one traveller.</summary>
internal static class Journeys
{
    /// <summary>Days after the last arrival during which the traveller is still taken to be there, if nothing says otherwise.</summary>
    private const int StillThere = 2;

    /// <summary>Adds the stops and legs, trips numbered from behind <paramref name="before"/>; gives the number of the last trip.</summary>
    public static int Add(Clauses clauses, int traveller, List<TravelEvent> events, int? principal, int before, List<StopSpan> stops, List<LegSpan> legs)
    {
        var reference = PartialDate.Parse(clauses.Dates.ReferenceDate)?.Last;
        var home = new Home(clauses, traveller, events, principal);
        events = [.. events.Select(e => e is { Role: PlaceRole.To or PlaceRole.In, Weak: false, Place: { } place } && e.Mode != TravelMode.Cancelled && (home.IsBase(place) || (e.Again && home.Country is { } own && clauses.Names.Entities[place].Country == own)) ? e with { Role = PlaceRole.Home } : e)];
        events.AddRange(Left(clauses, events, home));
        events.Sort((a, b) => a.Token.CompareTo(b.Token));
        var drafts = new StopGatherer(clauses, home, reference).Gather(events);
        if (drafts.Count == 0) return before;
        foreach (var draft in drafts) draft.Country = clauses.Names.Entities[draft.Place].Country;
        foreach (var draft in drafts) StopDates.Set(draft, events.Where(e => e.Role == PlaceRole.From && e.Place == draft.Place && e.Mode != TravelMode.Cancelled));
        var trips = TripSplitter.Split(drafts, events, home, reference, clauses.Dateline, s => TravelLexicon.Signal(clauses.WordAt(clauses.Text.Sentences[s].FirstToken)) == TravelSignal.Before);
        for (var t = 0; t < trips.Count; t++)
        {
            var trip = trips[t];
            SetStatus(trip, reference, WayHome(events, trip, trips, reference), clauses.Scene.Main);
            SetDepartures(trip, WayHome(events, trip, trips, reference));
            var first = stops.Count;
            for (var s = 0; s < trip.Count; s++) stops.Add(Span(clauses, traveller, before + t + 1, s + 1, trip[s]));
            var homeward = WayHome(events, trip, trips, reference);
            var returned = homeward is not null && (PartialDate.Parse(homeward.Date?.Value) is { } day && reference is { } now ? day.Last <= now : homeward.Mode == TravelMode.Done);
            legs.AddRange(new LegMaker(clauses.Names, home).Make(stops.GetRange(first, trip.Count), first, Origin(events, trip, home), homeward, returned));
        }

        return before + trips.Count;
    }

    /// <summary>"left Lima for Brasília on Tuesday": who leaves a place abroad has been there, whether the text tells more of it or not.</summary>
    private static List<TravelEvent> Left(Clauses clauses, List<TravelEvent> events, Home home)
    {
        var left = new List<TravelEvent>();
        foreach (var one in events)
        {
            if (one is not { Role: PlaceRole.From, Mode: TravelMode.Done or TravelMode.Planned, Place: { } place } || !IsLeft(clauses, events, one) || home.Country is not { } own || place == home.Base || clauses.Names.Entities[place] is not { Country: { } country, Kind: "capital" or "city" } || country == own) continue;
            if (!events.Exists(e => e.Place == place && e.Role is not PlaceRole.From) && events.Exists(e => e.Source == one.Source && e.Role == PlaceRole.To)) left.Add(one with { Role = PlaceRole.In, Mode = one.Mode == TravelMode.Planned && place != clauses.Scene.Main ? TravelMode.Planned : TravelMode.Done, Date = null, Until = one.Date, Leaving = false, Token = one.Token - 1 });
        }

        return left;
    }

    /// <summary>"left Lima for Brasília", "had come from Lima to Brasília", and, of a traveller told to be abroad by then, "goes from Lima to Brasília".</summary>
    private static bool IsLeft(Clauses clauses, List<TravelEvent> events, TravelEvent one) => one.Mode == TravelMode.Done
        ? one.Leaving || (one.Earlier && one.Source >= 0 && clauses.Phrases.Groups[one.Source].Lemma == "come")
        : one.Leaving || events.Exists(e => e.Token < one.Token && e is { Weak: false, Role: PlaceRole.To or PlaceRole.In });

    /// <summary>"before leaving on Thursday for Abuja": the day of leaving is the last at the stop before.</summary>
    private static void SetDepartures(List<StopDraft> trip, TravelEvent? homeward)
    {
        StopDraft? before = null;
        foreach (var stop in trip.Where(s => !s.Cancelled))
        {
            var leaving = stop.Events.Find(e => e is { Date: not null, DateIsLoose: false } && (e.Leaving || e.Onward));
            if (before is { Depart: null, Cancelled: false } && leaving?.Date is { } day) before.Depart = day.Value;
            before = stop;
        }

        if (before is { Depart: null } && homeward is { Returned: false, Date: { } last }) before.Depart = last.Value;
    }

    private static void SetStatus(List<StopDraft> trip, DateOnly? reference, TravelEvent? homeward, int? scene)
    {
        foreach (var stop in trip) stop.Status = StopDates.Status(stop, reference);
        var last = trip.FindLastIndex(s => s.Status == "completed");
        if (last < 0 || reference is not { } now) return;
        var stopNow = trip[last];
        if ((stopNow.Events.All(e => e.Earlier) && stopNow.Place != scene) || stopNow.Events.All(e => e.Role == PlaceRole.Via)) return;
        if (PartialDate.Parse(stopNow.Depart) is { } left && left.Last < now) return;
        if (homeward is { Mode: TravelMode.Done } && PartialDate.Parse(homeward.Date?.Value)?.Last <= now) return;
        if (homeward is { Mode: TravelMode.Done } && PartialDate.Parse(homeward.Date?.Value) is not { } || homeward is not null && PartialDate.Parse(homeward.Date?.Value)?.Last < now) return;
        var later = trip.Skip(last + 1).Any(s => s.Status == "planned") || homeward is not null;
        var known = trip.Take(last + 1).LastOrDefault(s => !s.Cancelled && s.Arrive is not null);
        var arrived = PartialDate.Parse(stopNow.Arrive ?? (known is not null && stopNow.Events.Exists(e => e is { Mode: TravelMode.Done, Earlier: false }) ? known.Arrive : null)) is { } day && day.Day > 0 ? now.DayNumber - day.Last.DayNumber : (int?)null;
        if (PartialDate.Parse(stopNow.Arrive) is { Day: 0 } coarse && coarse.Last < now) return;
        var present = stopNow.Events.Exists(e => e.Mode == TravelMode.Current) || (stopNow.Place == scene && (arrived < 15 || (known is null && stopNow.Date is null && stopNow.Events.TrueForAll(e => !e.Remote))));
        if (later && arrived is null or < 15 || arrived <= StillThere || present) stopNow.Status = "current";
    }

    /// <summary>The way home of this journey: told with a day after its stops, or without one for the journey nearest to the day of writing.</summary>
    private static TravelEvent? WayHome(List<TravelEvent> events, List<StopDraft> trip, List<List<StopDraft>> trips, DateOnly? reference)
    {
        TravelEvent? undated = null;
        foreach (var one in events)
        {
            if (one.Role != PlaceRole.Home || one.Mode == TravelMode.Cancelled) continue;
            if (PartialDate.Parse(one.Date?.Value) is { } day)
            {
                var ends = trip.Where(s => s.Date is not null && !s.Cancelled).Select(s => s.Date!.Value).ToList();
                var next = trips.IndexOf(trip) + 1 < trips.Count ? trips[trips.IndexOf(trip) + 1].Where(s => s.Date is not null && !s.Cancelled).Select(s => s.Date!.Value.First).DefaultIfEmpty(DateOnly.MaxValue).Min() : DateOnly.MaxValue;
                if (ends.Count > 0 && ends.Max(e => e.First) <= day.Last && day.Last < next && StopGatherer.Gap(ends.MaxBy(e => e.First), day) < 30) return one;
            }
            else if ((trip.Exists(s => s.Events.Exists(e => e.Sentence == one.Sentence)) || trips.Count == 1) && (undated is null || one.Token > undated.Token))
            {
                undated = one;
            }
        }

        // "sent me home with a bag of guavas" early in a story, and "from La Paz home to Bishkek" at its end.
        return undated;
    }

    /// <summary>Where the text has the journey start: a place told of as left that is none of its stops.</summary>
    private static TravelEvent? Origin(List<TravelEvent> events, List<StopDraft> trip, Home home) =>
        events.Find(e => e.Role == PlaceRole.From && e.Place is { } place && !LeadsOn(events, trip, e) && !trip.Exists(s => s.Place == place || (e.CountryOfPlace is { } country && s.Country == country))
            && (trip.Find(s => !s.Cancelled)?.Events.Exists(o => o.Sentence == e.Sentence) == true || (home.IsBase(place) && trip.Exists(s => s.Date is not null && e.Date is { } d && PartialDate.Parse(d.Value) is { } day && StopGatherer.Gap(day, s.Date!.Value) < 7))));

    /// <summary>"comes from Dakar and goes from Tallinn to Tokyo": leaves not for the first stop, but for a later one.</summary>
    private static bool LeadsOn(List<TravelEvent> events, List<StopDraft> trip, TravelEvent from) =>
        trip.Find(s => !s.Cancelled) is { } first && first.Token < from.Token && events.Exists(e => e.Source == from.Source && e.Role == PlaceRole.To && e.Place != first.Place) && !first.Events.Exists(e => e.Source == from.Source);

    private static StopSpan Span(Clauses clauses, int traveller, int trip, int sequence, StopDraft stop)
    {
        var place = clauses.Names.Entities[stop.Place];
        var capital = StopGatherer.IsCountry(place) ? Gazetteer.Default.Capital(place.Country) : null;
        var passages = stop.Events.SelectMany(Passages).Distinct().OrderBy(p => p.Range.Start).ToList();
        return new(
            traveller, trip, sequence, stop.Place, place.Name, place.Country, capital?.Latitude ?? place.Latitude, capital?.Longitude ?? place.Longitude,
            stop.Arrive, stop.Depart ?? (stop.Status == "completed" && stop.Arrive is { Length: < 10 } ? stop.Arrive : null), stop.Status, stop.Events[0].Range, passages);
    }

    private static IEnumerable<RolePassage> Passages(TravelEvent one)
    {
        yield return new("passage", one.Range);
        if (one.PlaceRange is { } place) yield return new("place", place);
        if (one.Date is { } date) yield return new("date", date.Range);
        if (one.Until is { } until) yield return new("date", until.Range);
    }
}
