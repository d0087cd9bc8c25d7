namespace Dateline.Stances;

/// <summary>A frame found in the text: tokens <c>[First, End)</c> of the cue, the token where its target may begin, and the verb group that it belongs to (−1 for none).</summary>
internal readonly record struct Cue(StanceFrame Frame, int First, int End, int TargetFrom, int Group);
