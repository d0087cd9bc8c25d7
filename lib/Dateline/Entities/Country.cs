namespace Dateline.Entities;

/// <summary>A country or territory with a code of ISO 3166-1 (Kosovo: XK). <c>Demonyms</c> begin with the adjective.</summary>
internal sealed record Country(string Code, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Demonyms, int CapitalRow);
