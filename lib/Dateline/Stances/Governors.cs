using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What a verb does to the stance of a verb that depends on it.</summary>
internal enum Effect : byte
{
    None,

    /// <summary>"stopped short of endorsing": neither for nor against.</summary>
    Refusal,

    /// <summary>"refused to back": against, where the verb alone would be for.</summary>
    Rejection,

    /// <summary>"denied opposing".</summary>
    Denial,

    /// <summary>"vowed to back".</summary>
    Plan,

    /// <summary>"urged them to oppose": the stance is that of who urges.</summary>
    Request,

    /// <summary>"accused them of supporting": not theirs by their own word.</summary>
    Allegation,
}

/// <summary>The rows of <c>data/lexicons/stance-governors.tsv</c>.</summary>
internal static class Governors
{
    private static readonly WordTable<Governor[]> ByLemma = Read();

    // Verbs of wishing; whether only with "would".
    private static readonly WordTable<bool> ByWish = WordTable<bool>.Read("lexicons/wish-verbs.tsv", r => r[1] == "would", ignoreCase: false);

    /// <summary>The effect of a verb group on what follows it.</summary>
    public static Effect Of(VerbGroup group, Phrases phrases)
    {
        if (!ByLemma.TryGetValue(group.Lemma, out var rows)) return Effect.None;
        foreach (var (tail, effect) in rows)
        {
            var matches = true;
            for (var i = 0; i < tail.Length && matches; i++) matches = group.Head + 1 + i < phrases.Words.Length && phrases.Is(group.Head + 1 + i, tail[i]);
            if (matches) return effect;
        }

        return Effect.None;
    }

    /// <summary>Whether the verb group wishes for what its object is to do or undergo; "would like" does, "likes" doesn't.</summary>
    public static bool Wishes(VerbGroup group, Phrases phrases) => ByWish.TryGetValue(group.Lemma, out var conditional) && (!conditional || group.Modal >= 0 && ClauseWords.Is(ClauseUse.Open, phrases.WordAt(group.Modal)));

    private static WordTable<Governor[]> Read()
    {
        var governors = new WordTable<Governor[]>(ignoreCase: false);
        foreach (var row in Resources.Table("lexicons/stance-governors.tsv"))
        {
            var words = row[0].Split(' ');
            governors.Add(words[0], new(words[1..], WordTables.Parse<Effect>(row[1])), g => g.Tail.Length);
        }

        return governors;
    }

    private sealed record Governor(string[] Tail, Effect Effect);
}
