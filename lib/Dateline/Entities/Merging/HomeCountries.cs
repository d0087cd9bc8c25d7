using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Finds the country that a person or body belongs to: by nationals and states before the name ("Japanese Prime Minister Kishida", "Vietnam's
/// Chinh"), after it ("of Japan", ", the Kenyan delegate"), or inside a body's own name ("Hungarian Finance Ministry").
/// </summary>
internal sealed class HomeCountries
{
    private const int Reach = 10;
    private static readonly HashSet<string> s_barriers = [.. Resources.Table("lexicons/phrase-barriers.tsv").Select(r => r[0])];
    private static readonly HashSet<string> s_offices = new(Resources.Table("lexicons/state-offices.tsv").Select(r => r[0]), StringComparer.OrdinalIgnoreCase);
    private readonly NameText _text;
    private readonly Dictionary<string, double> _votes = [];

    private HomeCountries(NameText text) => _text = text;

    public static void Find(NameText text, List<Cluster> clusters)
    {
        var finder = new HomeCountries(text);
        foreach (var cluster in clusters.Where(c => c.Type is EntityType.Organization && c.Country is null)) cluster.Country = InsideName(cluster);
        foreach (var cluster in clusters.Where(c => c.Type is EntityType.Organization && c.Country is null && c.UsualName is null)) cluster.Country = finder.ByVotes(cluster);
        foreach (var cluster in clusters.Where(c => c.Type is EntityType.Person)) cluster.Country = finder.ByVotes(cluster);

        // "the president, Ukhnaagiin Khurelsukh": an office without a state is the state's that the article is about.
        if (Dominant(clusters) is not { } home) return;
        foreach (var cluster in clusters.Where(c => c is { Type: EntityType.Person, Country: null } && c.Names.Exists(finder.HoldsOffice))) cluster.Country = home;
    }

    private static string? Dominant(List<Cluster> clusters)
    {
        var counts = clusters.Where(c => c.Country is not null && (c.Type == EntityType.Group || c.Place is { IsCountry: true } or { Kind: "capital" }))
            .GroupBy(c => c.Country!).Select(g => (Country: g.Key, Count: g.Sum(c => c.Names.Count))).OrderByDescending(g => g.Count).ToList();
        return counts.Count > 0 && counts[0].Count * 2 > counts.Sum(c => c.Count) ? counts[0].Country : null;
    }

    private bool HoldsOffice(FoundName name)
    {
        var i = _text.Token(name.FirstToken - 1) is "," ? name.FirstToken - 2 : name.FirstToken - 1;
        return i >= 0 && IsSameSentence(i, name) && s_offices.Contains(_text.Token(i).ToString());
    }

    private static string? InsideName(Cluster cluster)
    {
        foreach (var words in cluster.Names.Select(n => n.Words).Distinct().OrderByDescending(w => w.Length))
        {
            if (CountryInside(words) is { } country) return country;
        }

        return null;
    }

    // "American Chamber of Commerce in Georgia" is Georgia's: what follows "of" or "in" decides before what comes first.
    private static string? CountryInside(string words)
    {
        var parts = words.Split(' ');
        string? found = null;
        for (var i = 0; i < parts.Length; i++)
        {
            for (var length = Math.Min(4, parts.Length - i); length > 0; length--)
            {
                var phrase = string.Join(' ', parts[i..(i + length)]);
                if (NationOf(phrase.TrimEnd('’', '\'', ',')) is not { } country) continue;
                if (i > 0 && parts[i - 1] is "of" or "in") return country;
                found ??= country;
                break;
            }
        }

        return found;
    }

    private static string? NationOf(string phrase)
    {
        if (phrase.EndsWith("'s", StringComparison.Ordinal) || phrase.EndsWith("’s", StringComparison.Ordinal)) phrase = phrase[..^2];
        if (phrase.Length == 0 || !char.IsUpper(phrase[0])) return null;
        if (Gazetteer.Default.TryDemonym(phrase, out var country)) return country;
        return Gazetteer.Default.Places(phrase) is [{ IsCountry: true } place, ..] ? place.Country : null;
    }

    private string? ByVotes(Cluster cluster)
    {
        _votes.Clear();
        foreach (var name in cluster.Names)
        {
            Before(name);
            After(name);
        }

        return _votes.Count == 0 ? null : _votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;
    }

    private void Vote(FoundName? name, double weight)
    {
        if (name?.Cluster?.Country is { } country) _votes[country] = _votes.GetValueOrDefault(country) + (name.Cluster.Place is { IsCountry: false } ? weight / 2 : weight);
    }

    private void Before(FoundName name)
    {
        for (var i = name.FirstToken - 1; i >= name.FirstToken - Reach && IsSameSentence(i, name); i--)
        {
            if (_text.NameAt(i) is { } other)
            {
                if (other.Type == EntityType.Person) return;
                if (i == name.FirstToken - 1 && other.Type == EntityType.Place) return;
                Vote(other, other.Type == EntityType.Organization ? 1 : 3);
                return;
            }

            if (_text.IsAnyPossessive(i))
            {
                if (_text.NameAt(i - 1) is { Type: not EntityType.Person } owner) Vote(owner, 3);
                return;
            }

            if (_text.Token(i) is "," && i == name.FirstToken - 1) continue;
            if (IsBarrier(i)) return;
        }
    }

    private void After(FoundName name)
    {
        var i = name.EndToken;
        if (_text.Is(i, "of") && _text.NameAt(i + 1) is { Type: EntityType.Place } home) Vote(home, 3);
        if (_text.Token(i) is not ("," or "(")) return;
        for (i++; i < name.EndToken + Reach && IsSameSentence(i, name); i++)
        {
            var other = _text.NameAt(i);
            if (other is { Type: EntityType.Group } || (other is { Type: EntityType.Place } && IsApposed(i, other)))
            {
                Vote(other, 2);
                return;
            }

            if (_text.Token(i) is "," or ")" or ";" or "“" or "\"" || other is { Type: EntityType.Person }) return;
        }
    }

    private bool IsApposed(int token, FoundName place) =>
        _text.Is(token - 1, "of") || _text.Is(token - 1, "from") || _text.Is(token - 1, "for") || _text.Token(token - 1) is "(" || _text.IsAnyPossessive(place.EndToken);

    private bool IsSameSentence(int token, FoundName name)
    {
        if (token < 0 || token >= _text.Text.Tokens.Count) return false;
        var sentence = _text.Text.Sentences[_text.SentenceOf(name)];
        return token >= sentence.FirstToken && token < sentence.EndToken;
    }

    private bool IsBarrier(int token)
    {
        var letters = _text.Token(token);
        if (!char.IsLetter(letters[0])) return _text.Token(token) is not "-";
        if (char.IsUpper(letters[0])) return false;
        return s_barriers.Contains(letters.ToString()) || (Morphology.TryVerb(letters, out _, out var forms) && (forms & VerbForm.Past) != 0);
    }
}
