using System.Globalization;

namespace Dateline.Accuracy;

/// <summary>Counts of what was to be found, what was found, and what of it is right.</summary>
internal sealed class Tally
{
    public int Expected { get; set; }

    public int Found { get; set; }

    public int Right { get; set; }

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture, $"{name,-28}{Expected,9}{Found,9}{Right,9}{Share(Right, Found),12}{Share(Right, Expected),9}");

    public static string Header => $"{"",-28}{"expected",9}{"found",9}{"right",9}{"precision",12}{"recall",9}";

    /// <summary>Nothing to divide by is no figure at all.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
}
