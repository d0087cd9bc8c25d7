namespace Dateline.Display.Passages;

/// <summary>A sentence that a row rests on, with the words in it that decide.</summary>
/// <param name="Sentence">Id of the sentence.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Marks">Half-open ranges in <paramref name="Text"/>, in its order; they don't overlap.</param>
internal sealed record Passage(int Sentence, string Text, IReadOnlyList<TextRange> Marks);
