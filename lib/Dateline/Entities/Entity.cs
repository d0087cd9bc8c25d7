namespace Dateline;

/// <summary>Somebody or something named in the article; derived from its mentions. Rows stand by number of mentions, most first, ties by first mention.</summary>
/// <param name="Id">Zero-based row number.</param>
/// <param name="Name">The fullest form in the text that is spelled right; the usual name where the text only has a variant.</param>
/// <param name="Type">One of the values of <see cref="EntityType"/>.</param>
/// <param name="Mentions">Rows of the mentions table that name it; 1 or more.</param>
/// <param name="First">Start of the first of them.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code: where a place lies, or a person, group or body belongs; null if unknown or none.</param>
/// <param name="Latitude">WGS 84 decimal degrees, −90 to 90; places only, else null. A country or sea has its label point.</param>
/// <param name="Longitude">WGS 84 decimal degrees, −180 to 180; places only, else null.</param>
/// <param name="StandsFor">Name of the state that a capital or nickname is used for in this article ("Japan" for Tokyo); else null.</param>
public sealed record Entity(
    int Id, string Name, string Type, int Mentions, int First, string? Country, double? Latitude, double? Longitude, string? StandsFor) : IRow;
