namespace Dateline.Engine.Tests.Sessions;

public sealed class CSharpCellTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Theory]
    // Last expressions.
    [InlineData("1 + 2", "3")]
    [InlineData("await Task.FromResult(4)", "4")]
    [InlineData("(string)null", "null")]
    // State between cells.
    [InlineData("var a = 5; | a * 2", "10")]
    [InlineData("int Twice(int x) => 2 * x; | Twice(8)", "16")]
    [InlineData("using System.Globalization; | CultureInfo.InvariantCulture.Name.Length", "0")]
    [InlineData("class Box { public int Value = 9; } | new Box().Value", "9")]
    [InlineData("int n = 1; | n++; | n", "2")]
    // Redeclared, as parameters are.
    [InlineData("var b = 5; | var b = \"six\"; | b", "six")]
    [InlineData("int F() => 1; | int F() => 2; | F()", "2")]
    // Set before the cell threw.
    [InlineData("var c = 5; throw new Exception(); | c", "5")]
    // What scripts refuse, in cells of only types and namespaces.
    [InlineData("namespace N.M { public class C { public static string V => \"n\"; } } | N.M.C.V", "n")]
    [InlineData("using System.Net; namespace N; public class D { public string V => nameof(WebUtility); } | new N.D().V", "WebUtility")]
    [InlineData("public static class E { extension(string s) { public int Twice => s.Length * 2; } } | \"abc\".Twice", "6")]
    [InlineData("public static class X { public static string Y(this string s) => s + s; } | \"ab\".Y()", "abab")]
    [InlineData("namespace R { public class C { public int V => 1; } } | namespace R { public class C { public int V => 2; } } | new R.C().V", "2")]
    [InlineData("using System.Text.RegularExpressions; | namespace U { public class C { public int V => Regex.Count(\"aa\", \"a\"); } } | new U.C().V", "2")]
    // What .NET Interactive has imported.
    [InlineData("new List<int> { 3 }.Single()", "3")]
    [InlineData("new StringBuilder(\"x\").ToString() + Path.GetFileName(\"a/b\")", "xb")]
    // What papermill writes.
    [InlineData("var p = new Dictionary<string, Object> { { \"k\", new [] { 1, 2 } } }; | ((int[])p[\"k\"])[1]", "2")]
    public async Task Run_Expression_ShowsValue(string cells, string expected)
    {
        var data = await worker.ResultAsync(cells.Split(" | "));

        Assert.Equal(expected, (string?)data["text/plain"]);
    }

    [Theory]
    [InlineData("var d = 1;")]
    [InlineData("5.ToString();")]
    [InlineData("// nothing")]
    [InlineData("")]
    [InlineData("using System.Net;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("await Task.CompletedTask")]
    public async Task Run_NoLastExpression_ShowsNothing(string cell)
    {
        var messages = await worker.RunAsync(cell);

        Assert.Equal(["execute_input", "execute_reply"], messages.Select(message => message.Type));
    }

    [Fact]
    public async Task Run_TextAndDisplays_KeepTheirOrder()
    {
        var messages = await worker.RunAsync("Console.Write(\"a\"); display(1); Console.Error.Write(\"ř😀\"); 2.Display(); Console.WriteLine(3); \"end\"");

        Assert.Equal(
            ["execute_input", "stream", "display_data", "stream", "display_data", "stream", "execute_result", "execute_reply"],
            messages.Select(message => message.Type));
        Assert.Equal("a3\n", WorkerFixture.Text(messages));
        Assert.Equal("ř😀", WorkerFixture.Text(messages, "stderr"));
    }

    [Fact]
    public async Task Run_DisplayUpdated_NamesTheSameDisplay()
    {
        var messages = await worker.RunAsync("var shown = display(\"before\"); shown.Update(\"after\");");

        var display = Assert.Single(messages, message => message.Type == "display_data");
        var update = Assert.Single(messages, message => message.Type == "update_display_data");
        Assert.Equal((string?)display.Content["transient"]!["display_id"], (string?)update.Content["transient"]!["display_id"]);
        Assert.Equal("after", (string?)update.Content["data"]!["text/plain"]);
    }

    [Theory]
    [InlineData("var x = 1;\nint y = \"text\";", "CS0029", "(2,9): error CS0029:", "    int y = \"text\";", "            ^^^^^^")]
    [InlineData("Missing.Call();", "CS0103", "(1,1): error CS0103:", "    Missing.Call();", "    ^^^^^^^")]
    [InlineData("var x = ;", "CS1525", "(1,9): error CS1525:", "    var x = ;", "            ^")]
    [InlineData("#r \"missing.dll\"", "CS0006", "(1,1): error CS0006:", "    #r \"missing.dll\"", "    ^^^^^^^^^^^^^^^^")]
    public async Task Run_CompileError_NamesPlaceInTheCell(string cell, string number, string place, string source, string mark)
    {
        var reply = WorkerFixture.Reply(await worker.RunAsync(cell));

        Assert.Equal(number, (string?)reply["ename"]);
        Assert.StartsWith(place, (string?)reply["evalue"], StringComparison.Ordinal);
        Assert.Equal([source, mark], reply["traceback"]!.AsArray().Skip(1).Take(2).Select(line => (string?)line));
    }

    [Theory]
    [InlineData("var x = 1; namespace N { }", "Put the namespace into a cell that has only namespaces and types.")]
    [InlineData("using var m = new MemoryStream();", "Use the block: using (…) { … }")]
    [InlineData("using MemoryStream m = new();", "Use the block: using (…) { … }")]
    [InlineData("Span<int> s = new int[3];", "Use it inside a block { … } or a local function.")]
    [InlineData("int[] a = [1]; \nref int r = ref a[0];", "Use it inside a block { … } or a local function.")]
    [InlineData("#r \"nuget: No.Such.Package, 13.0.3\"", "dotnet package download No.Such.Package@13.0.3")]
    [InlineData("#r \"nuget: two words\"", "A package is named like this")]
    [InlineData("#i \"nuget:feed\"", "no other directives")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;", "RegisterFormatter<T>(mimeType, format)")]
    [InlineData("Kernel.Root.ToString()", "The types of .NET Interactive aren't here.")]
    [InlineData("namespace A { public class C; } | new A.C() | namespace A { public class C; } | new A.C()", "Restart, then run all cells")]
    [InlineData("class Mine { } | namespace N { class C : Mine { } }", "put the types that it needs into it")]
    public async Task Run_WhatCellsCannotHave_IsRefusedWithWhatToWriteInstead(string cells, string advice)
    {
        var reply = WorkerFixture.Reply(await worker.RunAsync(cells.Split(" | ")));

        Assert.Contains(advice, string.Join('\n', reply["traceback"]!.AsArray().Select(line => (string?)line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Exception_ShowsTheCellsLinesAndNoneOfOurs()
    {
        await worker.RunAsync("int Half(int x)\n{\n    if (x % 2 == 1) throw new ArgumentException(\"odd\", new FormatException(\"inner\"));\n    return x / 2;\n}");
        var messages = await worker.RunAsync("var z = 1;\nHalf(\n  3)");

        var error = Assert.Single(messages, message => message.Type == "error").Content;
        Assert.Equal("ArgumentException", (string?)error["ename"]);
        Assert.Equal("odd", (string?)error["evalue"]);
        var traceback = error["traceback"]!.AsArray().Select(line => (string)line!).ToList();
        Assert.Equal("System.ArgumentException: odd", traceback[0]);
        Assert.Matches(@"^   at Half\(Int32 x\) in cell \d+:line 3$", traceback[1]);
        Assert.Matches(@"^   at cell \d+:line 2$", traceback[2]);
        Assert.Equal("---> System.FormatException: inner", traceback[3]);
        Assert.Equal(4, traceback.Count);
        Assert.Empty(WorkerFixture.Text(messages, "stderr"));
    }
}
