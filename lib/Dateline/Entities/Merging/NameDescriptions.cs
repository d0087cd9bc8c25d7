using Dateline.Entities.Tagging;
using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Types that the words around an unlisted name tell: "X, Japan's foreign minister" and "X, 44" are people, "their union, X" is a body, a country
/// named like a first name ("Jordan stands firm") is the country where nobody in the article bears the name.
/// </summary>
internal static class NameDescriptions
{
    private const int LongestDescription = 6;
    private const int LongestPerson = 4;
    private static readonly WordSet s_shared = WordSet.Read("lexicons/shared-roles.tsv", ignoreCase: true);
    private static readonly WordSet s_heads = WordSet.Read("lexicons/name-heads.tsv", ignoreCase: false);

    public static void Retype(NameText text)
    {
        HashSet<string>? people = null;
        foreach (var name in text.Names)
        {
            if (name.IsTag || name.Type == EntityType.Group) continue;
            if (name.Type == EntityType.Person)
            {
                if (IsCountry(name.Words))
                {
                    people ??= WordsOfPeople(text);
                    if (!people.Contains(name.Key)) name.Type = EntityType.Place;
                }
                else if (IsUnlisted(name.Words) && !IsOffice(text, name.FirstToken - 1) && IsBodyBefore(text, name))
                {
                    name.Type = EntityType.Organization;
                }

                continue;
            }

            if (name.Type == EntityType.Organization && ((IsLand(name.Words) && Namesakes.LeadsToPlace(text, name)) || IsHomeOfBody(text, name)))
            {
                name.Type = EntityType.Place;
                continue;
            }

            if (!CanBePerson(name) || !IsUnlisted(name.Words)) continue;
            if (IsPersonAfter(text, name) || IsPersonBefore(text, name)) name.Type = EntityType.Person;
            else if (name.Type == EntityType.Place && IsBodyBefore(text, name)) name.Type = EntityType.Organization;
        }

        TypeFullNames(text);
    }

    // Where "Vasconcelos" is a person, "Leonor Vasconcelos" is no body.
    private static void TypeFullNames(NameText text)
    {
        HashSet<string>? surnames = null;
        foreach (var name in text.Names)
        {
            if (name.IsTag || name.Type is EntityType.Person or EntityType.Group || !CanBePerson(name) || !IsUnlisted(name.Words)) continue;
            surnames ??= [.. text.Names.Where(n => n.Type == EntityType.Person && !n.IsTag && !n.Key.Contains(' ')).Select(n => n.Key)];
            if (surnames.Count > 0 && surnames.Contains(name.Key[(name.Key.LastIndexOf(' ') + 1)..])) name.Type = EntityType.Person;
        }
    }

    // Two to four words with capitals, the last of which is no word for a body or an event.
    private static bool CanBePerson(FoundName name)
    {
        var words = name.Words.AsSpan();
        var (count, start) = (0, 0);
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] != ' ')
            {
                if (!char.IsLetter(words[i]) && words[i] is not ('.' or '-' or '\'' or '’' or '‘')) return false;
                continue;
            }

            var word = words[start..i];
            if (word.IsEmpty || s_heads.Contains(word) || word is "of" or "for" or "and" or "the" || (word.Length > 3 && Shapes.IsUpper(word))) return false;
            (count, start) = (count + 1, i + 1);
        }

        return count is >= 2 and <= LongestPerson && char.IsUpper(words[0]);
    }

    private static bool IsUnlisted(string words) => (Gazetteer.Default.Lists(words) & (NameLists.Places | NameLists.Organization)) == 0 && Gazetteer.Default.Places(words).Count == 0;

    private static bool IsCountry(string words) => !words.Contains(' ') && (Gazetteer.Default.Lists(words) & NameLists.Country) != 0;

    // "reached the Azores": no firm or club.
    private static bool IsLand(string words) => Gazetteer.Default.Lists(words) is var lists && (lists & (NameLists.Country | NameLists.Region | NameLists.Province)) != 0 && (lists & NameLists.Organization) == 0;

    // "the Accra firm Volta Grid", "the Geneva group Open Cells".
    private static bool IsHomeOfBody(NameText text, FoundName name) =>
        text.Is(name.FirstToken - 1, "the") && text.Token(name.EndToken) is [>= 'a' and <= 'z', ..] noun && Roles.TryGet(noun, out var role) && role.Kind == RoleKind.Body
        && text.NameAt(name.EndToken + 1) is { Type: EntityType.Organization } && (Gazetteer.Default.Lists(name.Words) & (NameLists.Capital | NameLists.City | NameLists.Organization)) is not NameLists.None and var lists
        && (lists & NameLists.Organization) == 0;

    private static HashSet<string> WordsOfPeople(NameText text)
    {
        var words = new HashSet<string>();
        foreach (var name in text.Names)
        {
            if (name.Type == EntityType.Person && name.Key.Contains(' ')) words.UnionWith(name.Key.Split(' '));
        }

        return words;
    }

    // ", 44,", ", who", ", Japan's foreign minister,", ", a senator from".
    private static bool IsPersonAfter(NameText text, FoundName name)
    {
        var at = name.EndToken;
        if (text.Token(at) is not ",") return false;
        if (text.Is(at + 1, "who")) return true;
        if (text.Token(at + 1) is [>= '1' and <= '9', >= '0' and <= '9'] && text.Token(at + 2) is ",") return true;
        var noun = -1;
        for (var i = at + 1; i < at + LongestDescription + 1; i++)
        {
            if (text.NameAt(i) is not null || text.IsAnyPossessive(i) || text.Token(i) is "-") continue;
            if (text.Token(i) is not [>= 'a' and <= 'z', ..] || text.Token(i) is "of" or "for" or "in" or "at" or "from" or "to" or "with" or "who" or "and") break;
            noun = i;
        }

        return noun > at && IsPerson(text, noun);
    }

    // "its ambassador in Dhaka, X, said".
    private static bool IsPersonBefore(NameText text, FoundName name)
    {
        if (IsOffice(text, name.FirstToken - 1)) return text.Token(name.FirstToken - 1) is [>= 'a' and <= 'z', ..];
        if (text.Token(name.FirstToken - 1) is not "," || text.Token(name.EndToken) is not ",") return false;
        for (var i = name.FirstToken - 2; i > name.FirstToken - 2 - LongestDescription; i--)
        {
            if (text.NameAt(i) is not null || text.Token(i) is "in" or "to" or "for" or "of") continue;
            return text.Token(i) is [>= 'a' and <= 'z', ..] && IsPerson(text, i) && !text.Token(i).EndsWith("s");
        }

        return false;
    }

    private static bool IsOffice(NameText text, int token) => text.NameAt(token) is null && IsPerson(text, token) && !text.Token(token).EndsWith("s");

    private static bool IsPerson(NameText text, int token) =>
        text.Token(token) is { Length: > 1 and < 24 } word && Roles.TryGet(word, out var role) && role.Kind == RoleKind.Person && !s_shared.Contains(word);

    // "their union, X,", "the newspaper X".
    private static bool IsBodyBefore(NameText text, FoundName name)
    {
        if (text.Token(name.FirstToken - 1) is not "," || text.Token(name.EndToken) is not ",") return false;
        return text.Token(name.FirstToken - 2) is { Length: > 1 and < 24 } word && char.IsLower(word[0]) && Roles.TryGet(word, out var role) && role.Kind == RoleKind.Body && !s_shared.Contains(word)
            && text.Token(name.FirstToken - 3) is "a" or "an" or "the" or "their" or "its" or "his" or "her" or "whose" or "our" or "another";
    }
}
