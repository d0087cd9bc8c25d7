namespace Dateline.Itineraries;

/// <summary>The place that the article was written at, by its dateline: "NAIROBI, Kenya —".</summary>
internal static class Datelines
{
    private const int HeadBlocks = 4;

    /// <summary>Entity of the place; null if the article has no dateline.</summary>
    public static int? Place(Clauses clauses)
    {
        var blocks = clauses.Text.Layout.Blocks;
        foreach (var mention in clauses.Names.In(0, blocks.Count > HeadBlocks ? blocks[HeadBlocks].Range.Start : int.MaxValue))
        {
            var block = clauses.Text.Layout.Blocks.Take(HeadBlocks).FirstOrDefault(b => b.Range.Start == mention.Range.Start);
            if (block == default || block.Kind == BlockKind.Post) continue;
            var words = mention.Range.Of(clauses.Text.Text);
            if (words.Length > 2 && words.Any(char.IsUpper) && !words.Any(char.IsLower) && clauses.Names.Entities[mention.Entity].Type == Dateline.EntityType.Place) return mention.Entity;
        }

        return null;
    }
}
