using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Whose words a block without quote marks is: of who stands before its colon in an interview, or below it in a letter.</summary>
internal static class Signers
{
    private const int LongestName = 60;
    private const int LongestSignature = 90;

    public static IEnumerable<(TextRange Range, int Entity)> Of(AnalysedText text, ResolvedNames names)
    {
        var blocks = text.Layout.Blocks;
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].Kind is not BlockKind.Paragraph) continue;
            var range = blocks[b].Range;
            if (names.In(range.Start, Math.Min(range.End, range.Start + LongestName)).FirstOrDefault() is not { Type: EntityType.Person } mention) continue;
            // "BANFIELD: And the Coral Sea?"
            if (mention.Range.End + 2 < range.End && text.Text[mention.Range.End] == ':' && char.IsWhiteSpace(text.Text[mention.Range.End + 1])) yield return (new(mention.Range.End + 1, range.End), mention.Entity);
            else if (b > 0 && IsSignature(text.Text, range, mention.Range) && blocks[b - 1].Kind is BlockKind.Paragraph) yield return (blocks[b - 1].Range, mention.Entity);
        }
    }

    // "Ana Lopes, Coimbra": the name alone, or with no more than a place or an office behind a comma.
    private static bool IsSignature(string text, TextRange block, TextRange name) =>
        name.Start == block.Start && block.Length <= LongestSignature && (name.End == block.End || text[name.End] == ',') && text[block.End - 1] is not ('.' or '!' or '?' or ':' or '”' or '"');
}
