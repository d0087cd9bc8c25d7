namespace Dateline.Entities;

/// <summary>What a pronoun of the third person stands for.</summary>
internal enum PronounKind : byte
{
    None,
    He,
    She,
    It,
    They,
}

/// <summary>Pronouns and possessives of the third person, contracted ones included.</summary>
internal static class Pronouns
{
    public static PronounKind KindOf(ReadOnlySpan<char> word)
    {
        // "she's", "he’ll": the part before the apostrophe.
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe > 0) word = word[..apostrophe];
        if (word.Length is < 2 or > 5) return PronounKind.None;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower switch
        {
            "he" or "him" or "his" => PronounKind.He,
            "she" or "her" => PronounKind.She,
            "it" or "its" => PronounKind.It,
            "they" or "them" or "their" => PronounKind.They,
            _ => PronounKind.None,
        };
    }
}
