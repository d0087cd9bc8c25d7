namespace Dateline.Itineraries;

/// <summary>What the line under a headline says of who wrote the article and where: "By Miriam Okafor in Juba".</summary>
internal static class Bylines
{
    private const int HeadBlocks = 4;

    /// <summary>Entity of the first person named in it; null if the article has no such line.</summary>
    public static int? Author(Clauses clauses) => Find(clauses, EntityType.Person);

    /// <summary>Entity of the place named in it; null if it names none.</summary>
    public static int? Place(Clauses clauses) => Find(clauses, EntityType.Place);

    private static int? Find(Clauses clauses, string type)
    {
        var blocks = clauses.Text.Layout.Blocks;
        for (var b = 0; b < Math.Min(HeadBlocks, blocks.Count); b++)
        {
            if (!blocks[b].Range.Of(clauses.Text.Text).StartsWith("By ", StringComparison.Ordinal)) continue;

            // A line without a verb; else it is prose that happens to begin so ("By Friday she was in Rome").
            var first = clauses.TokenAt(blocks[b].Range.Start);
            for (var i = first; i < clauses.Text.Tokens.Count && clauses.Text.Tokens[i].Start < blocks[b].Range.End; i++)
            {
                if (clauses.Phrases.GroupAt(i) >= 0) return null;
            }

            foreach (var mention in clauses.Names.In(blocks[b].Range.Start, blocks[b].Range.End))
            {
                if (mention.Type == type) return mention.Entity;
            }
        }

        return null;
    }
}
