using Dateline.Engine.Sessions.Formatting;

namespace Dateline.Engine.Tests.Sessions;

public sealed class FormattingTests
{
    private readonly Formatters _formatters = new();

    public static TheoryData<object?, string> PlainValues => new()
    {
        { null, "null" },
        { "a <b> \"c\"", "a <b> \"c\"" },
        { true, "true" },
        { 1.5, "1.5" },
        { 12345.678m, "12345.678" },
        { double.NaN, "NaN" },
        { 'x', "x" },
        { DayOfWeek.Friday, "Friday" },
        { new DateTime(2022, 5, 1, 0, 0, 0, DateTimeKind.Utc), "2022-05-01 00:00:00Z" },
        { new DateOnly(2022, 5, 1), "2022-05-01" },
        { new DateTimeOffset(2022, 5, 1, 12, 0, 0, TimeSpan.FromHours(9)), "2022-05-01 12:00:00+09:00" },
        { typeof(Dictionary<string, List<int?>>), "Dictionary<string, List<int?>>" },
        { Task.FromResult(1), "Task<int>: RanToCompletion, not awaited" },
        { (Func<int, string>)(n => ""), "Func<int, string>" },
        { new Comparer(), "Comparer" },
    };

    public static TheoryData<object, string> Trees => new()
    {
        { new[] { 1, 2, 3 }, "[1, 2, 3]" },
        { Array.Empty<string>(), "[]" },
        { new List<string?> { "a", null }, "[a, null]" },
        { Enumerable.Range(0, 1_000_000).Select(n => n % 10), "[" + string.Join(", ", Enumerable.Range(0, 100).Select(n => n % 10)) + ", … the first 100 are shown, the rest was not looked at]" },
        { new Dictionary<string, int> { ["one"] = 1, ["twenty"] = 20 }, "Dictionary<string, int>, 2 items\n  key     value\n  one         1\n  twenty     20" },
        { new[] { ("a", 1), ("b", 22) }, "ValueTuple<string, int>[], 2 items\n  Item1  Item2\n  a          1\n  b         22" },
        { new Plain { Name = "p", Inner = new Plain { Name = "q" } }, "Plain\n  Name: p\n  Inner: Plain\n    Name: q\n    Inner: null" },
        { new { Name = "a", Tags = new[] { "x", "y" } }, "anonymous type\n  Name: a\n  Tags: [x, y]" },
        { new Entry("a", new DateTime(2022, 5, 1), ["x"]), "Entry\n  Name: a\n  Day: 2022-05-01 00:00:00\n  Tags: [x]" },
        { new int[,] { { 1, 2 }, { 3, 4 } }, "int[2, 2]\n  0  1\n  1  2\n  3  4" },
    };

    [Theory]
    [MemberData(nameof(PlainValues))]
    public void Bundle_Scalar_IsPlainTextAlone(object? value, string expected)
    {
        var bundle = _formatters.Bundle(value, []);

        Assert.Equal(["text/plain"], bundle.Select(form => form.Key));
        Assert.Equal(expected, (string?)bundle["text/plain"]);
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Bundle_Structure_HasPlainTextAndHtml(object value, string expected)
    {
        var bundle = _formatters.Bundle(value, []);

        Assert.Equal(expected, (string?)bundle["text/plain"]);
        Assert.StartsWith("<div class=\"dateline-value\"><details open><summary>", (string?)bundle["text/html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<b>x</b>", "\"<b>x</b>\"")]
    [InlineData("application/json", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("text/plain", "x", "\"x\"")]
    public void Bundle_TextAsOneType_IsContentOfThatType(string mimeType, string content, string expected)
    {
        var bundle = _formatters.Bundle(content, [mimeType]);

        Assert.Equal([mimeType], bundle.Select(form => form.Key));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(expected), bundle[mimeType]), bundle.ToJsonString());
    }

    [Fact]
    public void Bundle_EndlessSequence_ReadsNoFurtherThanShown()
    {
        var read = 0;
        IEnumerable<int> Endless()
        {
            while (true) yield return read++;
        }

        _formatters.Bundle(Endless(), ["text/plain"]);

        Assert.Equal(101, read);
    }

    [Fact]
    public void Bundle_CodeThatThrows_IsShownInItsPlace()
    {
        var text = (string?)_formatters.Bundle(new Throwing(), [])["text/plain"];

        Assert.Equal("(InvalidOperationException: no text)", text);
        Assert.Contains("<i>(InvalidOperationException: no value)</i>", (string?)_formatters.Bundle(new Throwing(), [])["text/html"], StringComparison.Ordinal);
        IEnumerable<int> Broken()
        {
            yield return 1;
            throw new FormatException("broken");
        }
        Assert.Equal("[1, … ended by an exception (FormatException: broken)]", (string?)_formatters.Bundle(Broken(), [])["text/plain"]);
    }

    [Fact]
    public void Bundle_Cycle_EndsWhereItCloses()
    {
        var plain = new Plain { Name = "self" };
        plain.Inner = plain;

        Assert.Equal("Plain\n  Name: self\n  Inner: (Plain that contains this)", (string?)_formatters.Bundle(plain, [])["text/plain"]);
    }

    [Fact]
    public void Bundle_TextOfOthers_IsEscapedInHtml()
    {
        var html = (string?)_formatters.Bundle(new Dictionary<string, string> { ["<script>"] = "</td><img src=x onerror=alert(1)>&" }, [])["text/html"];

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bundle_RegisteredFormatter_WinsOverDefault()
    {
        _formatters.Register(new TypeFormatter(typeof(Plain), "text/html", (value, writer) =>
        {
            writer.Write($"<b>{((Plain)value).Name}</b>");
            return true;
        }));

        var bundle = _formatters.Bundle(new Plain { Name = "p" }, []);

        Assert.Equal("<b>p</b>", (string?)bundle["text/html"]);
    }

    private sealed record Entry(string Name, DateTime Day, IReadOnlyList<string> Tags);

    private sealed class Comparer : System.Collections.Generic.Comparer<int>
    {
        public override int Compare(int x, int y) => x - y;
    }

    private sealed class Plain
    {
        public string? Name { get; init; }

        public Plain? Inner { get; set; }
    }

    private sealed class Throwing
    {
        private readonly string _message = "no value";

        public int Value => throw new InvalidOperationException(_message);

        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
