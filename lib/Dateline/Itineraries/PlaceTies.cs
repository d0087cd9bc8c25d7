namespace Dateline.Itineraries;

/// <summary>How a verb of a kind ties a place to its subject.</summary>
internal static class PlaceTies
{
    /// <summary>The role of a place without a preposition.</summary>
    public static PlaceRole Bare(TravelVerb kind) => kind switch
    {
        TravelVerb.Object => PlaceRole.To,
        TravelVerb.Leave => PlaceRole.From,
        _ => PlaceRole.None,
    };

    /// <summary>What a place of the role is to the journey; null where a verb of the kind says nothing of it.</summary>
    public static PlaceRole? Of(TravelVerb kind, PlaceRole role) => (kind, role) switch
    {
        (_, PlaceRole.Home) => kind is TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Back or TravelVerb.Be or TravelVerb.Leave or TravelVerb.Board or TravelVerb.Fetch or TravelVerb.Take ? role : null,
        (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Back or TravelVerb.Leave or TravelVerb.Board, PlaceRole.For) => PlaceRole.To,
        (TravelVerb.Leave, PlaceRole.In) => null,
        (TravelVerb.Board, PlaceRole.In) => PlaceRole.From,
        (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Back or TravelVerb.Object, PlaceRole.In) => PlaceRole.To,
        (TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Come or TravelVerb.Back or TravelVerb.Object or TravelVerb.Leave or TravelVerb.Board, PlaceRole.To or PlaceRole.From or PlaceRole.Via) => role,
        (TravelVerb.Pass, PlaceRole.In or PlaceRole.To or PlaceRole.Via) => PlaceRole.To,
        (TravelVerb.Stay or TravelVerb.Keep or TravelVerb.Be or TravelVerb.Meet or TravelVerb.Act or TravelVerb.Open or TravelVerb.Host, PlaceRole.In) => PlaceRole.In,
        (TravelVerb.Be, PlaceRole.To or PlaceRole.From or PlaceRole.Via) => role,
        (TravelVerb.Fetch or TravelVerb.Take, PlaceRole.To or PlaceRole.From) => role,
        (TravelVerb.Fetch or TravelVerb.Take, PlaceRole.In or PlaceRole.Via) => PlaceRole.To,
        _ => null,
    };
}
