using System.Text.Json.Nodes;

namespace Dateline.Engine.Tests.Sessions.Assistance;

public sealed class CodeAssistantTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    private const string Earlier = "/// <summary>Who came along.</summary>\nrecord Traveller(string Name, int Age); var traveller = new Traveller(\"Ana\", 41); var luggage = new List<string>();";

    [Theory]
    // Variables, types and members of earlier cells.
    [InlineData("trave|", "traveller Traveller")]
    [InlineData("traveller.Na|", "Name")]
    [InlineData("luggage.Add|", "Add AddRange")]
    // The framework: namespaces, types, members, object initializers.
    [InlineData("System.Thread|", "Threading ThreadStaticAttribute")]
    [InlineData("Math.Sq|", "Sqrt")]
    [InlineData("new List<int> { Cap|", "Capacity")]
    // In the middle of a cell, in capitals or not, after characters outside the basic plane.
    [InlineData("var a = Math.sq| + 1;", "Sqrt")]
    [InlineData("\"😀\"; traveller.Ag|", "Age")]
    // Nothing fits.
    [InlineData("traveller.Zzz|", "")]
    public async Task Complete_Place_SuggestsWhatFits(string marked, string expected)
    {
        var reply = await AskAsync("complete_request", marked);

        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), reply["matches"]!.AsArray().Select(match => (string)match!));
    }

    [Fact]
    public async Task Complete_AfterCharactersOutsideTheBasicPlane_CountsThemOnce()
    {
        var reply = await AskAsync("complete_request", "\"😀\"; Math.Sq|");

        Assert.Equal((10, 12), ((int)reply["cursor_start"]!, (int)reply["cursor_end"]!));
    }

    // The compiler that is asked knows C#: what it would say of F# is wrong, and nothing is better.
    [Theory]
    [InlineData("complete_request", "matches", "[]")]
    [InlineData("inspect_request", "found", "false")]
    [InlineData("is_complete_request", "status", "\"unknown\"")]
    public async Task Answer_CellInAnotherLanguage_SaysNothing(string question, string field, string expected)
    {
        var reply = await AskAsync(question, "#!fsharp\nSystem.Math.Sq|");

        Assert.Equal(expected, reply[field]!.ToJsonString());
    }

    [Theory]
    [InlineData("traveller.Name|", "string Traveller.Name { get; init; }", "")]
    [InlineData("Traveller|", "record Traveller", "Who came along.")]
    [InlineData("Math.Sqrt|", "double Math.Sqrt(double d)", "Returns the square root of a specified number.")]
    // Among the arguments of a call the call is meant.
    [InlineData("Math.Sqrt(|", "double Math.Sqrt(double d)", "Returns the square root of a specified number.")]
    public async Task Inspect_Name_GivesDeclarationAndDocumentation(string marked, string declaration, string documentation)
    {
        var reply = await AskAsync("inspect_request", marked);

        Assert.True((bool)reply["found"]!);
        Assert.Contains(declaration, (string)reply["data"]!["text/plain"]!, StringComparison.Ordinal);
        Assert.Contains(documentation, (string)reply["data"]!["text/plain"]!, StringComparison.Ordinal);
        Assert.StartsWith("```csharp\n", (string)reply["data"]!["text/markdown"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("nobody|")]
    public async Task Inspect_UnknownName_FindsNothing(string marked)
    {
        var reply = await AskAsync("inspect_request", marked);

        Assert.Equal("""{"status":"ok","found":false,"data":{},"metadata":{}}""", reply.ToJsonString());
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("", "complete")]
    [InlineData("if (true) { }", "complete")]
    [InlineData("if (true) {", "incomplete")]
    [InlineData("/* a", "incomplete")]
    [InlineData("\"\"\"\nraw", "incomplete")]
    [InlineData("}", "invalid")]
    [InlineData("var 1 = 2;", "invalid")]
    public async Task IsComplete_Cell_TellsWhetherItCanRun(string code, string expected)
    {
        var reply = await AskAsync("is_complete_request", code + "|");

        Assert.Equal(expected, (string?)reply["status"]);
    }

    private async Task<JsonObject> AskAsync(string type, string marked)
    {
        await worker.RunAsync(Earlier);
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        return await worker.AskAsync(type, new JsonObject { ["code"] = marked.Remove(cursor, 1), ["cursor_pos"] = marked.EnumerateRunes().TakeWhile(rune => rune.Value != '|').Count() });
    }
}
