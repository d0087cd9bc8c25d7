namespace Dateline.Entities;

/// <summary>A place of the gazetteer. <c>Kind</c> is "country", "capital", "city", "village" (below 5,000 people), "province", "district" (a county), "region", "continent", "sea" or "water"; <c>Population</c> 0 where unknown.</summary>
internal sealed record Place(int Row, string Name, string Kind, string? Country, string? Region, long Population, double? Latitude, double? Longitude)
{
    /// <summary>The name as names are compared.</summary>
    public string Key { get; } = Folding.Fold(Name);

    /// <summary>The name of its region as names are compared.</summary>
    public string? RegionKey { get; } = Region is null ? null : Folding.Fold(Region);

    public bool IsTown => Kind is "capital" or "city" or "village";

    /// <summary>Whether its name alone says little: villages and districts share theirs with people, firms and plain words.</summary>
    public bool IsMinor => Kind is "village" or "district";

    public bool IsCountry => Kind == "country";
}
