using System.Globalization;
using System.Text;

namespace Dateline.Entities;

/// <summary>
/// The tables under data/gazetteer, opened on first use. Places are kept as the bytes of their file and made into records when asked for;
/// only their names are indexed.
/// </summary>
internal sealed partial class Gazetteer
{
    private static readonly Lazy<Gazetteer> s_default = new(() => new Gazetteer());
    private readonly NameIndex _index = new(19);
    private readonly List<(int Start, int End)> _lines = [];
    private readonly Place?[] _made;
    private readonly byte[] _places = ReadAll("gazetteer/places.tsv");
    private readonly Dictionary<string, Country> _countries = [];
    private readonly List<Institution> _institutions = [];
    private readonly Dictionary<string, string?> _demonyms = [];
    private readonly Dictionary<string, Seat> _seats = [];

    private Gazetteer()
    {
        IndexPlaces();
        _made = new Place?[_lines.Count];
        ReadCountries();
        ReadInstitutions();
        ReadGroups();
        ReadSeats();
        ReadPeople();
    }

    public static Gazetteer Default => s_default.Value;

    /// <summary>Lists that a name stands in, whatever its case; <see cref="NameLists.Acronym"/> marks one that only counts in capitals.</summary>
    public NameLists Lists(ReadOnlySpan<char> name) => _index.Lists(NameKey.Of(name));

    public NameLists Lists(ulong key) => _index.Lists(key);

    /// <summary>Places that bear the name: countries, then our own and the best known, then by population.</summary>
    public IReadOnlyList<Place> Places(ReadOnlySpan<char> name) => _index.Rows(NameKey.Of(name)) is { Count: > 0 } rows ? [.. rows.Where(r => r < _lines.Count).Select(PlaceAt).OrderByDescending(p => p.IsCountry)] : [];

    /// <summary>The division that stands under its short form after a town ("Gainesville, Va."); null if it is none.</summary>
    public Place? Division(ReadOnlySpan<char> letters) => !letters.IsEmpty && _index.Rows(PostalKey(letters)) is [var row, ..] ? PlaceAt(row) : null;

    /// <summary>The body that the name or acronym is listed for.</summary>
    public Institution? FindInstitution(ReadOnlySpan<char> name)
    {
        var row = _index.Rows(NameKey.Of(name)).Find(r => r >= InstitutionBase);
        return row == 0 ? null : _institutions[row - InstitutionBase];
    }

    /// <summary>The country of nationals or of a people, by any of their names; false where the word is none of them. Null for peoples of no one country.</summary>
    public bool TryDemonym(ReadOnlySpan<char> name, out string? country) => _demonyms.TryGetValue(Folding.Fold(name), out country);

    public Country? FindCountry(string? code) => code is not null && _countries.TryGetValue(code, out var country) ? country : null;

    /// <summary>The capital of a country, with its point; null where the country has none.</summary>
    public Place? Capital(string? country) => FindCountry(country)?.CapitalRow is { } row and >= 0 ? PlaceAt(row) : null;

    /// <summary>What a seat of government ("Kremlin") is said for.</summary>
    public Seat? FindSeat(ReadOnlySpan<char> name) => _seats.GetValueOrDefault(Folding.Fold(name));

    /// <summary>Places of our own tables stand before this row: the ones that an article is likeliest to mean.</summary>
    public int OwnRows { get; private set; }

    /// <summary>Names of countries, capitals and towns of a million people: what a slip of the pen is looked for among.</summary>
    public IEnumerable<string> WellKnownTowns() =>
        Enumerable.Range(0, _lines.Count).Select(PlaceAt).Where(p => p.IsCountry || p.Kind == "capital" || (p.Kind == "city" && p.Population >= 1_000_000)).Select(p => p.Name);

    // Made when first asked for. Two threads may make the same row: either will do.
    private Place PlaceAt(int row) => _made[row] ??= Read(row);

    private Place Read(int row)
    {
        var (start, end) = _lines[row];
        var cells = Encoding.UTF8.GetString(_places, start, end - start).Split('\t');
        return new(row, cells[0], cells[1], NullIfEmpty(cells[2]), NullIfEmpty(cells[3]), long.Parse(cells[4], CultureInfo.InvariantCulture), Degrees(cells[5]), Degrees(cells[6]));
    }

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;

    private static double? Degrees(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static byte[] ReadAll(string path)
    {
        using var stream = Resources.Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
