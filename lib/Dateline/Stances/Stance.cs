namespace Dateline;

/// <summary>One expressed stance: who is for or against whom or what, by which words, reported by whom.</summary>
/// <param name="Id">Zero-based row number; by start, then end descending, then source and target (null last).</param>
/// <param name="Sentence">Id of the sentence that holds the clause.</param>
/// <param name="Start">First code unit of the clause that expresses it.</param>
/// <param name="End">Just past the last code unit of the clause.</param>
/// <param name="Text">The clause.</param>
/// <param name="Voice">Whose stance: "actor" (the source is an entity), "unnamed" (somebody without a name), "article" (the article's own).</param>
/// <param name="Source">Id of the entity that holds the stance; null unless <paramref name="Voice"/> is "actor".</param>
/// <param name="SourceName">The entity's name, or for an unnamed voice the article's words.</param>
/// <param name="Target">Id of the entity that the stance is towards; null where it is an issue.</param>
/// <param name="TargetName">The entity's name, or the words of the issue.</param>
/// <param name="Polarity">−1 strongest opposition to 1 strongest support, both included; 0 is explicit neutrality, such as an abstention.</param>
/// <param name="Label">"oppose", "neutral" or "support": the sign of <paramref name="Polarity"/>.</param>
/// <param name="Cue">The words that decide it.</param>
/// <param name="ReportedBy">Id of the entity that says so, where it stands inside a quotation or reported speech; else null.</param>
/// <param name="SourceCountry">ISO 3166-1 alpha-2 code of what the source stands for or belongs to; null if none.</param>
/// <param name="TargetCountry">The same of the target.</param>
/// <param name="Event">PLOVER class of the cue's event ("SUPPORT", "SANCTION" …); null where the cue expresses a mere attitude.</param>
/// <param name="Mode">"actual", "planned", "denied" or "conditional".</param>
public sealed record Stance(
    int Id, int Sentence, int Start, int End, string Text, string Voice, int? Source, string? SourceName, int? Target, string TargetName,
    double Polarity, string Label, string Cue, int? ReportedBy, string? SourceCountry, string? TargetCountry, string? Event, string Mode) : IRow, IPassage;
