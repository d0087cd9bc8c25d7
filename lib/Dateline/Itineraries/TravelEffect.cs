namespace Dateline.Itineraries;

/// <summary>What a governing word says of a journey: see data/lexicons/travel-plans.tsv.</summary>
internal enum TravelEffect : byte
{
    None,
    Planned,
    Wished,
    Cancelled,
    Fails,
    Later,
    Refused,
    Rumoured,
    Done,
    Ended,

    /// <summary>Says of the journey itself that it takes place, or, negated, that it does not: "never took place", "will go ahead".</summary>
    Happens,
}
