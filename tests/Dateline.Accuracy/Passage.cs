namespace Dateline.Accuracy;

/// <summary>A piece of an original: a marked name, or a day where there is no mark.</summary>
internal sealed record Passage(int Start, int End, Mark? Mark);
