namespace Dateline.Entities;

/// <summary>The words inside a hashtag or handle: "FreeAndOpenIndoPacific" → "Free And Open Indo Pacific", "JPN_PMO" → "JPN PMO".</summary>
internal static class TagWords
{
    /// <summary>The key of the words, to look them up; a single word or an all-capitals tag has the key of itself.</summary>
    public static ulong Key(ReadOnlySpan<char> tag)
    {
        var key = new NameKey();
        for (var i = 0; i < tag.Length; i++)
        {
            if (StartsWord(tag, i)) key.EndWord();
            key.Add(tag[i]);
        }

        return key.Value;
    }

    public static string Split(ReadOnlySpan<char> tag)
    {
        var words = new System.Text.StringBuilder(tag.Length + 4);
        for (var i = 0; i < tag.Length; i++)
        {
            if (StartsWord(tag, i) && words.Length > 0 && words[^1] != ' ') words.Append(' ');
            if (tag[i] != '_') words.Append(tag[i]);
        }

        return words.ToString();
    }

    // A capital after a small letter, or the last of several capitals before a small letter ("EUSummit"); a digit run after letters stays ("G7", "COP28").
    private static bool StartsWord(ReadOnlySpan<char> tag, int i)
    {
        if (i == 0) return false;
        if (tag[i] == '_' || tag[i - 1] == '_') return true;
        if (!char.IsUpper(tag[i])) return false;
        return char.IsLower(tag[i - 1]) || char.IsDigit(tag[i - 1]) || (i + 1 < tag.Length && char.IsLower(tag[i + 1]) && char.IsUpper(tag[i - 1]));
    }
}
