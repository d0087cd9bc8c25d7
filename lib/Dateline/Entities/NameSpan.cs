namespace Dateline.Entities;

/// <summary>A name found in the text, not yet merged with others: range and type (see <see cref="EntityType"/>).</summary>
internal readonly record struct NameSpan(TextRange Range, string Type);
