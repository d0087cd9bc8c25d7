using Dateline.Entities.Tagging;
using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Finds names and their types.</summary>
internal static class NameTagger
{
    public static IReadOnlyList<NameSpan> Tag(AnalysedText text) => Tag(text, NameModel.Default);

    /// <summary>Finds names by another model than the one that ships, as cross-validation does.</summary>
    public static IReadOnlyList<NameSpan> Tag(AnalysedText text, NameModel model)
    {
        var pieces = new NamePieces(text);
        return NameRepair.Repair(text, pieces, Spans(pieces, NameDecoder.Decode(pieces, model)));
    }

    private static List<NameSpan> Spans(NamePieces pieces, byte[] labels)
    {
        var spans = new List<NameSpan>();
        foreach (var (first, end) in pieces.Sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (labels[i] == NameLabels.Outside) continue;
                var start = i;
                while (i + 1 < end && NameLabels.IsInside(labels[i + 1])) i++;
                spans.Add(new(new(pieces.Pieces[start].Start, pieces.Pieces[i].End), NameLabels.Types[NameLabels.TypeOf(labels[start])]));
            }
        }

        return spans;
    }
}
