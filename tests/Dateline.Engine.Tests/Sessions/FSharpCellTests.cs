namespace Dateline.Engine.Tests.Sessions;

public sealed class FSharpCellTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Theory]
    [InlineData("#!fsharp\n1 + 2", "3")]
    [InlineData("#!fsharp\nlet square x = x * x | #!f#\nsquare 5", "25")]
    [InlineData("#!fsharp\n[ 1; 2 ] |> List.map (fun x -> x * 2)", "[2, 4]")]
    // C# to F#.
    [InlineData("var numbers = new[] { 1, 2, 3 }; | #!fsharp\nArray.sum numbers", "6")]
    [InlineData("var names = new List<string> { \"a\", \"b\" }; var by = new Dictionary<string, int> { [\"k\"] = 3 }; | #!fsharp\nnames.Count + by.[\"k\"]", "5")]
    [InlineData("int count = 1; | #!fsharp\ncount | count = 5; | #!fsharp\ncount * 2", "10")]
    [InlineData("class Own { public override string ToString() => \"own\"; } var own = new Own(); | #!fsharp\nstring own", "own")]
    // F# to C#.
    [InlineData("#!fsharp\nlet pairs = [| 1; 2 |] | pairs.Sum()", "3")]
    [InlineData("#!fsharp\nlet person = {| Name = \"x\" |}\nlet total = 4 | $\"{person.Name} {total}\"", "x 4")]
    [InlineData("var both = 1; | #!fsharp\nlet both = \"new\" | both.Length", "3")]
    public async Task Run_CellsOfBothLanguages_ShareVariables(string cells, string expected)
    {
        var data = await worker.ResultAsync(cells.Split(" | "));

        Assert.Equal(expected, (string?)data["text/plain"]);
    }

    [Fact]
    public async Task Run_Console_IsTextOfTheCell()
    {
        var messages = await worker.RunAsync("#!fsharp\nprintfn \"příliš %d\" 1\ndisplay 2 |> ignore");

        Assert.Equal("příliš 1\n", WorkerFixture.Text(messages));
        // printfn writes in pieces: a busy machine may send them one by one.
        Assert.Equal(["execute_input", "stream", "display_data", "execute_reply"], messages.Select(message => message.Type).Distinct());
    }

    [Theory]
    [InlineData("#!fsharp\nlet x: int = \"a\"", "FS0001", "(2,14): error FS0001:")]
    [InlineData("#!fsharp\n#r \"nuget: No.Such.Package\"", "PackageReference", "The package No.Such.Package is not on this machine")]
    [InlineData("#!fsharp\n#r \"\"\"nuget: No.Such.Package\"\"\"", "PackageReference", "The package No.Such.Package is not on this machine")]
    [InlineData("#!fsharp\nlet fail () : int = failwith \"boom\"\nfail ()", "Exception", "boom")]
    public async Task Run_Error_NamesPlaceInTheCell(string cell, string name, string value)
    {
        var reply = WorkerFixture.Reply(await worker.RunAsync(cell));

        Assert.Equal(name, (string?)reply["ename"]);
        Assert.StartsWith(value, (string?)reply["evalue"], StringComparison.Ordinal);
        Assert.DoesNotContain("FSI_", reply["traceback"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, reply["traceback"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
