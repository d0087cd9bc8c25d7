namespace Dateline;

/// <summary>A passage of direct speech. A quotation over paragraphs has a row for each; scare quotes and titles of works are none.</summary>
/// <param name="Id">Zero-based row number, in the order of the text.</param>
/// <param name="Sentence">Id of the sentence in which it begins.</param>
/// <param name="Start">First code unit, the quote mark included.</param>
/// <param name="End">Just past the last code unit, the quote mark included.</param>
/// <param name="Text">The words with their quote marks.</param>
/// <param name="Content">The words without quote marks.</param>
/// <param name="Speaker">Id of the entity that speaks; null where it isn't a named one.</param>
/// <param name="SpeakerName">The entity's name, else the article's words for the speaker, else null.</param>
/// <param name="Cue">The word that attributes it ("said"); null where there is none.</param>
/// <param name="Kind">"full": a clause or more of speech; "partial": a fragment inside the reporter's own sentence.</param>
public sealed record Quotation(
    int Id, int Sentence, int Start, int End, string Text, string Content, int? Speaker, string? SpeakerName, string? Cue, string Kind) : IRow, IPassage;
