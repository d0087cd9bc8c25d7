namespace Dateline;

/// <summary>A passage that a later row rests on, and its role ("passage", "cue", "source", "target", "negation", "date", "place").</summary>
internal readonly record struct RolePassage(string Role, TextRange Range);
