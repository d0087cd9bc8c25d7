namespace Dateline;

/// <summary>A name in the text: no pronouns, no bare descriptions. Mentions don't overlap; the longest name wins.</summary>
/// <param name="Id">Zero-based row number, in the order of the text.</param>
/// <param name="Entity">Id of the entity that is named.</param>
/// <param name="Sentence">Id of the sentence that holds it.</param>
/// <param name="Start">First code unit; the sign of a hashtag or handle included.</param>
/// <param name="End">Just past the last code unit; a possessive "'s" and titles left out.</param>
/// <param name="Text">The name as the article writes it.</param>
/// <param name="Type">One of the values of <see cref="EntityType"/>.</param>
public sealed record Mention(int Id, int Entity, int Sentence, int Start, int End, string Text, string Type) : IRow, IPassage;
