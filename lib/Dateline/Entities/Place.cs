namespace Dateline.Entities;

/// <summary>A place of the gazetteer. <c>Kind</c> is "country", "capital", "city", "province", "region", "continent", "sea" or "water"; <c>Population</c> 0 where unknown.</summary>
internal sealed record Place(int Row, string Name, string Kind, string? Country, string? Region, long Population, double? Latitude, double? Longitude)
{
    public bool IsTown => Kind is "capital" or "city";

    public bool IsCountry => Kind == "country";
}
