using Dateline.Engine.Sessions;

namespace Dateline.Engine.Tests.Sessions;

public sealed class MagicCellTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Theory]
    // Nothing magic in it, or a language on the first line.
    [InlineData("1 + 1", "csharp:1 + 1")]
    [InlineData("\n#!fsharp\n1", "fsharp:\n\n1")]
    [InlineData("%%markdown\n# T", "markdown:\n# T")]
    // A language further down: lines keep their numbers.
    [InlineData("var a = 1;\n#!fsharp\nlet b = 2", "csharp:var a = 1;\n|fsharp:\n\nlet b = 2")]
    [InlineData("#!f#\n1\n#!c#\n2\n#!md\ntext", "fsharp:\n1\n|csharp:\n\n\n2\n|markdown:\n\n\n\n\ntext")]
    // Text has lines of its own that look alike.
    [InlineData("#!html\n#!share x\n#!time", "html:\n#!share x\n#!time")]
    // Sharing by the same name needs nothing, by another a variable.
    [InlineData("#!share --from fsharp x\nx", "csharp:\nx")]
    [InlineData("#!fsharp\n#!share x --from csharp --as y\ny", "fsharp:\nlet y = x\ny")]
    [InlineData("#!set --value @fsharp:x --name y\ny", "csharp:var y = x;\ny")]
    [InlineData("#!set --name y --value \"a b\"\ny", "csharp:var y = \"a b\";\ny")]
    [InlineData("#!set --name y --value @input:\"Who?\"", "csharp:var y = Input(\"Who?\");")]
    [InlineData("#!time\n1", "csharp, timed:\n1")]
    // Not at the start of a line.
    [InlineData("var s = \"#!share\";", "csharp:var s = \"#!share\";")]
    public void Parts_Cell_KeepsLinesAndLanguages(string code, string expected)
    {
        var parts = MagicCell.Parts(code, "csharp", out var refusal);

        Assert.Null(refusal);
        Assert.Equal(expected, string.Join('|', parts.Select(part => $"{part.Language}{(part.Timed ? ", timed" : "")}:{part.Code}")));
    }

    [Theory]
    [InlineData("1\n#!connect mssql", "(2,1): The magic command '#!connect' can't be used here. Only this notebook's own")]
    [InlineData("#!whos", "(1,1): The magic command '#!whos' can't be used here. Name a variable")]
    [InlineData("#!share", "(1,1): The magic command '#!share' can't be used here. A variable is named")]
    [InlineData("#!set --name x --value @sql:y", "(1,1): The magic command '#!set' can't be used here. A value and a name")]
    [InlineData("#!set --name x;Evil() --value 1", "(1,1): The magic command '#!set' can't be used here. A value and a name")]
    public void Parts_CommandThatIsNotHere_NamesLineAndRemedy(string code, string expected)
    {
        MagicCell.Parts(code, "csharp", out var refusal);

        Assert.StartsWith(expected, refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_CellOfTwoLanguages_ShowsWhatEachGave()
    {
        var messages = await worker.RunAsync("var one = 1;\none\n#!fsharp\nlet two = one + 1\n#!csharp\ntwo * 2");

        Assert.Equal(["display_data 1", "execute_result 4"], messages.Where(m => m.Content["data"] is not null).Select(m => $"{m.Type} {m.Content["data"]!["text/plain"]}"));
    }

    [Fact]
    public async Task Run_TimedCell_SaysHowLongItTook()
    {
        var messages = await worker.RunAsync("#!time\n1 + 1");

        Assert.Matches(@"^Wall time: [\d.]+ ms$", (string?)Assert.Single(messages, m => m.Type == "display_data").Content["data"]!["text/plain"]);
    }

    [Fact]
    public async Task Run_ErrorInALaterPart_NamesItsLineInTheCell()
    {
        var reply = WorkerFixture.Reply(await worker.RunAsync("1\n#!fsharp\nlet x: int = \"a\"\n#!csharp\nthrow new Exception(\"not reached\");"));

        Assert.StartsWith("(3,14): error FS0001:", (string?)reply["evalue"], StringComparison.Ordinal);
    }
}
