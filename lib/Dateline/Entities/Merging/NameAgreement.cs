namespace Dateline.Entities.Merging;

/// <summary>Gives names the type of the longer name that they are short for: letters in brackets behind it ("(ASI)"), or its last word with an article ("the Front").</summary>
internal static class NameAgreement
{
    public static void Retype(NameText text)
    {
        var types = new Dictionary<string, string>();
        foreach (var name in text.Names)
        {
            if (name.IsTag) continue;
            if (text.Token(name.FirstToken - 1) is "(" && text.NameAt(name.FirstToken - 2) is { Type: EntityType.Organization or EntityType.Other } full && full.Type != name.Type && IsInitials(name.Words, full.Words))
            {
                types.TryAdd(name.Words, full.Type);
            }
            else if (name.Type == EntityType.Organization && name.Words.LastIndexOf(' ') is > 0 and var last && char.IsUpper(name.Words[last + 1]) && !name.Words.AsSpan(0, last).EndsWith(" of"))
            {
                types.TryAdd("the " + name.Words[(last + 1)..], EntityType.Organization);
            }
        }

        if (types.Count == 0) return;
        foreach (var name in text.Names)
        {
            if (name.IsTag || name.Type == EntityType.Organization || (name.Type == EntityType.Group && (Gazetteer.Default.Lists(name.Words) & NameLists.Demonym) != 0)) continue;
            if (types.TryGetValue(name.Words, out var type)) name.Type = type;
            else if (name.Type != EntityType.Person && text.Is(name.FirstToken - 1, "the") && types.TryGetValue("the " + name.Words, out type)) name.Type = type;
        }
    }

    // First letters of the capitalised words, in their order.
    private static bool IsInitials(string letters, string full)
    {
        if (letters.Length < 2 || letters.Any(c => !char.IsUpper(c))) return false;
        var at = 0;
        foreach (var word in full.Split(' ', '-'))
        {
            if (at < letters.Length && word.Length > 0 && word[0] == letters[at]) at++;
        }

        return at == letters.Length;
    }
}
