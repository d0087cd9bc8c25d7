namespace Dateline;

/// <summary>How far one trip of one traveller goes, along great circles between its stops; detours that the text doesn't tell of are not counted.</summary>
/// <param name="Traveller">Id of the entity that travels.</param>
/// <param name="TravellerName">Its name.</param>
/// <param name="Trip">The trip, as in <see cref="Leg.Trip"/>.</param>
/// <param name="Legs">Number of its legs, those without a length included.</param>
/// <param name="Kilometres">Sum over legs whose both ends have a place; 0 if none has.</param>
/// <param name="Travelled">The part of <paramref name="Kilometres"/> whose legs are completed.</param>
public sealed record TripDistance(int Traveller, string TravellerName, int Trip, int Legs, double Kilometres, double Travelled);
