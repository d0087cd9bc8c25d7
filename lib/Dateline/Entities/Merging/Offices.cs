using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>Offices before names of people, whose they are so far, and words by which a body is known to be one of a state's own.</summary>
internal sealed class Offices(NameText text)
{
    private const int LongestOffice = 5;
    private const int LongestPhrase = 8;
    private static readonly WordTable<string?> s_offices = WordTable<string?>.Read("lexicons/state-offices.tsv", r => r.Length > 1 && r[1].Length > 0 ? r[1] : null);
    private static readonly WordSet s_before = Domestic("before");
    private static readonly WordSet s_inName = Domestic("name");
    private static readonly WordSet s_after = Domestic("after");
    private static readonly WordSet s_never = Domestic("never");
    private static readonly Dictionary<string, HashSet<string>> s_unknown = Resources.Table("lexicons/offices-by-state.tsv").ToDictionary(r => r[0], r => r[1].Split(' ').ToHashSet());
    private static readonly Dictionary<string, HashSet<string>> s_only = Resources.Table("lexicons/offices-by-state.tsv").Where(r => r.Length > 2 && r[2].Length > 0).ToDictionary(r => r[0], r => r[2].Split(' ').ToHashSet());
    private readonly HashSet<(string Office, string Country)> _held = [];

    /// <summary>Whether an office of a state stands right before the name, or a comma before it.</summary>
    public bool Holds(FoundName name) => OfficeToken(name) >= 0;

    /// <summary>The country that an office belongs to by itself ("Pope").</summary>
    public string? CountryOf(FoundName name) => OfficeToken(name) is >= 0 and var at ? s_offices.GetValueOrDefault(text.Token(at)) : null;

    /// <summary>Notes the offices of somebody whose country is known.</summary>
    public void Hold(Cluster cluster)
    {
        if (cluster.Country is not { } country) return;
        foreach (var name in cluster.Names)
        {
            if (OfficeOf(name) is { } office) _held.Add((office, country));
        }
    }

    /// <summary>Whether somebody else holds the office in the country: a state has one foreign minister.</summary>
    public bool IsTaken(FoundName name, string country, Cluster cluster) => cluster.Country is null && OfficeOf(name) is { } office && _held.Contains((office, country));

    /// <summary>Whether the country has no such office: kingdoms have no president, republics no king.</summary>
    public bool IsUnknown(FoundName name, string country)
    {
        if (OfficeOf(name) is not { } office) return false;
        return (s_unknown.TryGetValue(office, out var without) && without.Contains(country)) || (s_only.TryGetValue(office, out var only) && !only.Contains(country));
    }

    /// <summary>Whether the name stands in a line that only says who wrote the article.</summary>
    public bool IsByline(FoundName name) => text.Is(name.FirstToken - 1, "by") && name.Sentence is var s && text.Text.Sentences[s].FirstToken == name.FirstToken - 1;

    /// <summary>Whether words in, before or after the name say that the body is one of some state's own.</summary>
    public bool IsDomestic(FoundName name)
    {
        var isDomestic = false;
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            if (Is(s_never, i) || IsOfManyStates(text.Token(i))) return false;
            isDomestic |= Is(s_inName, i);
        }

        if (isDomestic || Is(s_before, name.FirstToken - 1)) return true;
        var before = text.Is(name.FirstToken - 1, "the") ? name.FirstToken - 2 : name.FirstToken - 1;
        if (text.Token(before) is "," && Is(s_after, before - 1)) return true;
        if (text.Token(name.EndToken) is not ",") return false;
        for (var i = name.EndToken + 1; i < name.EndToken + LongestPhrase && text.Token(i) is not ("," or "." or ""); i++)
        {
            if (text.NameAt(i) is null && Is(s_after, i)) return true;
        }

        return false;
    }

    // "Andean", "Pacific": more than a state.
    private static bool IsOfManyStates(ReadOnlySpan<char> word) =>
        (Gazetteer.Default.TryNationality(word, out var country) && country is null) || Gazetteer.Default.Places(word) is [{ Kind: "continent" or "sea" or "region", Country: null }, ..];

    private int OfficeToken(FoundName name)
    {
        var at = text.Token(name.FirstToken - 1) is "," ? name.FirstToken - 2 : name.FirstToken - 1;
        if (!text.IsBeside(at, name)) return -1;
        return s_offices.Contains(text.Token(at)) ? at : -1;
    }

    // "foreign minister", "president": the whole of it, so that two ministers of one state don't stand in each other's way.
    private string? OfficeOf(FoundName name)
    {
        var end = OfficeToken(name);
        if (end < 0) return null;
        var first = end;
        while (first > 0 && end - first < LongestOffice && text.NameAt(first - 1) is null && text.Token(first - 1) is [>= 'A' and <= 'Z', ..] && text.IsBeside(first - 1, name)) first--;
        if (text.Is(first, "former") || text.Is(first - 1, "former") || text.Is(end, "minister") && first == end) return null;
        return string.Join(' ', Enumerable.Range(first, end + 1 - first).Select(t => text.Token(t).ToString().ToLowerInvariant()));
    }

    private bool Is(WordSet words, int token) => text.Token(token) is { Length: > 0 and < 20 } letters && words.Contains(letters);

    private static WordSet Domestic(string where)
    {
        var words = new WordSet();
        foreach (var row in Resources.Table("lexicons/domestic-words.tsv"))
        {
            if (row[1] == where) words.Add(row[0]);
        }

        return words;
    }
}
