namespace Dateline.Entities;

/// <summary>A body known the world over, such as a group of states: its usual full name, its acronyms and other names, and the country it belongs to, if any.</summary>
internal sealed record Institution(string Name, IReadOnlyList<string> Aliases, string? Country);
