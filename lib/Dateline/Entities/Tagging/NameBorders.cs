using Dateline.Text;

namespace Dateline.Entities.Tagging;

/// <summary>
/// Borders and types that a name's own words tell: a title or a sentence's first word is no part of it, a word over a hyphen is, "Cup" makes an
/// event, and a treaty takes its subject with it.
/// </summary>
internal static class NameBorders
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = Words("lexicons/name-titles.tsv");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_endings = Words("lexicons/compound-endings.tsv");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_offices = Words("lexicons/state-offices.tsv");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_openers = new HashSet<string>(
        Resources.Table("lexicons/function-words.tsv").Where(r => r[1] is "subordinator" or "but" || r[0] is "neither").Select(r => r[0]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, (string Type, bool Extends)>.AlternateLookup<ReadOnlySpan<char>> s_heads =
        Resources.Table("lexicons/name-heads.tsv").ToDictionary(r => r[0], r => (r[1], r.Length > 2 && r[2].Length > 0)).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] s_links = [" of ", " on ", " for ", " to ", " in ", " against "];

    /// <summary>Mends each of the names, in their order.</summary>
    public static List<NameSpan> Mend(string text, List<NameSpan> names)
    {
        var mended = new List<NameSpan>(names.Count);
        foreach (var name in names)
        {
            var next = Mended(text, name);
            if (mended.Count > 0 && Joined(text, mended[^1], next) is { } joined) mended[^1] = joined;
            else if (mended.Count == 0 || next.Range.Start >= mended[^1].Range.End) mended.Add(next);
        }

        return mended;
    }

    private static NameSpan Mended(string text, NameSpan name)
    {
        var words = text.AsSpan(name.Range.Start, name.Range.Length);
        if (words.IsEmpty || words[0] is '#' or '@') return name;
        var space = words.IndexOf(' ');
        if (space > 0 && space + 1 < words.Length && char.IsUpper(words[space + 1]) && IsNoPart(text, name, words[..space]))
        {
            return Mended(text, name with { Range = new(name.Range.Start + space + 1, name.Range.End) });
        }

        if (name.Type == EntityType.Person) return name with { Range = new(name.Range.Start, HyphenEnd(text, name.Range.End)) };
        if (name.Type is EntityType.Group or EntityType.Other || space < 0) return name;
        if (name.Type == EntityType.Organization && OfficeOver(words) is > 0 and var land) return new(new(name.Range.Start + land, name.Range.End), EntityType.Place);
        if (name.Type == EntityType.Organization && IsOfMinister(text, name, words[..space])) return new(new(name.Range.Start, name.Range.Start + space), EntityType.Group);
        return Head(words) is { } head && head.Type != name.Type && !(head.Type != EntityType.Organization && IsListedBody(words)) ? name with { Type = head.Type } : name;
    }

    // "Pope Julian"; "Unless Canada" where the word is there for its sentence.
    private static bool IsNoPart(string text, NameSpan name, ReadOnlySpan<char> first) =>
        (name.Type == EntityType.Person && s_titles.Contains(first)) || (name.Type != EntityType.Other && s_openers.Contains(first) && OpensSentence(text, name.Range.Start));

    private static bool OpensSentence(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '“' or '"' or '‘' or '\'') at--;
        return at < 0 || text[at] is '.' or '!' or '?' or '\n' or '\r' or ':';
    }

    // "Sang-chul", whose second part has a small letter; not "Putin-backed".
    private static int HyphenEnd(string text, int end)
    {
        if (end + 1 >= text.Length || !Characters.IsHyphen(text[end]) || !char.IsLower(text[end + 1])) return end;
        var last = end + 1;
        while (last < text.Length && char.IsLetter(text[last])) last++;
        return s_endings.Contains(text.AsSpan(end + 1, last - end - 1)) || (last < text.Length && Characters.IsHyphen(text[last])) ? end : last;
    }

    // "High Commissioner of Sri Lanka": where the country begins behind somebody's office.
    private static int OfficeOver(ReadOnlySpan<char> words)
    {
        var of = words.IndexOf(" of ");
        if (of < 0) return 0;
        var office = words[(words[..of].LastIndexOf(' ') + 1)..of];
        return Roles.TryGet(office, out var role) && role.Kind == RoleKind.Person && (Gazetteer.Default.Lists(words[(of + 4)..]) & NameLists.Country) != 0 ? of + 4 : 0;
    }

    // "Qatari Energy" of "Qatari Energy Minister Noura Al-Attiyah".
    private static bool IsOfMinister(string text, NameSpan name, ReadOnlySpan<char> first)
    {
        if ((Gazetteer.Default.Lists(first) & NameLists.Demonym) == 0 || Head(text.AsSpan(name.Range.Start, name.Range.Length)) is not null || name.Range.End + 2 >= text.Length || text[name.Range.End] != ' ' || !char.IsUpper(text[name.Range.End + 1])) return false;
        var rest = text.AsSpan(name.Range.End + 1);
        var end = rest.IndexOf(' ');
        return end > 0 && s_offices.Contains(rest[..end]);
    }

    private static bool IsListedBody(ReadOnlySpan<char> words) => (Gazetteer.Default.Lists(words) & NameLists.Organization) != 0;

    // The last word, or the one before "of" and the like: a "Fund for the Aral Sea" is no sea.
    private static (string Type, bool Extends)? Head(ReadOnlySpan<char> words)
    {
        foreach (var link in s_links)
        {
            if (words.IndexOf(link) is > 0 and var at) words = words[..at];
        }

        return s_heads.TryGetValue(words[(words.LastIndexOf(' ') + 1)..], out var head) ? head : null;
    }

    // "Convention" + "on the" + "Law of the Sea": what a treaty is about belongs to its name.
    private static NameSpan? Joined(string text, NameSpan one, NameSpan two)
    {
        var gap = two.Range.Start - one.Range.End;
        if (gap is < 4 or > 13 || one.Type is not (EntityType.Other or EntityType.Organization) || two.Type is EntityType.Person or EntityType.Group) return null;
        var between = text.AsSpan(one.Range.End, gap);
        var words = text.AsSpan(one.Range.Start, one.Range.Length);
        var first = words.IndexOf(' ') is > 0 and var space ? words[..space] : words;
        var opens = s_heads.TryGetValue(first, out var head) && head.Extends;
        var ends = Head(words) is { Extends: true };
        if (!opens && !ends) return null;
        return between is " on the " or " on " or " against " or " against the " or " of " or " of the " || (opens && between is " in the ") ? new(new(one.Range.Start, two.Range.End), EntityType.Other) : null;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string table) =>
        Resources.Table(table).Select(r => r[0]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
