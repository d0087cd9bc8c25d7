using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Tests.Reports.Html;

public sealed class MarkdownTextTests
{
    [Theory]
    // Formulas stay as they are written: neither their backslashes nor their underscores are Markdown's.
    [InlineData(@"Inline $a_1 \, b_2$.", @"<p>Inline <code>a_1 \, b_2</code>.</p>")]
    [InlineData("$$\nx_1 \\\\\ny_2\n$$", "<pre><code>x_1 \\\\\ny_2\n</code></pre>")]
    [InlineData("Costs $5 and $10.", "<p>Costs $5 and $10.</p>")]
    // HTML in it is sanitized, not shown as text.
    [InlineData("a<br>b <sub>2</sub>", "<p>a<br>b <sub>2</sub></p>")]
    [InlineData("<details><summary>s</summary>\n\n*x*\n\n</details>", "<details><summary>s</summary>\n<p><em>x</em></p>\n</details>")]
    [InlineData("<script>evil()</script><a href=\"javascript:evil()\" onclick=\"evil()\">b</a>", "<a>b</a>")]
    // What is not in the file is named.
    [InlineData("![The map](https://e.example/m.png)", "<p>[picture, not in this file: The map]</p>")]
    [InlineData("- [x] done\n- [ ] open", "<ul>\n<li>[x] done</li>\n<li>[ ] open</li>\n</ul>")]
    public void ToHtml_Markdown_IsSafeHtml(string markdown, string expected) =>
        Assert.Equal(expected, MarkdownText.ToHtml(markdown, null, new HtmlSanitizer(HtmlTrust.Prose)).Trim());
}
