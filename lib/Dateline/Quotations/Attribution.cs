using Dateline.Entities;

namespace Dateline.Quotations;

/// <summary>Who says something, and by which words: <c>Cue</c> is null where punctuation does the work.</summary>
internal sealed record Attribution(Party Speaker, string? Cue);
