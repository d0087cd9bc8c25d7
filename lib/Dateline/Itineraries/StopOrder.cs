using Dateline.Dates;

namespace Dateline.Itineraries;

/// <summary>Orders the stops of a journey as they were travelled to.</summary>
internal static class StopOrder
{
    /// <summary>By date where one is known; a stop without one stands behind what the text tells of before it, one on the way before where it leads to. <paramref name="opensBefore"/> tells of a sentence whether it opens with "before that".</summary>
    public static void Sort(List<StopDraft> trip, IReadOnlyList<TravelEvent> events, DateOnly? reference, int? dateline, Func<int, bool> opensBefore)
    {
        var text = trip.OrderBy(s => s.Token).ToList();
        var keys = new Dictionary<StopDraft, (DateOnly Day, double Rank)>();
        for (var i = 0; i < text.Count; i++)
        {
            if (PartialDate.Parse(text[i].Arrive)?.Whole is { } day) keys[text[i]] = (day, i);
            else if (reference is { } present && !text[i].Cancelled && PartialDate.Parse(text[i].Arrive) is null && text[i].Events.Exists(e => e.Mode == TravelMode.Current)) keys[text[i]] = (present, i);
            else if (text[i].Place == dateline && !text[i].Cancelled && !text[i].IsPlanned && reference is { } now) keys[text[i]] = (now, i);
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (!keys.ContainsKey(text[i])) keys[text[i]] = Key(text, i, keys, events, reference, opensBefore);
        }

        // What was called off and replaced stands before what is done instead, whatever its date.
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (text[i].Cancelled && text[i + 1].Events.Exists(e => e.Instead) && keys[text[i]].CompareTo(keys[text[i + 1]]) > 0) keys[text[i]] = (keys[text[i + 1]].Day, keys[text[i + 1]].Rank - 0.5);
        }

