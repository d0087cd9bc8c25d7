namespace Dateline.Entities.Merging;

/// <summary>A name in the text on its way to an entity. <c>Words</c> are its words as written, those of a hashtag or handle parted; tokens are those of the text, <c>[FirstToken, EndToken)</c>.</summary>
internal sealed class FoundName(TextRange range, string type, string words, bool isTag, int firstToken, int endToken)
{
    public TextRange Range { get; } = range;

    public string Type { get; set; } = type;

    public string Words { get; } = words;

    /// <summary>The words as names are compared.</summary>
    public string Key { get; } = Folding.Fold(words);

    public bool IsTag { get; } = isTag;

    public int FirstToken { get; } = firstToken;

    public int EndToken { get; } = endToken;

    public Cluster? Cluster { get; private set; }

    /// <summary>The place among the names of the text.</summary>
    public int Index { get; init; }

    /// <summary>The sentence that the name begins in.</summary>
    public int Sentence { get; init; }

    /// <summary>Joins a name that is in no cluster's list; those of another are moved by <see cref="Cluster.Take"/>.</summary>
    public void JoinTo(Cluster cluster)
    {
        Cluster = cluster;
        cluster.Names.Add(this);
    }
}
