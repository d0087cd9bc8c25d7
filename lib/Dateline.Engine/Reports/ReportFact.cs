namespace Dateline.Engine;

/// <summary>A name and its value, both plain text.</summary>
/// <param name="Label">What it is: "sentences".</param>
/// <param name="Value">How much, or which: "37".</param>
public sealed record ReportFact(string Label, string Value);
