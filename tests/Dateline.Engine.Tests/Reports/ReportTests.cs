using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dateline.Engine.Tests.Reports;

public sealed class ReportTests
{
    private const string Script = "window.Plotly = {};";

    [Fact]
    public void ToHtml_Twice_GivesTheSameBytes() => Assert.Equal(Page(Figure("a")), Page(Figure("a")));

    [Fact]
    public void ToHtml_Scripts_AreThoseOfThePolicyAndNoOthers()
    {
        var html = Page(Figure("a"));
        var policy = Regex.Match(html, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        var hashes = Regex.Matches(policy, "'(sha256-[^']*)'").Select(m => m.Groups[1].Value);
        var scripts = Regex.Matches(html, "<script>(.*?)</script>", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();

        Assert.StartsWith("default-src 'none'; script-src ", policy);
        Assert.Equal(2, scripts.Count);
        Assert.Equal(Script, scripts[0]);
        Assert.Equal(scripts.Select(s => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))), hashes);
        Assert.All(Regex.Matches(html, "<script[^>]*>").Select(m => m.Value), tag => Assert.Matches("^<script( type=\"application/json\" id=\"[a-z]+(-[0-9]+)?\")?>$", tag));
    }

    [Fact]
    public void ToHtml_NoChart_LeavesTheChartScriptOut() => Assert.DoesNotContain(Script, Page(Text("text/plain", "1")));

