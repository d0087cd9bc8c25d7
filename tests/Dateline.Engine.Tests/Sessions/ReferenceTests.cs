using Dateline.Engine.Tests.Running;

namespace Dateline.Engine.Tests.Sessions;

public sealed class ReferenceTests : IDisposable
{
    private const string Attributes = """
        using System; using System.Collections.Generic; using System.IO;
        [AttributeUsage(AttributeTargets.Class)] class TypeFormatterSourceAttribute : Attribute { public TypeFormatterSourceAttribute(Type t) { } public string[] PreferredMimeTypes { get; set; } }
        [AttributeUsage(AttributeTargets.Assembly)] class NotebookFormattersAttribute : Attribute { public NotebookFormattersAttribute(Type t) { } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-references-").FullName;

    [Fact]
    public async Task Reference_DllBesideTheNotebook_FindsWhatItDependsOnBesideIt()
    {
        BuiltLibrary.Build(_folder, "lib/Inner", "public class Inner { public int Value = 5; }");
        BuiltLibrary.Build(_folder, "lib/Outer", "public class Outer { public Inner Inner = new Inner(); public static int Total() => new Inner().Value; }", "lib/Inner.dll");

        var run = await RunAsync("#r \"lib/Outer.dll\"", "Outer.Total()", "new Outer().Inner.Value");

        Assert.Equal(["", "5", "5"], [run.Text(0), run.Text(1), run.Text(2)]);
    }

    [Fact]
    public async Task Reference_LibraryForThisSystem_IsLoadedFromRuntimes()
    {
        var system = OperatingSystem.IsWindows() ? "win" : "unix";
        BuiltLibrary.Build(_folder, "lib/Native", "public static class Native { public static string Name => \"stub\"; }");
        BuiltLibrary.Build(_folder, $"lib/runtimes/{system}/lib/net8.0/Native", "public static class Native { public static string Name => \"real\"; }");

        var run = await RunAsync("#r \"lib/Native.dll\"\nNative.Name");

        Assert.Equal("real", run.Text(0));
    }

    [Theory]
    // What the package depends on can be named as well.
    [InlineData("#r \"nuget: NetMQ\"\nnew NetMQ.NetMQMessage().FrameCount + typeof(AsyncIO.AsyncSocket).Name", "0AsyncSocket")]
    [InlineData("#r \"nuget: NetMQ\" | typeof(AsyncIO.AsyncSocket).Name", "AsyncSocket")]
    [InlineData("#!fsharp\n#r \"nuget: NetMQ\"\nNetMQ.NetMQMessage().FrameCount, typeof<AsyncIO.AsyncSocket>.Name", "Tuple<int, string>\n  Item1: 0\n  Item2: AsyncSocket")]
    public async Task Reference_PackageOfThisMachine_IsFoundWithWhatItNeeds(string cells, string expected)
    {
        var code = cells.Split(" | ");

        var run = await RunAsync(code);

        Assert.Equal(expected, run.Text(code.Length - 1));
    }

    [Fact]
    public async Task Show_TypesThatBringFormatters_UsesThemByConvention()
    {
        BuiltLibrary.Build(_folder, "Shown", Attributes.Replace("[AttributeUsage(AttributeTargets.Class)]", "[assembly: NotebookFormatters(typeof(Others))]\n[AttributeUsage(AttributeTargets.Class)]", StringComparison.Ordinal) + """
            class Formatter { public Type Type { get; set; } public string MimeType { get; set; } public string Text; public bool Format(object o, TextWriter w) { if (Text == null) return false; if (Text == "throw") throw new FormatException("broken"); w.Write(Text); return true; } }
            class OwnSource { OwnSource(int cannotBeMade) { } public IEnumerable<object> CreateTypeFormatters() => new[] { new Formatter { MimeType = "text/html", Text = "<b>own</b>" }, new Formatter { MimeType = "image/png" }, new Formatter { MimeType = "text/x", Text = "throw" } }; }
            [TypeFormatterSource(typeof(OwnSource), PreferredMimeTypes = new[] { "text/html" })] public class Own { }
            public class Derived : Own { }
            [TypeFormatterSource(typeof(OwnSource))] public class Replaced { }
            class Others { public static IEnumerable<object> CreateTypeFormatters() => new[] { new Formatter { Type = typeof(Uri), MimeType = "application/vnd.x+json", Text = "{\"u\":1}" }, new Formatter { Type = typeof(Replaced), MimeType = "text/html", Text = "<b>other</b>" }, new Formatter { Type = typeof(object), MimeType = "text/html" } }; }
            """);

        var run = await RunAsync("#r \"Shown.dll\"\nnew Derived()", "new Uri(\"http://localhost/\")", "new Replaced()");

        var own = run.Document.Cells[0].Outputs;
        Assert.Equal("The text/x formatter of Own failed: (FormatException: broken)\n", string.Concat(own[0]["text"]!.AsArray().Select(line => (string?)line)));
        Assert.Equal(["text/html", "text/plain"], own[1]["data"]!.AsObject().Select(form => form.Key));
        var others = run.Document.Cells[1].Outputs[0]["data"]!;
        Assert.Equal(1, (int?)others["application/vnd.x+json"]!["u"]);
        Assert.Equal("<b>other</b>", string.Concat(run.Document.Cells[2].Outputs[^1]["data"]!["text/html"]!.AsArray().Select(line => (string?)line)));
    }

    [Fact]
    public async Task Reference_FileThatIsNoAssembly_IsAnErrorOfTheCell()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "text.dll"), "no assembly", TestContext.Current.CancellationToken);

        var run = await RunAsync("1", "#r \"text.dll\"\n2");

        Assert.Equal(1, Assert.IsType<NotebookRun.CellFailed>(run).Cell);
        Assert.DoesNotContain(Path.GetTempPath(), run.Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_FileBesideTheNotebook_IsPartOfTheCell()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "helper.csx"), "int Nine() => 9;", TestContext.Current.CancellationToken);

        var run = await RunAsync("#load \"helper.csx\"", "Nine()");

        Assert.Equal("9", run.Text(1));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<NotebookRun> RunAsync(params string[] cells) =>
        NotebookRunner.RunAsync(Notebooks.Of(cells), new NotebookRunOptions { Folder = _folder }, TestContext.Current.CancellationToken);
}
