namespace Dateline.Display.Timelines;

/// <summary>How the days of a stop are known.</summary>
internal enum Certainty
{
    /// <summary>A date stands among the stop's passages.</summary>
    Stated,

    /// <summary>The day follows from others.</summary>
    Inferred,

    /// <summary>No date: the stop stands where the order of the trip puts it.</summary>
    Unknown,
}
