namespace Dateline.Display.Charts;

/// <summary>The article from its first character to its last, as an axis: its blocks are numbered.</summary>
internal static class ArticleAxis
{
    public static Node Of(Reading reading)
    {
        var labelled = Labelled(reading);
        return new()
        {
            ["range"] = new[] { -reading.Article.Length * 0.01, reading.Article.Length * 1.01 },
            ["tickvals"] = labelled.Select(b => b.Start).ToArray(),
            ["ticktext"] = labelled.Select(b => Words.Plain(b.Id + 1)).ToArray(),
            ["tickangle"] = 0,
            ["showgrid"] = false,
            ["fixedrange"] = true,
            ["title"] = new Node { ["text"] = "block of the article" },
        };
    }

    /// <summary>The blocks that have room for their number: short ones that follow each other would write over one another.</summary>
    private static List<Block> Labelled(Reading reading)
    {
        List<Block> labelled = [];
        foreach (var block in reading.Blocks)
        {
            if (labelled.Count == 0 || block.Start - labelled[^1].Start >= reading.Article.Length / 13.0) labelled.Add(block);
        }
        return labelled;
    }

    /// <summary>A faint line at the beginning of each block but the first.</summary>
    public static Node[] BlockBorders(Reading reading) =>
    [
        .. reading.Blocks.Skip(1).Select(b => new Node
        {
            ["type"] = "line",
            ["layer"] = "below",
            ["xref"] = "x",
            ["yref"] = "paper",
            ["x0"] = b.Start,
            ["x1"] = b.Start,
            ["y0"] = 0,
            ["y1"] = 1,
            ["line"] = new Node { ["color"] = Palette.Faint, ["width"] = 1 },
        }),
    ];

    /// <summary>Number of the block of a sentence, counted from 1 as a reader counts.</summary>
    public static int BlockNumber(Reading reading, int sentence) => reading.Sentences[sentence].Block + 1;
}
