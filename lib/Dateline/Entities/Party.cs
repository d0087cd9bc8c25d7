namespace Dateline.Entities;

/// <summary>Somebody or something that a phrase stands for: an index into the entities, or null and only the article's words; the range of the words.</summary>
internal readonly record struct Party(int? Entity, TextRange Range);
