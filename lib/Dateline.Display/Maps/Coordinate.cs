namespace Dateline.Display.Maps;

/// <summary>A point on the globe or, after unrolling, on a map whose longitudes may lie past ±180.</summary>
internal readonly record struct Coordinate(double Longitude, double Latitude);
