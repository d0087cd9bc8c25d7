using System.Globalization;

namespace Dateline.Display.Charts;

/// <summary>
/// The colours of all figures; one meaning keeps one colour throughout. Pairs that carry a meaning stay apart for the colour-blind, and each
/// colour can be seen on white and on near-black.
/// </summary>
internal static class Palette
{
    /// <summary>Grid lines and borders.</summary>
    public const string Faint = "rgba(127,127,127,0.22)";

    public const string Neutral = "#9a9a9a";

    /// <summary>From weak to strong; ColorBrewer's PuOr and RdBu ends, an orange and a blue.</summary>
    private static readonly (int R, int G, int B) WeakOppose = (241, 163, 64), StrongOppose = (158, 72, 0);
    private static readonly (int R, int G, int B) WeakSupport = (110, 174, 222), StrongSupport = (21, 83, 150);

    /// <summary>Okabe and Ito's colours for categories, those first that can be seen on white as well as on black.</summary>
    private static readonly string[] Categories = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#9467bd", "#b58900", "#56b4e9", "#8c6d5a"];

    /// <summary>The diverging scale: −1 dark orange, 0 grey, 1 dark blue.</summary>
    public static string Polarity(double value) => value switch
    {
        < 0 => Mix(WeakOppose, StrongOppose, -value),
        > 0 => Mix(WeakSupport, StrongSupport, value),
        _ => Neutral,
    };

    /// <summary>White or black, whichever has the higher contrast on a polarity's colour (relative luminance of WCAG 2).</summary>
    public static string On(double polarity)
    {
        var hex = Polarity(polarity);
        double Linear(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        var luminance = (0.2126 * Linear(1)) + (0.7152 * Linear(3)) + (0.0722 * Linear(5));
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    /// <summary>The colour of the n-th category; after the eighth they begin again.</summary>
    public static string Category(int index) => Categories[index % Categories.Length];

    public static string OfType(string entityType) => entityType switch
    {
        EntityType.Person => Categories[0],
        EntityType.Place => Categories[2],
        EntityType.Organization => Categories[1],
        EntityType.Group => Categories[3],
        _ => "#8a8a8a",
    };

    private static string Mix((int R, int G, int B) from, (int R, int G, int B) to, double share)
    {
        share = Math.Clamp(share, 0, 1);
        int At(int a, int b) => (int)Math.Round(a + ((b - a) * share));
        return string.Create(CultureInfo.InvariantCulture, $"#{At(from.R, to.R):x2}{At(from.G, to.G):x2}{At(from.B, to.B):x2}");
    }
}
