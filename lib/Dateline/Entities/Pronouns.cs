using System.Collections.Frozen;

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
    private static readonly FrozenDictionary<string, PronounKind> Kinds = new Dictionary<string, PronounKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["he"] = PronounKind.He,
        ["him"] = PronounKind.He,
        ["his"] = PronounKind.He,
        ["she"] = PronounKind.She,
        ["her"] = PronounKind.She,
        ["it"] = PronounKind.It,
        ["its"] = PronounKind.It,
        ["they"] = PronounKind.They,
        ["them"] = PronounKind.They,
        ["their"] = PronounKind.They,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, PronounKind>.AlternateLookup<ReadOnlySpan<char>> BySpan = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PronounKind KindOf(ReadOnlySpan<char> word)
    {
        // "she's", "he’ll": the part before the apostrophe.
        var apostrophe = word.IndexOfAny('\'', '’');
        return BySpan.TryGetValue(apostrophe > 0 ? word[..apostrophe] : word, out var kind) ? kind : PronounKind.None;
    }
}
