namespace Dateline.Accuracy;

/// <summary>An invented article with all its names.</summary>
internal sealed record OwnArticle(string Name, string Text, IReadOnlyList<Mark> Marks);
