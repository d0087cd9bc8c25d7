namespace Dateline.Entities;

/// <summary>Names merged to entities. Entities stand in their final order (most mentions first, ties by first mention), so that an index into them is the id of the row; mentions stand in the order of the text.</summary>
internal sealed record ResolvedNames(IReadOnlyList<NamedEntity> Entities, IReadOnlyList<NamedMention> Mentions);

/// <summary>An entity before it becomes a row. <c>Kind</c> is the gazetteer's kind of a place ("country", "capital", "city", "province", "sea", "region"), else null.</summary>
internal sealed record NamedEntity(string Name, string Type, string? Country, double? Latitude, double? Longitude, string? StandsFor, string? Kind = null);

/// <summary>A mention before it becomes a row; <c>Entity</c> is an index into <see cref="ResolvedNames.Entities"/>.</summary>
internal readonly record struct NamedMention(TextRange Range, string Type, int Entity);
