using System.Globalization;

namespace Dateline.Display.Charts;

/// <summary>Numbers and lists in English sentences.</summary>
internal static class Words
{
    /// <summary>"1 stance", "2 stances"; with <paramref name="plural"/> where an s doesn't make it.</summary>
    public static string Count(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>"Hanoi", "Hanoi and Tokyo", "Hanoi, Tokyo and Rome"; of more than <paramref name="most"/> the first and "3 others".</summary>
    public static string List(IEnumerable<string> items, int most = 5)
    {
        var all = items.ToList();
        if (all.Count > most) all = [.. all.Take(most - 1), string.Create(CultureInfo.InvariantCulture, $"{all.Count - most + 1} others")];
        return all.Count switch { 0 => "nothing", 1 => all[0], _ => $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}" };
    }

    /// <summary>A number with its sign ("+3", "−2", "0"), at most two decimals.</summary>
    public static string Signed(double number) => number switch
    {
        > 0 => "+" + Plain(number),
        < 0 => "−" + Plain(-number),
        _ => "0",
    };

    /// <summary>At most two decimals, a point for the decimal sign and a comma each thousand.</summary>
    public static string Plain(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Plain(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Kilometres to the kilometre: the places' coordinates promise no more.</summary>
    public static string Kilometres(double number) => number.ToString("N0", CultureInfo.InvariantCulture) + " km";
}
