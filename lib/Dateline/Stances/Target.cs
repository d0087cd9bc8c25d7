namespace Dateline.Stances;

/// <summary>What a stance is towards: an index into the entities, or null and the words of the issue; the range of the words in either case.</summary>
internal readonly record struct Target(int? Entity, TextRange Range);
