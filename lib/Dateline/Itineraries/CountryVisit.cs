namespace Dateline;

/// <summary>
/// One traveller in one country on one trip: the unit in which the COLT data set (Country and Organizational Leader Travel) counts visits. Stops that
/// follow each other in a country are one visit. Rows stand in the order of the stops.
/// </summary>
/// <param name="Traveller">Id of the entity that travels.</param>
/// <param name="TravellerName">Its name.</param>
/// <param name="Trip">The trip, as in <see cref="Stop.Trip"/>; with the traveller it is what COLT calls TripID.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country visited; never that of the traveller.</param>
/// <param name="Start">First arrival there, ISO 8601 day, month or year; null if unknown.</param>
/// <param name="End">Last departure from there; null if unknown.</param>
/// <param name="Days">Days from arrival to departure, both counted; null unless both are whole days.</param>
/// <param name="Status">"completed", "current" or "planned"; a visit with stops of several is "current". COLT itself lists completed visits only.</param>
/// <param name="Stops">Ids of its stops, in the order of travel; 1 or more.</param>
public sealed record CountryVisit(
    int Traveller, string TravellerName, int Trip, string Country, string? Start, string? End, int? Days, string Status, IReadOnlyList<int> Stops);