        trip.Sort((a, b) => keys[a].CompareTo(keys[b]));
    }

    private static (DateOnly Day, double Rank) Key(List<StopDraft> text, int at, Dictionary<StopDraft, (DateOnly Day, double Rank)> keys, IReadOnlyList<TravelEvent> events, DateOnly? reference, Func<int, bool> opensBefore)
    {
        var stop = text[at];
        var told = stop.Events[0];

        // "on the way from Costa Rica": right behind the stop there; "from Kutaisi to Batumi" likewise.
        var from = events.FirstOrDefault(e => e is { Role: PlaceRole.From, Place: not null } && e.Sentence == told.Sentence && e.Token < told.Token && e.Source < 0);
        if (from is not null && text.Find(s => s != stop && keys.ContainsKey(s) && (s.Place == from.Place || from.CountryOfPlace is { } c && s.Country == c)) is { } behind) return (keys[behind].Day, keys[behind].Rank + 0.5);

        // "came to Muscat from Amman, where he had arrived on Friday": right behind the stop that it was reached from.
        var reached = events.FirstOrDefault(e => e is { Role: PlaceRole.From, Place: not null } && e.Source >= 0 && stop.Events.Exists(o => o.Source == e.Source && o.Role is PlaceRole.To or PlaceRole.In));
        if (reached is not null && text.Find(s => s != stop && s.Place == reached.Place && keys.ContainsKey(s) && s.Events.Exists(e => e.Sentence == reached.Sentence)) is { } start) return (keys[start].Day, keys[start].Rank + 0.5);

        // "arrived in Dublin from Edinburgh", where the text has stayed too: right before the stop that it leads to.
        var onward = events.FirstOrDefault(e => e.Role == PlaceRole.From && e.Place == stop.Place && e.Source >= 0);
        if (onward is not null && text.Find(s => s != stop && keys.ContainsKey(s) && s.Events.Exists(e => e.Source == onward.Source && e.Role is PlaceRole.To or PlaceRole.In)) is { } next) return (keys[next].Day, keys[next].Rank - 0.5);

        // "Before that she was in Bogotá, and before Bogotá in Panama City".
        if (at > 0 && told is { Precedes: true, Date: null } && keys.TryGetValue(text[at - 1], out var later)) return (later.Day, later.Rank - 0.5 + (0.01 * at));

        // One of a list stands behind the one before it.
        if (at > 0 && told.Source == text[at - 1].Events[0].Source && told.Role == text[at - 1].Events[0].Role && keys.TryGetValue(text[at - 1], out var listed)) return (listed.Day, listed.Rank + 0.01);

        // "will travel home through Miami": behind all that comes before the way home.
        if (told.Role == PlaceRole.Via && events.Any(e => e.Source == told.Source && e.Role == PlaceRole.Home)) return (DateOnly.MaxValue, at);

        // "came from Maputo … Before that there had been an evening in Praia".
        if (at > 0 && told is { Earlier: true, Date: null } && opensBefore(told.Sentence) && keys.TryGetValue(text[at - 1], out var after)) return (after.Day, after.Rank - 0.5 + (0.01 * at));

        // "landed in Sydney; she had broken her journey in Singapore": what is told as earlier stands before what it is told of.
        if (at > 0 && told is { Earlier: true, Date: null } && text[at - 1].Events.TrueForAll(e => !e.Earlier) && told.Sentence - text[at - 1].Events[0].Sentence < 2 && keys.TryGetValue(text[at - 1], out var main)) return (main.Day, main.Rank - 0.5 + (0.01 * at));

        // On the way: just before the stop of the same words, or of the words before.
        if (told.Role == PlaceRole.Via && !(told.Ahead && events.Any(e => e.Source == told.Source && e.Role == PlaceRole.To && e.Token > told.Token)))
        {
            var target = Target(text, stop) ?? (at > 0 ? text.Take(at).LastOrDefault(s => s.Events[0].Role != PlaceRole.Via) : null);
            if (target is not null && keys.TryGetValue(target, out var arrival)) return (arrival.Day, arrival.Rank - 0.5 + (0.01 * at));
        }

        // "rolled into Tbilisi on Wednesday. … slept at Akhaltsikhe and coasted down to Gori on Sunday": told looking back, it belongs to what follows.
        if (at > 0 && at + 1 < text.Count && keys.TryGetValue(text[at - 1], out var lead) && keys.TryGetValue(text[at + 1], out var following) && lead.Day > following.Day && stop.Events.TrueForAll(e => e.Mode == TravelMode.Done) && told.Sentence > text[at - 1].Events[0].Sentence && text[at + 1].Events[0].Sentence - told.Sentence < 2) return (following.Day, following.Rank - 0.5 + (0.01 * at));

        // A story goes on from what it told of last, be it a stop or a departure.
        // From behind what it has told looking back, it goes on from where it was.
        var previous = at - 1;
        while (previous > 0 && !told.Earlier && text[previous].Events.TrueForAll(e => e.Earlier || e.Precedes)) previous--;
        var before = at > 0 && keys.TryGetValue(text[previous], out var key) ? key : (Day: DateOnly.MinValue, Rank: (double)at);
        var leaving = events.LastOrDefault(e => e.Role == PlaceRole.From && e.Token < stop.Token && (at == 0 || e.Token > text[at - 1].Token) && PartialDate.Parse(e.Date?.Value)?.Whole is not null);
        if (leaving is not null) before = (PartialDate.Parse(leaving.Date!.Value.Value)!.Value.First, at);

        // What has been done is not behind what is planned, even where the text tells it later.
        if (reference is { } today && before.Day > today && stop.Events.Exists(e => e.Mode is TravelMode.Done or TravelMode.Current)) return (today, at);
        var day = (stop.IsPlanned || (stop.Cancelled && stop.Events.Exists(e => e.Overtaken && e.Role != PlaceRole.Via))) && reference is { } now && before.Day < now ? now : before.Day;
        return (day, day == before.Day ? before.Rank + 0.01 : stop.IsPlanned ? at + text.Count : at);
    }

    private static StopDraft? Target(List<StopDraft> text, StopDraft via) =>
        text.Find(s => s != via && s.Events.Exists(e => e.Role != PlaceRole.Via && e.Source == via.Events[0].Source));
}
