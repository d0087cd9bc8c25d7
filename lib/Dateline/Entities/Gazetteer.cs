using System.Collections.Concurrent;
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
    private static readonly NameKey s_postal = Beginning("postal ");
    private readonly EmbeddedFile _file = new("gazetteer/places.tsv");
    private readonly NameIndex _index = new(19);
    private readonly List<int> _starts = new(1 << 18);
    private readonly List<int> _capitals = [];
    private readonly Place?[] _made;
    private readonly ConcurrentDictionary<ulong, Place[]> _bearers = new();
    private readonly Dictionary<string, Country> _countries = [];
    private readonly List<Institution> _institutions = [];
    private readonly Dictionary<string, string?> _demonyms = [];
    private readonly HashSet<string> _adherents = [];
    private readonly Dictionary<string, Seat> _seats = [];

    private Gazetteer()
    {
        IndexPlaces();
        _made = new Place?[Rows];
        ReadCountries();
        ReadInstitutions();
        ReadGroups();
        ReadSeats();
        ReadPeople();
    }

    public static Gazetteer Default => s_default.Value;

    /// <summary>Begins to open the tables on another thread, so that they are there when the first name is looked up.</summary>
    public static void Prefetch()
    {
        if (!s_default.IsValueCreated) ThreadPool.UnsafeQueueUserWorkItem(static _ => _ = Default, null);
    }

    /// <summary>Lists that a name stands in, whatever its case; <see cref="NameLists.Acronym"/> marks one that only counts in capitals.</summary>
    public NameLists Lists(ReadOnlySpan<char> name) => _index.Lists(NameKey.Of(name));

    public NameLists Lists(ulong key) => _index.Lists(key);

    /// <summary>Whether the name stands in any of the tables: most words don't, and need not be asked for in each.</summary>
    public bool IsListed(ulong key) => _index.Has(key);

    /// <summary>Places that bear the name: countries, then our own and the best known, then by population.</summary>
    public IReadOnlyList<Place> Places(ReadOnlySpan<char> name) => Places(NameKey.Of(name));

    public IReadOnlyList<Place> Places(ulong key)
    {
        if (_bearers.TryGetValue(key, out var known)) return known;

        // Only names of the tables are kept, so that texts without end don't fill the memory.
        var rows = _index.Rows(key);
        if (rows.Length == 0) return [];
        Place[] places = [.. rows.Where(r => r < Rows).Select(PlaceAt).OrderByDescending(p => p.IsCountry)];
        return places.Length == 0 ? [] : _bearers.GetOrAdd(key, places);
    }

    /// <summary>The division that stands under its short form after a town ("Gainesville, Va."); null if it is none, such as the "in" of "Kiruna, in Sweden".</summary>
    public Place? Division(ReadOnlySpan<char> letters) => letters is [>= 'A' and <= 'Z', ..] && _index.First(PostalKey(letters), 0, Rows) is >= 0 and var row ? PlaceAt(row) : null;

    /// <summary>The body that the name or acronym is listed for.</summary>
    public Institution? FindInstitution(ReadOnlySpan<char> name) =>
        _index.First(NameKey.Of(name), InstitutionBase, int.MaxValue) is >= 0 and var row ? _institutions[row - InstitutionBase] : null;

    /// <summary>The country of nationals or of a people, by any of their names; false where the word is none of them. Null for peoples of no one country.</summary>
    public bool TryDemonym(ReadOnlySpan<char> name, out string? country)
    {
        country = null;
        return (Lists(name) & NameLists.Demonym) != 0 && _demonyms.TryGetValue(Folding.Fold(name), out country);
    }

    /// <summary>Whether the word is one for adherents or for a people of no one state.</summary>
    public bool IsAdherent(ReadOnlySpan<char> name) => _adherents.Contains(Folding.Fold(name));

    /// <summary>The country of nationals; false for adherents and peoples, whose word in a body's name ("Democratic") doesn't tell where it is.</summary>
    public bool TryNationality(ReadOnlySpan<char> name, out string? country) => TryDemonym(name, out country) && !_adherents.Contains(Folding.Fold(name));

    public Country? FindCountry(string? code) => code is not null && _countries.TryGetValue(code, out var country) ? country : null;

    /// <summary>The capital of a country, with its point; null where the country has none.</summary>
    public Place? Capital(string? country) => FindCountry(country)?.CapitalRow is { } row and >= 0 ? PlaceAt(row) : null;

    /// <summary>What a seat of government ("Kremlin") is said for.</summary>
    public Seat? FindSeat(ReadOnlySpan<char> name) => (Lists(name) & NameLists.Seat) != 0 ? _seats.GetValueOrDefault(Folding.Fold(name)) : null;

    /// <summary>Places of our own tables stand before this row: the ones that an article is likeliest to mean.</summary>
    public int OwnRows { get; private set; }

    /// <summary>Names of countries, capitals and towns of a million people: what a slip of the pen is looked for among.</summary>
    public IEnumerable<string> WellKnownTowns() =>
        Enumerable.Range(0, Rows).Where(IsWellKnown).Select(PlaceAt).Where(p => p.IsCountry || p.Kind == "capital" || (p.Kind == "city" && p.Population >= 1_000_000)).Select(p => p.Name);

    private int Rows => _starts.Count - 1;

    // All but small towns, told without making them: of tens of thousands some hundreds are well known.
    private bool IsWellKnown(int row)
    {
        var kind = KindOf(Line(row));
        if (kind.StartsWith("country"u8) || kind.StartsWith("capital"u8)) return true;
        if (!kind.StartsWith("city"u8)) return false;
        for (var cell = 0; cell < 3; cell++) kind = kind[(kind.IndexOf((byte)'\t') + 1)..];
        return kind.IndexOf((byte)'\t') >= "1000000".Length;
    }

    private static ReadOnlySpan<byte> KindOf(ReadOnlySpan<byte> line) => line[(line.IndexOf((byte)'\t') + 1)..];

    private ReadOnlySpan<byte> Line(int row) => _file.Bytes[_starts[row]..(_starts[row + 1] - 1)];

    // Made when first asked for. Two threads may make the same row: either will do.
    private Place PlaceAt(int row) => _made[row] ??= Read(row);

    private Place Read(int row)
    {
        var cells = Encoding.UTF8.GetString(Line(row)).Split('\t');
        return new(row, cells[0], cells[1], NullIfEmpty(cells[2]), NullIfEmpty(cells[3]), long.Parse(cells[4], CultureInfo.InvariantCulture), Degrees(cells[5]), Degrees(cells[6]));
    }

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;

    private static double? Degrees(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
