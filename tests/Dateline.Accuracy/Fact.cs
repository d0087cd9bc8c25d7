using System.Globalization;

namespace Dateline.Accuracy;

/// <summary>Something that an article states; columns as in facts.tsv.</summary>
internal sealed record Fact(string Article, string About, IReadOnlyDictionary<string, string> Values)
{
    public static Fact Parse(string[] row) =>
        new(row[0], row[1], row[2].Split(';').Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal));

    public DateOnly Day => DateOnly.Parse(Values["day"], CultureInfo.InvariantCulture);
}
