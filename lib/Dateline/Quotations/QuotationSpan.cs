namespace Dateline.Quotations;

/// <summary>Direct speech found: <c>Range</c> with and <c>Content</c> without quote marks; <c>Speaker</c> is an index into the entities.</summary>
internal sealed record QuotationSpan(TextRange Range, TextRange Content, int? Speaker, string? SpeakerName, string? Cue, string Kind);
