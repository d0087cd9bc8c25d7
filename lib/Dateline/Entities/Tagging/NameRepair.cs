using Dateline.Text;

namespace Dateline.Entities.Tagging;

/// <summary>
/// What the chain of labels can't know or must not get wrong: a hashtag or handle is a name by itself, a post's signature names its author twice, and
/// a country is a place.
/// </summary>
internal static class NameRepair
{
    public static List<NameSpan> Repair(AnalysedText text, NamePieces pieces, List<NameSpan> names)
    {
        var repaired = new List<NameSpan>();
        foreach (var name in names) AddParts(text, name.Type == EntityType.Group ? People(text.Text, name) : name, repaired);
        repaired = NameBorders.Mend(text.Text, repaired);
        repaired = Merge(repaired, Tags(pieces));
        repaired = Merge(repaired, Signatures(text, repaired));
        HashSet<string>? people = null;
        for (var i = 0; i < repaired.Count; i++)
        {
            if (IsSeat(text.Text, repaired[i]) || IsBody(text.Text, repaired[i])) repaired[i] = repaired[i] with { Type = EntityType.Organization };
            if (IsAdjective(text.Text, repaired[i])) repaired[i] = repaired[i] with { Type = EntityType.Group };
            if (IsUnsureCountry(text.Text, repaired[i]) && !(people ??= People(text.Text, repaired)).Contains(repaired[i].Range.Of(text.Text))) repaired[i] = repaired[i] with { Type = EntityType.Place };
        }

        return repaired;
    }

    // Both stand in the order of the text; what is surer takes the place of what it touches.
    private static List<NameSpan> Merge(List<NameSpan> names, List<NameSpan> surer)
    {
        if (surer.Count == 0) return names;
        var merged = new List<NameSpan>(names.Count + surer.Count);
        var next = 0;
        foreach (var name in names)
        {
            for (; next < surer.Count && surer[next].Range.End <= name.Range.Start; next++) Add(surer[next]);
            if (next < surer.Count && surer[next].Range.Overlaps(name.Range)) continue;
            Add(name);
        }

        for (; next < surer.Count; next++) Add(surer[next]);
        return merged;

        void Add(NameSpan name)
        {
            if (merged.Count == 0 || merged[^1].Range.End <= name.Range.Start) merged.Add(name);
        }
    }

    // A span that holds a tag and more is cut at the tag's borders.
    private static void AddParts(AnalysedText text, NameSpan name, List<NameSpan> into)
    {
        var words = text.Text.AsSpan(name.Range.Start, name.Range.Length);
        if (words.IndexOfAny('#', '@') < 0)
        {
            into.Add(name);
            return;
        }

        var start = name.Range.Start;
        for (var at = start; at <= name.Range.End; at++)
        {
            if (at < name.Range.End && !char.IsWhiteSpace(text.Text[at])) continue;
            if (at > start && (text.Text[start] is '#' or '@' || char.IsUpper(text.Text[start]))) into.Add(new(new(start, at), name.Type));
            start = at + 1;
        }
    }

    // "Samoan Prime" of "Samoan Prime Minister": nationals end where their word does, unless the next is a people too ("Iraqi Kurds").
    private static NameSpan People(string text, NameSpan name)
    {
        var words = text.AsSpan(name.Range.Start, name.Range.Length);
        var space = words.IndexOf(' ');
        if (space < 0 || !char.IsUpper(words[space + 1]) || IsPeople(words) || !IsPeople(words[..space]) || IsPeople(words[(space + 1)..])) return name;
        return name with { Range = new(name.Range.Start, name.Range.Start + space) };
    }

    private static bool IsPeople(ReadOnlySpan<char> words) => (Gazetteer.Default.Lists(words) & NameLists.Demonym) != 0;

    private static List<NameSpan> Tags(NamePieces pieces)
    {
        var tags = new List<NameSpan>();
        foreach (ref readonly var piece in pieces.Pieces)
        {
            if (!piece.Is(PieceTraits.Word) && pieces.Text[piece.Start] is '#' && Listed(piece.Begins) is { } type) tags.Add(new(new(piece.Start, piece.End), type));
        }

        return tags;
    }

    private static string? Listed(NameLists lists) =>
        (lists & (NameLists.Country | NameLists.Capital | NameLists.Region | NameLists.Province)) != 0 ? EntityType.Place
        : (lists & NameLists.Organization) != 0 ? EntityType.Organization
        : (lists & NameLists.Demonym) != 0 ? EntityType.Group
        : (lists & NameLists.City) != 0 ? EntityType.Place
        : null;

