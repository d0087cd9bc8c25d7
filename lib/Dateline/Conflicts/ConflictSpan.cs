namespace Dateline.Conflicts;

/// <summary>A contradiction found; columns as in <see cref="Conflict"/>.</summary>
internal sealed record ConflictSpan(string About, string Statement, TextRange First, TextRange Second);
