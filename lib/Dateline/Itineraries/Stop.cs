namespace Dateline;

/// <summary>A place that a traveller goes to. Rows stand by traveller (order of entities), trip, sequence.</summary>
/// <param name="Id">Zero-based row number.</param>
/// <param name="Traveller">Id of the entity that travels.</param>
/// <param name="TravellerName">Its name.</param>
/// <param name="Trip">1, 2 …: separate journeys of one traveller, in order of time.</param>
/// <param name="Sequence">1, 2 … within the trip.</param>
/// <param name="Place">Id of the place's entity; null where the place isn't a named one.</param>
/// <param name="PlaceName">Its name, or the article's words.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of where it lies; null if unknown.</param>
/// <param name="Latitude">WGS 84 decimal degrees, −90 to 90; a stop known only by its country has the capital's; null if unknown.</param>
/// <param name="Longitude">WGS 84 decimal degrees, −180 to 180; null if unknown.</param>
/// <param name="Arrive">ISO 8601 day, month or year; null if unknown.</param>
/// <param name="Depart">ISO 8601 day, month or year; null if unknown.</param>
/// <param name="Status">"completed", "current", "planned" or "cancelled", seen from <see cref="Article.ReferenceDate"/>.</param>
/// <param name="Sentence">Id of the sentence that says so first.</param>
/// <param name="Start">First code unit of the first passage that says so.</param>
/// <param name="End">Just past its last code unit.</param>
/// <param name="Text">That passage; all of them are in the evidence table.</param>
public sealed record Stop(
    int Id, int Traveller, string TravellerName, int Trip, int Sequence, int? Place, string PlaceName, string? Country, double? Latitude,
    double? Longitude, string? Arrive, string? Depart, string Status, int Sentence, int Start, int End, string Text) : IRow, IPassage;
