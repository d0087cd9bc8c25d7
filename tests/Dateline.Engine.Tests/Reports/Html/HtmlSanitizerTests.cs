using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Tests.Reports.Html;

public sealed class HtmlSanitizerTests
{
    [Theory]
    [InlineData("<svg width=9 aria-label=T><circle r=1 onload=x /></svg>", "T", "<svg width=\"9\" aria-label=\"T\" xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData("<p><svg xmlns=\"http://www.w3.org/2000/svg\"><text>a&nbsp;b</text></svg>", "Drawing", "<text>a\u00a0b</text>")]
    public void Sanitize_Drawing_IsAPictureThatRunsNothing(string html, string alt, string inside)
    {
        var clean = new HtmlSanitizer(HtmlTrust.Output).Sanitize(html)!;

        Assert.Contains($" alt=\"{alt}\">", clean, StringComparison.Ordinal);
        var data = clean.Split("<img src=\"data:image/svg+xml;base64,")[1].Split('"')[0];
        var drawing = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(data));
        System.Xml.Linq.XDocument.Parse(drawing);
        Assert.Contains(inside, drawing.Replace("&nbsp;", "\u00a0", StringComparison.Ordinal).Replace("&#160;", "\u00a0", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    // Scripts, in whatever clothes.
    [InlineData("<script>alert(1)</script>a", "a")]
    [InlineData("<b onclick=alert(1) ONERROR='x'>a</b>", "<b>a</b>")]
    [InlineData("<svg><script>alert(1)</script><defs><circle onload=x /></defs></svg>a", "a")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>", "")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<p title=\"</noscript><img src=x onerror=alert(1)>\"></p>", false)]
    [InlineData("<template><script>x</script></template><iframe srcdoc='<script>x</script>'></iframe><object data=x></object>b", "b")]
    [InlineData("<style>@import 'http://e.example/x.css'; p { background: url(http://e.example) }</style>c", "c")]
    [InlineData("<!-- <script>x</script> --><!doctype html><p>d</p>", "<p>d</p>")]
    // Addresses.
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\" java&#10;script:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"https://e.example/\">a</a>", "<a>a</a>")]
    [InlineData("<img src=\"https://e.example/x.png\" srcset=\"https://e.example/y.png 2x\">a", "a")]
    [InlineData("<img src=\"https://e.example/x.png\" alt=\"A & B\">", "[picture, not in this file: A &amp; B]")]
    [InlineData("<img src=\"data:text/html;base64,PHNjcmlwdD4=\">a", "a")]
    [InlineData("<img src=\"data:image/png;base64,iVBORw0KGgo=\" onload=x>", "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\">")]
    [InlineData("<link rel=stylesheet href=//e.example><base href=//e.example><meta http-equiv=refresh content='0;url=//e.example'>a", "a")]
    // Forms go, their words stay.
    [InlineData("<form action=x><label>a</label><input value=b><button formaction=c>d</button></form>", "ad")]
    // Styles.
    [InlineData("<p style=\"color: red; background: url(//e.example); position: fixed; width: expression(alert(1))\">a</p>", "<p style=\"color:red\">a</p>")]
    [InlineData("<p style=\"color: \\75rl(x); margin: 1px -2px\">a</p>", "<p style=\"margin:1px -2px\">a</p>")]
    // Ids and classes of the page aren't an output's to take.
    [InlineData("<p id=\"evidence\" class=\"masthead dataframe\" name=x>a</p>", "<p class=\"dataframe\">a</p>")]
    // What is allowed stays, and text is text.
    [InlineData("<table><tr><td colspan=2>1 &lt; 2</td></tr></table>", "<table><tbody><tr><td colspan=\"2\">1 &lt; 2</td></tr></tbody></table>")]
    [InlineData("<unknown><em>a</em> &amp; “b”</unknown>", "<em>a</em> &amp; “b”")]
    [InlineData("", "")]
    [InlineData("\0<", "&lt;")]
    public void Sanitize_Output_KeepsTheAllowed(string html, string expected, bool exact = true)
    {
        var clean = new HtmlSanitizer(HtmlTrust.Output).Sanitize(html);

        if (exact) Assert.Equal(expected, clean);
        else Assert.DoesNotContain("<img", clean);
    }

    [Theory]
    [InlineData("<a href=\"https://e.example/?a=1&amp;b=2\">a</a>", "<a href=\"https://e.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<a href=\"#x\">a</a>", "<a href=\"#x\">a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"vbscript:x\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"//e.example\">a</a>", "<a>a</a>")]
    public void Sanitize_Prose_KeepsLinks(string html, string expected) => Assert.Equal(expected, new HtmlSanitizer(HtmlTrust.Prose).Sanitize(html));

    [Theory]
    [InlineData("<span id=\"passage-sentences-3\" class=\"sentence\">a</span>", "<span id=\"passage-sentences-3\" class=\"sentence\">a</span>")]
    [InlineData("<span id=\"evidence\" onclick=\"x\"><script>x</script>a</span>", "<span>a</span>")]
    public void Sanitize_Fragment_KeepsAnchors(string html, string expected) => Assert.Equal(expected, new HtmlSanitizer(HtmlTrust.Fragment).Sanitize(html));

    [Theory]
    [InlineData("<h1>a</h1><h6>b</h6>", "<h3>a</h3><h6>b</h6>")]
    public void Sanitize_HeadingShift_MovesHeadingsDown(string html, string expected) => Assert.Equal(expected, new HtmlSanitizer(HtmlTrust.Output, headingShift: 2).Sanitize(html));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div></b>")]
    [InlineData("<b a><p>")]
    [InlineData("<x-y>")]
    [InlineData("<DIV/ >")]
    public void Sanitize_TooDeep_LosesTagsAndKeepsWords(string level)
    {
        var clean = new HtmlSanitizer(HtmlTrust.Output).Sanitize(string.Concat(Enumerable.Repeat(level, 100_000)) + "inmost");

        Assert.Contains("inmost", clean, StringComparison.Ordinal);
        Assert.InRange(clean!.Split("<div>").Length, 1, HtmlSanitizer.MaxDepth + 1);
    }

    [Fact]
    public void Sanitize_LongButFlat_Stays()
    {
        var html = string.Concat(Enumerable.Repeat("<tr><td>1<td>2", 5_000));

        Assert.Contains("<td>2</td>", new HtmlSanitizer(HtmlTrust.Output).Sanitize($"<table>{html}</table>"));
    }

    [Fact]
    public void Sanitize_TooLarge_IsRefused() => Assert.Null(new HtmlSanitizer(HtmlTrust.Output).Sanitize(new string('a', HtmlSanitizer.MaxLength + 1)));
}
