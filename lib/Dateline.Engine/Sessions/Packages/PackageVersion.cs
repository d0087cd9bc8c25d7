using System.Globalization;

namespace Dateline.Engine.Sessions.Packages;

/// <summary>A version in NuGet's order: by its numbers, a preview before the version that it leads to.</summary>
internal readonly record struct PackageVersion(string Text) : IComparable<PackageVersion>
{
    public bool IsPreview => Text.Contains('-', StringComparison.Ordinal);

    public int CompareTo(PackageVersion other)
    {
        var (mine, theirs) = (Numbers(Text), Numbers(other.Text));
        for (var i = 0; i < 4; i++)
            if (mine[i] != theirs[i]) return mine[i].CompareTo(theirs[i]);
        if (IsPreview != other.IsPreview) return IsPreview ? -1 : 1;
        return string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>The least version that a dependency like "1.2.3", "[1.2.3, 2.0)" or "(, 2.0]" takes; null for any.</summary>
    public static PackageVersion? LeastOf(string? range)
    {
        var least = range?.Trim('[', ']', '(', ')').Split(',')[0].Trim();
        return string.IsNullOrEmpty(least) ? null : new(least);
    }

    private static int[] Numbers(string text)
    {
        var numbers = new int[4];
        var parts = text.Split('-', '+')[0].Split('.');
        for (var i = 0; i < Math.Min(4, parts.Length); i++) _ = int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]);
        return numbers;
    }
}
