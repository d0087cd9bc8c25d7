namespace Dateline.Entities;

/// <summary>A building, street or town that is said for the government that sits there.</summary>
internal sealed record Seat(string Name, string? Country, string State);
