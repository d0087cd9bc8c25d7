using System.Text;

namespace Dateline.Entities;

internal sealed partial class Gazetteer
{
    // Rows of the index at or above this number are institutions, below it places.
    private const int InstitutionBase = 1 << 24;

    private void IndexPlaces()
    {
        var file = _file.Bytes;
        Span<char> characters = stackalloc char[1024];
        for (var start = file.IndexOf((byte)'\n') + 1; start < file.Length;)
        {
            var row = _starts.Count;
            _starts.Add(start);
            var line = file[start..];
            line = line[..line.IndexOf((byte)'\n')];
            var name = line[..line.IndexOf((byte)'\t')];
            var kind = line[(name.Length + 1)..];
            if (OwnRows == 0 && kind.StartsWith("country"u8)) OwnRows = row;
            var list = KindList(kind[0], kind[1]);
            if (list == NameLists.Capital) _capitals.Add(row);
            IndexNames(characters[..Encoding.UTF8.GetChars(name, characters)], list, row);
            var others = line[(line.LastIndexOf((byte)'\t') + 1)..];
            if (others.Length > 0) IndexNames(characters[..Encoding.UTF8.GetChars(others, characters)], list, row);
            start += line.Length + 1;
        }

        _starts.Add(file.Length);
    }

    // "country", "continent" and "capital", "city" begin alike: the second letter tells. Villages and districts bear the names of everything
    // (people, firms, plain words): they place what is known for a place by other signs, and are no sign themselves.
    private static NameLists KindList(byte first, byte second) => ((char)first, (char)second) switch
    {
        ('c', 'a') => NameLists.Capital,
        ('c', 'i') => NameLists.City,
        ('c', 'o') => NameLists.Country,
        ('p', _) => NameLists.Province,
        ('d' or 'v', _) => NameLists.None,
        _ => NameLists.Region,
    };

    private void IndexNames(ReadOnlySpan<char> names, NameLists lists, int row)
    {
        var first = Folding.First;
        while (!names.IsEmpty)
        {
            var end = names.IndexOf('|');
            var name = end < 0 ? names : names[..end];
            var key = new NameKey();
            foreach (var c in name)
            {
                var letter = c < first.Length ? first[c] : Folding.Fold(c);
                if (letter == Folding.Separator && lists != NameLists.None && !key.IsEmpty) _index.Add(key.Value, NameLists.Prefix);
                key.Add(c, letter);
            }

            if (lists == NameLists.Province && IsPostal(name)) _index.Add(PostalKey(name), NameLists.None, row);
            else _index.Add(key.Value, lists != NameLists.None && IsAcronym(name) ? lists | NameLists.Acronym : lists, row);
            names = end < 0 ? default : names[(end + 1)..];
        }
    }

    // Short forms of a state ("MA", "Mass.") only count after its town: alone they are other words.
    private static bool IsPostal(ReadOnlySpan<char> name) =>
        name.Length <= 6 && ((name.Length == 2 && char.IsUpper(name[1])) || (name[^1] == '.' && name[..^1].IndexOf('.') < 0));

    private static ulong PostalKey(ReadOnlySpan<char> name)
    {
        var key = s_postal;
        key.Add(name);
        return key.Value;
    }

    private static NameKey Beginning(string words)
    {
        var key = new NameKey();
        key.Add(words);
        return key;
    }

    private static bool IsAcronym(ReadOnlySpan<char> name)
    {
        if (name.Length > 6) return false;
        foreach (var c in name)
        {
            if (!char.IsUpper(c) && c != '.' && !char.IsDigit(c)) return false;
        }

        return true;
    }

    private void ReadCountries()
    {
        foreach (var row in Resources.Table("gazetteer/countries.tsv"))
        {
            var demonyms = Split(row[3]);
            _countries[row[0]] = new(row[0], row[1], Split(row[2]), demonyms, -1);
            foreach (var demonym in demonyms) AddDemonym(demonym, row[0]);
        }

        foreach (var row in Resources.Table("gazetteer/regions.tsv"))
        {
            foreach (var demonym in Split(row[6])) AddDemonym(demonym, NullIfEmpty(row[2]));
        }

        // The first capital of a country in the file is its seat; see the order of rows in the program that makes it.
        foreach (var row in _capitals)
        {
            var code = Encoding.UTF8.GetString(KindOf(Line(row)).Slice("capital\t".Length, 2));
            if (_countries.TryGetValue(code, out var country) && country.CapitalRow < 0) _countries[code] = country with { CapitalRow = row };
        }
    }

    private void AddDemonym(string demonym, string? country)
    {
        _demonyms.TryAdd(Folding.Fold(demonym), country);
        IndexNames(demonym, NameLists.Demonym, -1);
    }

    private void ReadInstitutions()
    {
        foreach (var row in Resources.Table("gazetteer/organizations.tsv"))
        {
            IndexNames(row[1].Length == 0 ? row[0] : row[0] + "|" + row[1], NameLists.Organization, InstitutionBase + _institutions.Count);
            _institutions.Add(new(row[0], Split(row[1]), Split(row[2])));
        }
    }

    private void ReadGroups()
    {
        foreach (var row in Resources.Table("gazetteer/groups.tsv"))
        {
            AddDemonym(row[0], NullIfEmpty(row[1]));
            _adherents.Add(Folding.Fold(row[0]));
        }
    }

    private void ReadSeats()
    {
        foreach (var row in Resources.Table("gazetteer/metonyms.tsv"))
        {
            foreach (var name in Split(row[3]).Prepend(row[0]))
            {
                _seats.TryAdd(Folding.Fold(name), new(row[0], NullIfEmpty(row[1]), row[2]));
                IndexNames(name, NameLists.Seat, -1);
            }
        }
    }

    private void ReadPeople()
    {
        foreach (var row in Resources.Table("gazetteer/people.tsv"))
        {
            var list = row[0] == "first" ? NameLists.FirstName : NameLists.LastName;
            IndexNames(row[2].Replace(' ', '|'), list, -1);
        }
    }

    private static string[] Split(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
