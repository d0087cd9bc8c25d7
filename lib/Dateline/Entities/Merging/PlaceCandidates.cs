namespace Dateline.Entities.Merging;

/// <summary>The places that a name can mean: by the tables, by the short form of a division, or by what is left without the word for its kind ("Oaxaca State") or for a part of it ("northern Kenya").</summary>
internal static class PlaceCandidates
{
    private static readonly Dictionary<string, string> s_after = Words("after");
    private static readonly Dictionary<string, string> s_before = Words("before");

    public static IReadOnlyList<Place> Of(string words, bool isTag)
    {
        if (SeatOf(words) is { } seat) return [seat];
        var places = Gazetteer.Default.Places(words);
        if (places.Count > 0) return places;
        if (Gazetteer.Default.Division(words) is { } division) return [division];
        if (Whole(words, out var kind) is { } whole && Gazetteer.Default.Places(whole).Where(p => Fits(p, kind)).ToList() is { Count: > 0 } known) return known;
        return Misspelt.Candidates(words, isTag);
    }

    /// <summary>Whether the name means a part of, or something in, the place that its candidates are: its own entity, at that place's point.</summary>
    public static bool IsPart(string words) => SeatOf(words) is not null || (Gazetteer.Default.Places(words).Count == 0 && Whole(words, out var kind) is not null && kind == "part");

    /// <summary>Whether the name says that it is a river, lake or sea: those lie between states as often as in one.</summary>
    public static bool IsWater(string words) => s_after.TryGetValue(words[(words.LastIndexOf(' ') + 1)..], out var after) && after == "water" || s_before.TryGetValue(words[..Math.Max(0, words.IndexOf(' '))], out var before) && before == "water";

    // A seat of government lies in its capital, whatever else bears its name; one that is a town of its country is that town.
    private static Place? SeatOf(string words) =>
        Gazetteer.Default.FindSeat(words) is { Country: { } country } && !IsTownOf(country, words) ? Gazetteer.Default.Capital(country) : null;

    private static bool IsTownOf(string country, string words) => Gazetteer.Default.Places(words).Any(p => p.Country == country && p.Population > 50_000);

    private static bool Fits(Place place, string? kind) => kind switch { "town" => place.Kind is "city" or "village", "water" or "region" => place.Kind == kind, _ => true };

    private static string? Whole(string words, out string? kind)
    {
        kind = null;
        var last = words.LastIndexOf(' ');
        if (last > 0 && s_after.TryGetValue(words[(last + 1)..].TrimEnd('.'), out kind)) return words[..last];
        var first = words.IndexOfAny([' ', '-']);
        return first > 0 && s_before.TryGetValue(words[..first], out kind) ? words[(first + 1)..] : null;
    }

    private static Dictionary<string, string> Words(string side) =>
        Resources.Table("lexicons/place-parts.tsv").Where(r => r[1] == side).ToDictionary(r => r[0], r => r[2], StringComparer.OrdinalIgnoreCase);
}
