using Dateline.Entities.Corrections;

namespace Dateline.Articles;

/// <summary>What an input states about an article, before anything is read out of its text.</summary>
internal sealed record ArticleInput(string Id, string Text, string? Title = null, string? Source = null, string? Published = null)
{
    /// <summary>Who wrote it; null if the input doesn't say.</summary>
    public string? Author { get; init; }

    /// <summary>Blocks whose kind the input marks, such as the headings of a page, by the offset where they begin; null if the input marks none and the form of the lines decides.</summary>
    public IReadOnlyDictionary<int, string>? Kinds { get; init; }

    /// <summary>What the reader corrects in the names of this article; see <see cref="CorrectionFile"/>.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What is doubtful about the input, each in one line.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
