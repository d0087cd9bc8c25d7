namespace Dateline.Itineraries;

/// <summary>What a preposition says of the place behind it: see data/lexicons/travel-words.tsv.</summary>
internal enum PlaceRole : byte
{
    None,
    To,
    From,
    Via,
    In,
    Of,
    For,
    Home,
}
