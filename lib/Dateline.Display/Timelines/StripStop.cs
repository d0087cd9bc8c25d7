using Dateline.Display.Charts;

namespace Dateline.Display.Timelines;

/// <summary>A stop on a strip of days.</summary>
/// <param name="Stop">The stop.</param>
/// <param name="From">First day drawn.</param>
/// <param name="To">Just past the last day drawn.</param>
/// <param name="Certainty">How its days are known.</param>
internal sealed record StripStop(Stop Stop, DateOnly From, DateOnly To, Certainty Certainty)
{
    /// <summary>The stop with the days that its row has; null where it has none.</summary>
    public static StripStop? Dated(Stop stop, bool stated)
    {
        var (arrive, depart) = (Day.Parse(stop.Arrive), Day.Parse(stop.Depart));
        if ((arrive ?? depart) is not { } known) return null;
        var (from, to) = ((arrive ?? known).First, (depart ?? known).Last);
        // An article that has somebody leave before arriving is drawn at the arrival.
        if (to < from) to = known.Last;
        return new(stop, from, to.AddDays(1), stated ? Certainty.Stated : Certainty.Inferred);
    }
}
