namespace Dateline.Entities.Merging;

/// <summary>The country that a body's own name tells: by nationals and states in it ("Hungarian Finance Ministry"), else by a town ("University of Bergen").</summary>
internal static class NationInName
{
    private delegate string? NationFinder(ReadOnlySpan<char> phrase, bool isLast);

    private const int LongestNation = 4;
    private const int LargeTown = 200_000;

    public static string? Of(NameText text, Cluster cluster)
    {
        var names = ByLength(cluster);
        foreach (var words in names)
        {
            if (Inside(words, static (phrase, _) => NationOf(phrase)) is { } country) return country;
        }

        Dictionary<string, string?>? towns = null;
        foreach (var words in names)
        {
            if (!words.Contains(' ') || Gazetteer.Default.Places(words).Count > 0) continue;
            towns ??= TownsOf(text);
            if (InTown(words, towns) is { } country) return country;
        }

        return null;
    }

    private static List<string> ByLength(Cluster cluster)
    {
        var first = cluster.Names[0].Words;
        return cluster.Names.TrueForAll(n => n.Words == first) ? [first] : [.. cluster.Names.Select(n => n.Words).Distinct().OrderByDescending(w => w.Length)];
    }

    private static string? InTown(string words, Dictionary<string, string?> towns) => Inside(words, (phrase, isLast) => TownOf(phrase, isLast, towns));

    // "American Chamber of Commerce in Georgia" is Georgia's: what follows "of" or "in" decides before what comes first.
    private static string? Inside(string words, NationFinder countryOf)
    {
        var parts = words.Split(' ');
        string? found = null;
        var lastNation = -1;
        var starts = new int[parts.Length];
        for (var i = 1; i < parts.Length; i++) starts[i] = starts[i - 1] + parts[i - 1].Length + 1;
        for (var i = 0; i < parts.Length; i++)
        {
            for (var length = Math.Min(LongestNation, parts.Length - i); length > 0; length--)
            {
                var phrase = words.AsSpan(starts[i], starts[i + length - 1] + parts[i + length - 1].Length - starts[i]).TrimEnd("’',");
                if (phrase.EndsWith("'s") || phrase.EndsWith("’s")) phrase = phrase[..^2];
                if (phrase.Length == 0 || !char.IsUpper(phrase[0])) continue;
                if (countryOf(phrase, i + length == parts.Length && i > 0 && char.IsUpper(parts[i - 1][0])) is not { } country)
                {
                    // "Indian Ocean", "Gulf of Mexico" are of no state.
                    if (length == 1 || !Gazetteer.Default.IsListed(NameKey.Of(phrase)) || Gazetteer.Default.Places(phrase) is not [{ Kind: "sea" or "continent" or "region" }, ..]) continue;
                    i += length - 1;
                    break;
                }

                if (i > 0 && parts[i - 1] is "of" or "in") return country;

                // "Japanese Peruvian Association": Peruvians.
                if (found is null || lastNation == i - 1) (found, lastNation) = (country, i + length - 1);
                break;
            }
        }

        return found;
    }

    private static string? NationOf(ReadOnlySpan<char> phrase)
    {
        var key = NameKey.Of(phrase);
        if (!Gazetteer.Default.IsListed(key)) return null;
        if (Gazetteer.Default.TryNationality(phrase, out var country)) return country;
        return Gazetteer.Default.Places(key) is [{ IsCountry: true } place, ..] ? place.Country : null;
    }

    // A town of the article, or a large one. What a name ends with is as a rule what the body is ("Ranger", "Queens"), and a town only where it is a capital.
    private static string? TownOf(ReadOnlySpan<char> phrase, bool isLast, Dictionary<string, string?> towns)
    {
        if (towns.TryGetValue(Folding.Fold(phrase), out var known)) return known;
        if (isLast) return Gazetteer.Default.Places(phrase) is [{ Kind: "capital" } capital, ..] ? capital.Country : null;
        return Gazetteer.Default.Places(phrase) is [{ IsTown: true } place, ..] && (place.Kind == "capital" || place.Population >= LargeTown) ? place.Country : null;
    }

    private static Dictionary<string, string?> TownsOf(NameText text)
    {
        var towns = new Dictionary<string, string?>();
        foreach (var name in text.Names)
        {
            if (name is { Type: EntityType.Place, Cluster.Place: { IsCountry: false } place }) towns.TryAdd(name.Key, place.Country);
        }

        return towns;
    }
}
