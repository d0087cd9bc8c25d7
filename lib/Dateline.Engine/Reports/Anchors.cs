using System.Text;

namespace Dateline.Engine.Reports;

/// <summary>Ids of headings, made from their words; each is given once a page. The prefix keeps them apart from the page's own ids.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public string For(string text)
    {
        var slug = new StringBuilder("s-");
        foreach (var c in text.Trim().Normalize())
        {
            if (slug.Length > 50) break;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug[^1] != '-') slug.Append('-');
        }

        var name = slug.ToString().TrimEnd('-');
        for (var n = 2; !_given.Add(name); n++) name = $"{slug.ToString().TrimEnd('-')}-{n}";
        return name;
    }
}
