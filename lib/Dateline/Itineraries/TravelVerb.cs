namespace Dateline.Itineraries;

/// <summary>What a verb tells of a place: see data/lexicons/travel-verbs.tsv.</summary>
internal enum TravelVerb : byte
{
    None,
    Go,
    Arrive,
    Come,
    Back,
    Object,
    Leave,
    Board,
    Pass,
    Stay,
    Keep,
    Be,
    Host,
    Meet,
    Greet,
    Act,
    Open,
    Fetch,
    Take,
    Join,
    Absent,
    Find,
    Never,
}
