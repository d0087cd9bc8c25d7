using System.Text;

namespace Dateline.Engine.Reports.Html;

/// <summary>Images inside the page. A picture in SVG stands in an image, too: there its scripts and addresses are dead.</summary>
internal static class ImageData
{
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"];

    /// <summary>Whether an address is a picture in base64, and nothing else.</summary>
    public static bool IsImage(string address) => Types.Any(type =>
        address.StartsWith($"data:{type};base64,", StringComparison.Ordinal) && IsBase64(address.AsSpan(type.Length + "data:;base64,".Length)));

    /// <summary>The address of a picture from an output's base64; null where it is none.</summary>
    public static string? FromBase64(string type, string base64)
    {
        var data = string.Concat(base64.Where(c => !char.IsWhiteSpace(c)));
        return Types.Contains(type) && data.Length > 0 && IsBase64(data) ? $"data:{type};base64,{data}" : null;
    }

    /// <summary>The address of a picture in SVG.</summary>
    public static string FromSvg(string svg) => $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}";

    private static bool IsBase64(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=')) return false;
        }

        return true;
    }
}
