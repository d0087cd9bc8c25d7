using System.Net;
using System.Text.RegularExpressions;
using Dateline.Engine.Reports.Html;

namespace Dateline.Engine.Tests.Reports.Html;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("var x = \"<a>\"; // why", "<span class=\"code-k\">var</span> x = <span class=\"code-s\">&quot;&lt;a&gt;&quot;</span>; <span class=\"code-c\">// why</span>")]
    [InlineData("#r \"bin/Dateline.dll\"\nf(1)", "<span class=\"code-d\">#r &quot;bin/Dateline.dll&quot;\n</span><span class=\"code-f\">f</span>(<span class=\"code-n\">1</span>)")]
    public void ToHtml_CSharp_IsColoured(string code, string expected) => Assert.Equal(expected, CodeText.ToHtml(code, "csharp"));

    [Theory]
    [InlineData("let x = <@ 1 @>", "fsharp")]
    [InlineData("class { ]] unfinished \" ' $\"{ ", "csharp")]
    [InlineData("var s = $\"{a}\"; var r = \"\"\"raw\"\"\";\r\n\r\n/* open", "csharp")]
    [InlineData("", "csharp")]
    public void ToHtml_AnyCode_KeepsItsText(string code, string language) =>
        Assert.Equal(code, WebUtility.HtmlDecode(Regex.Replace(CodeText.ToHtml(code, language), "<[^>]*>", "")));
}
