namespace Dateline.Itineraries;

/// <summary>What a small word says of the order and the truth of what is told: see data/lexicons/travel-signals.tsv.</summary>
internal enum TravelSignal : byte
{
    None,
    After,
    Before,
    Next,
    Future,
    Condition,
    Without,
    Instead,
    Until,
    When,
    Where,
    Definite,
    There,
    Someday,
}
