using Dateline.Display.Charts;

namespace Dateline.Display.Tests.Charts;

public sealed class PaletteTests
{
    [Fact]
    public void On_EveryPolarity_CanBeRead()
    {
        // WCAG 2 asks for 4.5 to 1.
        for (var p = -1.0; p <= 1; p += 0.05) Assert.True(Contrast(Palette.Polarity(p), Palette.On(p)) >= 4.5, $"{p}: {Palette.Polarity(p)} on {Palette.On(p)}");
    }

    [Fact]
    public void Category_First5_CanBeSeenOnWhiteAndOnNearBlack()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.True(Contrast(Palette.Category(i), "#ffffff") >= 2.9, $"{i} on white");
            Assert.True(Contrast(Palette.Category(i), "#181a1f") >= 2.9, $"{i} on black");
        }
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var c = System.Drawing.ColorTranslator.FromHtml(hex);
        static double Linear(byte v) => v / 255.0 is var s && s <= 0.04045 ? s / 12.92 : Math.Pow((s + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));
    }
}
