using System.Text;
using AngleSharp.Dom;

namespace Dateline.Articles;

/// <summary>A line of a page's article and its kind (see <see cref="BlockKind"/>).</summary>
internal sealed record HtmlLine(string Text, string Kind);

/// <summary>Turns elements into lines of text: one for each heading and paragraph, white space as a browser shows it.</summary>
internal static class HtmlLines
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "figure", "figcaption", "nav", "aside", "footer", "form", "button", "iframe", "svg", "video", "audio", "head",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
        "sup", "time", "u", "var", "wbr", "label",
    };

    /// <summary>The lines of the element in their order; none is empty.</summary>
    public static List<HtmlLine> Read(IElement root)
    {
        var lines = new List<HtmlLine>();
        var line = new StringBuilder();

        // Without recursion, and by index: a sibling is found by a search among all of them.
        var around = new Stack<(INode Node, int Next, string Kind)>([(root, 0, BlockKind.Paragraph)]);
        while (around.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                around.Push(at with { Next = at.Next + 1 });
                Visit(at.Node.ChildNodes[at.Next], at.Kind);
            }
            else if (at.Node == root || !Inline.Contains(((IElement)at.Node).LocalName))
            {
                Break(at.Kind);
            }
        }

        return lines;

        void Visit(INode node, string kind)
        {
            if (node is IText words) Append(line, words.Data);
            if (node is not IElement element || Skipped.Contains(element.LocalName)) return;
            if (!Inline.Contains(element.LocalName)) Break(kind);
            around.Push((element, 0, element.LocalName is ['h', >= '1' and <= '6'] ? BlockKind.Subheading : kind));
        }

        void Break(string kind)
        {
            if (line.ToString().Trim() is { Length: > 0 } text) lines.Add(new(text, kind));
            line.Clear();
        }
    }

    /// <summary>Runs of spaces and line ends count as one space; a space that doesn't break stays itself.</summary>
    private static void Append(StringBuilder line, string words)
    {
        foreach (var c in words)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) line.Append(c);
            else if (line.Length > 0 && line[^1] is not ' ') line.Append(' ');
        }
    }
}