    private static List<NameSpan> Signatures(AnalysedText text, List<NameSpan> names)
    {
        var signatures = new List<NameSpan>();
        var next = 0;
        foreach (var post in text.Layout.Posts)
        {
            if (post.Author is not { } author) continue;
            while (next < names.Count && names[next].Range.End <= author.Start) next++;
            var found = next < names.Count && names[next].Range.Overlaps(author) ? names[next] : default;
            var type = found.Range == author ? found.Type : found.Type is EntityType.Person && found.Range.Length * 2 > author.Length ? EntityType.Person : Guess(author.Of(text.Text));
            if (type is not (EntityType.Person or EntityType.Organization)) type = EntityType.Organization;
            signatures.Add(new(author, type));
            if (post.Handle is { } handle) signatures.Add(new(handle, type));
        }

        return signatures;
    }

    private static string Guess(string author)
    {
        var words = author.Split(' ');
        return words.Length is 2 or 3 && (Gazetteer.Default.Lists(words[0]) & NameLists.FirstName) != 0 ? EntityType.Person : EntityType.Organization;
    }

    // A government under its country's name stays a place; the surname of somebody in the article stays a person.
    private static bool IsUnsureCountry(string text, NameSpan name)
    {
        if (name.Type is EntityType.Place or EntityType.Group) return false;
        var words = text.AsSpan(name.Range.Start, name.Range.Length);
        if (words[0] is '#' or '@') return false;
        var lists = Gazetteer.Default.Lists(words);
        // "Indo-Pacific"; single words ("Amazon") are names of firms and teams as well.
        if (name.Type == EntityType.Organization && words.IndexOfAny(' ', '-') > 0 && (lists & NameLists.Region) != 0 && (lists & NameLists.Organization) == 0) return true;
        return (lists & NameLists.Country) != 0 && (lists & NameLists.FirstName) == 0 && ((lists & NameLists.Acronym) == 0 || Shapes.IsUpper(words));
    }

    // "The Élysée called it a warning": a body, not its walls.
    private static bool IsSeat(string text, NameSpan name)
    {
        if (name.Type != EntityType.Place) return false;
        var lists = Gazetteer.Default.Lists(text.AsSpan(name.Range.Start, name.Range.Length));
        return (lists & (NameLists.Organization | NameLists.Seat)) == (NameLists.Organization | NameLists.Seat) && (lists & NameLists.Places) == 0;
    }

    // "EU Commissioner", "the Holy See": letters and names that the tables have for a body alone.
    private static bool IsBody(string text, NameSpan name)
    {
        if (name.Type is EntityType.Organization or EntityType.Other or EntityType.Group) return false;
        var words = text.AsSpan(name.Range.Start, name.Range.Length);
        if (words[0] is '#' or '@') return false;
        var lists = Gazetteer.Default.Lists(words);
        if ((lists & NameLists.Organization) == 0 || (lists & NameLists.Places) != 0) return false;
        return name.Type == EntityType.Place ? words.IndexOf(' ') > 0 : (lists & NameLists.Acronym) != 0 && (lists & (NameLists.FirstName | NameLists.LastName)) == 0 && Shapes.IsUpper(words);
    }

    // "a Balkan train", "Western sanctions": listed peoples before a noun, whatever province has the name; nationals wherever they stand.
    private static bool IsAdjective(string text, NameSpan name)
    {
        if (name.Type != EntityType.Place) return false;
        var words = text.AsSpan(name.Range.Start, name.Range.Length);
        if (words.IndexOf(' ') >= 0 || words[0] is '#' or '@' || (Gazetteer.Default.Lists(words) & (NameLists.Demonym | NameLists.Country | NameLists.Capital | NameLists.City)) != NameLists.Demonym) return false;
        if (!Gazetteer.Default.IsAdherent(words)) return (Gazetteer.Default.Lists(words) & NameLists.Places) == 0;
        return name.Range.End + 1 < text.Length && text[name.Range.End] == ' ' && char.IsLower(text[name.Range.End + 1]);
    }

    private static HashSet<string> People(string text, List<NameSpan> names)
    {
        var people = new HashSet<string>();
        foreach (var name in names)
        {
            if (name.Type == EntityType.Person && name.Range.Of(text).Split(' ') is { Length: > 1 } words) people.UnionWith(words);
        }

        return people;
    }
}
