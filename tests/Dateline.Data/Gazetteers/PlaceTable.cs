using Dateline.Entities;

namespace Dateline.Data.Gazetteers;

/// <summary>Places in the order in which they came; one that is there already only gives its names and its population.</summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<string, List<PlaceRow>> _byName = [];

    public List<PlaceRow> Rows { get; } = [];

    public void Add(PlaceRow row, IEnumerable<string> others)
    {
        if (row.Name.Length == 0) return;
        row.AddNames(others);
        var key = Folding.Fold(row.Name);
        if (_byName.TryGetValue(key, out var same) && same.Find(r => IsSame(r, row)) is { } known)
        {
            known.AddNames([row.Name, .. row.Others]);
            known.Population = Math.Max(known.Population, row.Population);
            if (known.Region.Length == 0) known.Region = row.Region;
            return;
        }

        Rows.Add(row);
        foreach (var name in row.Others.Append(row.Name).Select(n => Folding.Fold(n)).Distinct())
        {
            if (!_byName.TryGetValue(name, out var list)) _byName[name] = list = [];
            list.Add(row);
        }
    }

    // A province may well have the name of its town: two places, unless both are of one class. No country has two provinces of one name.
    private static bool IsSame(PlaceRow one, PlaceRow other) =>
        Class(one.Kind) == Class(other.Kind) && (one.Country == other.Country || Class(one.Kind) == 2) && (Class(one.Kind) == 1 || one.IsNear(other));

    private static int Class(string kind) => kind switch { "capital" or "city" or "village" => 0, "province" or "country" => 1, "district" => 3, _ => 2 };
}
