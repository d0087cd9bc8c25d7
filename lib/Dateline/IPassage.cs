namespace Dateline;

/// <summary>A row that stands for a passage of the article: an exact range, and its words unaltered.</summary>
public interface IPassage
{
    /// <summary>Offset of the first UTF-16 code unit, counted from the start of <see cref="Article.Text"/>.</summary>
    int Start { get; }

    /// <summary>Offset just past the last UTF-16 code unit: the range is half open.</summary>
    int End { get; }

    /// <summary>Exactly the slice <c>[Start, End)</c> of <see cref="Article.Text"/>.</summary>
    string Text { get; }
}
