namespace Dateline.Stances;

/// <summary>A stance found. Entities are indices into the resolved names; <c>Passages</c> are the parts that explain it (cue, source, target, negation).</summary>
internal sealed record StanceSpan(
    TextRange Range, string Voice, int? Source, string? SourceName, int? Target, string TargetName, double Polarity, string Cue, int? ReportedBy,
    string? Event, string Mode, FixedList<RolePassage> Passages);
