namespace Dateline.Display.Timelines;

/// <summary>One trip of one traveller, along the calendar.</summary>
/// <param name="Stops">In the order of the trip.</param>
/// <param name="IsDated">Whether any of them has a date; without, the days drawn only show an order.</param>
internal sealed record Strip(IReadOnlyList<StripStop> Stops, bool IsDated)
{
    public DateOnly From => Stops.Min(s => s.From);

    public DateOnly To => Stops.Max(s => s.To);

    /// <summary>Days drawn for stops without a date: a step each between their neighbours in the order of the trip.</summary>
    public static Strip Of(IReadOnlyList<Stop> trip, Func<Stop, bool> isStated)
    {
        var dated = trip.Select(s => StripStop.Dated(s, isStated(s))).ToArray();
        var known = dated.OfType<StripStop>().ToList();
        if (known.Count == 0)
        {
            var day = new DateOnly(2000, 1, 1);
            return new([.. trip.Select((s, i) => new StripStop(s, day.AddDays(i), day.AddDays(i + 1), Certainty.Unknown))], false);
        }

        var step = Math.Max(1, (known.Max(s => s.To).DayNumber - known.Min(s => s.From).DayNumber) / 6);
        for (var i = 0; i < dated.Length; i++)
        {
            if (dated[i] is not null) continue;
            var after = i > 0 ? dated[i - 1] : null;
            var next = dated.Skip(i).FirstOrDefault(s => s is not null);
            var ahead = Array.IndexOf(dated, next, i) - i;
            var from = after is not null ? after.To : next!.From.AddDays(-step * ahead);
            var room = next is null ? step : Math.Max(1, (next.From.DayNumber - from.DayNumber) / (ahead + 1));
            dated[i] = new(trip[i], from, from.AddDays(Math.Min(step, room)), Certainty.Unknown);
        }

        return new([.. dated.OfType<StripStop>()], true);
    }
}
