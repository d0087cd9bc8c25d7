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
}
