namespace Dateline.Itineraries;

/// <summary>What a noun tells of a journey: see data/lexicons/travel-nouns.tsv.</summary>
internal enum TravelNoun : byte
{
    None,
    Visit,
    Tour,
    Stop,
    Event,
    Vehicle,
    Party,
    Ensemble,
    Place,
    Land,
    Way,
    Return,
    Invitation,
    Rumour,
    Stay,
    Leader,
    Water,
}
