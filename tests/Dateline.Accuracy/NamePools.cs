namespace Dateline.Accuracy;

/// <summary>The names that can be drawn.</summary>
internal sealed class NamePools
{
    public IReadOnlyList<string[]> Nations { get; } = DataFile.Rows("nations.tsv");

    public IReadOnlyList<string> Cities { get; } = [.. DataFile.Rows("cities.tsv").Select(r => r[0])];

    /// <summary>Women's names, men's names and surnames of one origin a row.</summary>
    public IReadOnlyList<(string[] Women, string[] Men, string[] Last)> People { get; } =
        [.. DataFile.Rows("people.tsv").Select(r => (r[1].Split(' '), r[2].Split(' '), r[3].Split(' ')))];
}
