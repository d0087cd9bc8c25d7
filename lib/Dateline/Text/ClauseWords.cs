namespace Dateline.Text;

/// <summary>What a word does to the clause around it; "clause-opener" in the file is <see cref="ClauseOpener"/> here.</summary>
internal enum ClauseUse : byte
{
    /// <summary>A preposition that a clause may follow: "after Japan opposed".</summary>
    ClauseOpener,

    /// <summary>Leads from a person to what they did: "the minister over the dam".</summary>
    Reason,

    /// <summary>Before a thing that the article has brought in.</summary>
    Definite,

    /// <summary>Opens a clause that isn't said to be so.</summary>
    Supposition,

    /// <summary>Ties its sentence to a condition.</summary>
    Condition,

    /// <summary>A modal of who isn't content.</summary>
    Demand,

    /// <summary>A modal of what is to come.</summary>
    Future,

    /// <summary>A modal of what depends on a condition, if there is one.</summary>
    Open,

    /// <summary>Opens a clause that somebody may take sides about: "where the boundary runs".</summary>
    Question,

    /// <summary>Opens a clause that is the subject of another: "what she rejects is the fee".</summary>
    Cleft,

    /// <summary>A preposition whose phrase may stand between a verb and its object: "condemned in the strongest terms the flow".</summary>
    Aside,

    /// <summary>Adds somebody who does the same: "Chile does too".</summary>
    Likewise,
}

/// <summary>The rows of <c>data/lexicons/clause-words.tsv</c>, in any case.</summary>
internal static class ClauseWords
{
    private static readonly WordSet[] ByUse = Read();

    public static bool Is(ClauseUse use, ReadOnlySpan<char> word) => ByUse[(int)use].Contains(word);

    private static WordSet[] Read()
    {
        var sets = Enum.GetValues<ClauseUse>().Select(_ => new WordSet()).ToArray();
        foreach (var row in Resources.Table("lexicons/clause-words.tsv")) sets[(int)Enum.Parse<ClauseUse>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)].Add(row[0]);
        return sets;
    }
}
