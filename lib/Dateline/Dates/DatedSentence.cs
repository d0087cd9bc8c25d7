namespace Dateline.Dates;

/// <summary>A sentence with time expressions: its pieces, the patterns found in them, and the post that it stands in.</summary>
internal sealed record DatedSentence(int Block, TextRange Range, List<DatePiece> Pieces, IReadOnlyList<DateMatch> Matches, int? Post)
{
    public TextRange RangeOf(DateMatch match) => new(Pieces[match.First].Start, Pieces[match.End - 1].End);
}