    [Fact]
    public void ToHtml_ChartScriptThatEndsItsElement_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Report { Title = "t", Chapters = [], ChartScript = "'</script>'" }.ToHtml());

    public static TheoryData<string, JsonObject> Hostile { get; } = new()
    {
        { "data of a chart", Figure("</script><script>evil()</script><!--") },
        { "html", Text("text/html", "<script>evil()</script><img src=x onerror=evil()><form action=//e.example>") },
        { "svg", Text("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>evil()</script></svg>") },
        { "png", Text("image/png", "\"><script>evil()</script>") },
        { "markdown", Text("text/markdown", "<script>evil()</script> [a](javascript:evil()) ![b](https://e.example/x.png)") },
        { "json", new JsonObject { ["output_type"] = "display_data", ["data"] = new JsonObject { ["application/json"] = new JsonObject { ["</script><script>evil()"] = 1 } } } },
        { "plain", Text("text/plain", "<script>evil()</script>") },
        { "latex", Text("text/latex", "<script>evil()</script>") },
        { "unknown type", Text("<script>evil()</script>", "x") },
        { "stream", new JsonObject { ["output_type"] = "stream", ["name"] = "\"><script>evil()", ["text"] = "<script>evil()</script>" } },
        { "error", new JsonObject { ["output_type"] = "error", ["ename"] = "<script>evil()</script>", ["evalue"] = "<script>evil()</script>", ["traceback"] = new JsonArray("<script>evil()</script>") } },
        { "table of a chart", Figure("a", "<script>evil()</script>") },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void ToHtml_HostileOutput_AddsNoMarkup(string what, JsonObject output)
    {
        var html = Page(output);

        Assert.True(what.Length > 0);
        // Whatever of it is in the page is text: every tag of the page is one that we write.
        var tags = Regex.Matches(Regex.Replace(html, "<(script|style)[^>]*>.*?</\\1>", "", RegexOptions.Singleline), "<[^>]*>").Select(m => m.Value).ToList();
        Assert.DoesNotContain(tags, t => t.Contains("evil", StringComparison.Ordinal) && !t.Contains("&lt;", StringComparison.Ordinal));
        Assert.DoesNotContain(tags, t => Regex.IsMatch(t, "(src|href|action)=\"(?!#|data:image/)", RegexOptions.IgnoreCase));
        Assert.Equal(html.Contains(Script) ? 2 : 1, Regex.Count(html, "<script>"));
    }

    [Fact]
    public void ToHtml_FailedCell_SaysSoAtTheTopAndInPlace()
    {
        var error = new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "why", ["traceback"] = new JsonArray("at cell 1") };

        var html = Page(error);

        Assert.Contains("Something failed in <a href=\"#chapter-1\">x</a>", html);
        Assert.Contains("<a href=\"#chapter-1-cell-1\">To the error</a>", html);
        Assert.Contains("<strong>E</strong> why", html);
    }

    [Fact]
    public void ToHtml_MarkdownNotebook_IsAsApproved()
    {
        const string notebook = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              {"cell_type": "markdown", "metadata": {}, "source": "# A & B\n\nSome *prose* with <b>markup</b>."},
              {"cell_type": "markdown", "metadata": {}, "source": "## Next\n\n![](attachment:x.png)", "attachments": {"x.png": {"image/png": "iVBORw0KGgo="}}},
              {"cell_type": "code", "metadata": {}, "source": "1 + 1", "outputs": [{"output_type": "execute_result", "data": {"text/plain": "2"}}]}]}
            """;
        const string expected = """
            <section class="chapter" aria-labelledby="chapter-1">
            <h2 id="chapter-1" class="unseen">A &amp; B</h2>
            <div class="prose">
            <p>Some <em>prose</em> with <b>markup</b>.</p>
            </div>
            <div class="prose">
            <h3 id="s-next">Next</h3>
            <p><img src="data:image/png;base64,iVBORw0KGgo=" alt=""></p>
            </div>
            <div class="cell" id="chapter-1-cell-3">
            <details class="code"><summary>Code</summary><pre tabindex="0"><code><span class="code-n">1</span> + <span class="code-n">1</span></code></pre></details>
            <div class="outputs">
            <pre class="stream" tabindex="0">2</pre>
            </div>
            </div>
            </section>

            """;

        var chapter = ReportChapter.Of(NotebookDocument.Parse(Encoding.UTF8.GetBytes(notebook), "n.ipynb"));
        var html = Encoding.UTF8.GetString(new Report { Title = "A & B", Chapters = [chapter] }.ToHtml());

        Assert.Equal(expected, Regex.Match(html, "<section class=\"chapter\".*?</section>\n", RegexOptions.Singleline).Value, ignoreLineEndingDifferences: true);
        Assert.Contains("<title>A &amp; B</title>", html);
        Assert.Contains("<li><a href=\"#s-next\">Next</a></li>", html);
    }

    private static JsonObject Figure(string label, string cell = "v") => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject
        {
            ["application/vnd.plotly.v1+json"] = new JsonObject
            {
                ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["x"] = new JsonArray(label), ["y"] = new JsonArray(1), ["customdata"] = new JsonArray("stances-0") }),
                ["layout"] = new JsonObject
                {
                    ["meta"] = new JsonObject
                    {
                        ["figure"] = new JsonObject
                        {
                            ["finding"] = label,
                            ["table"] = new JsonObject { ["columns"] = new JsonArray(cell), ["rows"] = new JsonArray(new JsonArray(cell)), ["passages"] = new JsonArray("stances-0") },
                            ["passages"] = new JsonObject { ["stances-0"] = new JsonArray(new JsonObject { ["sentence"] = 0, ["text"] = label, ["marks"] = new JsonArray(new JsonArray(0, 1)) }) },
                        },
                    },
                },
            },
        },
    };

    private static JsonObject Text(string type, string text) => new() { ["output_type"] = "display_data", ["data"] = new JsonObject { [type] = text } };

    private static string Page(JsonObject output)
    {
        var notebook = NotebookDocument.Parse("""{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "metadata": {}, "source": "", "outputs": []}]}"""u8, "x.ipynb");
        var chapter = ReportChapter.Of(notebook.WithCell(0, notebook.Cells[0].WithOutputs(1, [output])));
        return Encoding.UTF8.GetString(new Report { Title = "t", Chapters = [chapter], ChartScript = Script }.ToHtml());
    }
}
