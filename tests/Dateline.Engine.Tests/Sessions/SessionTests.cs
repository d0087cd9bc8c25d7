using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Tests.Sessions;

public sealed class SessionTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Theory]
    [InlineData("Input(\"Name?\")", "Name?", false)]
    [InlineData("Password(\"Word?\")", "Word?", true)]
    [InlineData("Console.ReadLine()", "", false)]
    public async Task Execute_CellAsks_GetsTheAnswer(string cell, string prompt, bool password)
    {
        JsonObject? asked = null;
        var messages = await worker.RequestAsync("execute_request", new JsonObject { ["code"] = cell, ["allow_stdin"] = true }, message =>
        {
            if (message.Type != "input_request") return null;
            asked = message.Content;
            return Message.Create(Channels.Input, "input_reply", "tests", message.Header, new JsonObject { ["value"] = "Žofie" });
        });

        Assert.Equal((prompt, password), ((string?)asked!["prompt"], (bool)asked["password"]!));
        Assert.Equal("Žofie", (string?)Assert.Single(messages, message => message.Type == "execute_result").Content["data"]!["text/plain"]);
    }

    [Fact]
    public async Task Execute_NobodyToAsk_Throws()
    {
        var reply = WorkerFixture.Reply(await worker.RunAsync("Console.ReadLine()"));

        Assert.Equal("NotSupportedException", (string?)reply["ename"]);
    }

    [Theory]
    [InlineData("HTML(\"<b>x</b>\")", "text/html", "<b>x</b>")]
    [InlineData("SVG(\"<svg/>\")", "image/svg+xml", "<svg/>")]
    [InlineData("Markdown(\"*x*\")", "text/markdown", "*x*")]
    [InlineData("Latex(\"$x$\")", "text/latex", "$x$")]
    [InlineData("JSON(\"{\\\"a\\\": 1}\")", "application/json", "{\"a\":1}")]
    [InlineData("Image([0x89, 0x50, 0x4E, 0x47])", "image/png", "iVBORw==")]
    [InlineData("System.Text.Json.Nodes.JsonNode.Parse(\"[1, null]\")", "application/json", "[1,null]")]
    [InlineData("#!markdown\n# Title", "text/markdown", "\n# Title")]
    [InlineData("RegisterFormatter<Version>(\"text/x-version\", v => \"v\" + v.Major); | new Version(3, 1)", "text/x-version", "v3")]
    public async Task Execute_ContentOfAKind_IsShownAsThatKind(string cells, string mimeType, string expected)
    {
        var data = await worker.ResultAsync(cells.Split(" | "));

        var content = data[mimeType]!;
        Assert.Equal(expected, content is JsonValue ? (string?)content : content.ToJsonString());
        Assert.NotNull(data["text/plain"]);
    }

    [Fact]
    public async Task Execute_ManyCells_EachHoldsLittle()
    {
        const int Cells = 50;
        async Task<long> HeldAsync() => long.Parse((string)(await worker.ResultAsync("GC.GetTotalMemory(true)"))["text/plain"]!, CultureInfo.InvariantCulture);
        async Task RunAsync(string name)
        {
            for (var i = 0; i < Cells; i++) await worker.RunAsync($"var {name}{i} = {i}; {name}{i} + 1");
        }

        await RunAsync("early");
        var before = await HeldAsync();
        await RunAsync("late");

        // About 60 KB each, and 400 when each holds the references of all before it.
        Assert.InRange((await HeldAsync() - before) / Cells, 0, 150_000);
    }

    [Fact]
    public async Task Execute_EndlessText_IsCutWithANote()
    {
        var messages = await worker.RunAsync("for (var i = 0; i < 300_000; i++) Console.WriteLine(\"12345678\"); display(5);");

        var text = WorkerFixture.Text(messages);
        Assert.Equal(1_000_000, text.IndexOf("\n… more text was written", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Type == "display_data");
    }

    [Fact]
    public async Task Execute_Silent_ShowsAndCountsNothing()
    {
        var before = (int)WorkerFixture.Reply(await worker.RunAsync("1"))["execution_count"]!;
        var messages = await worker.RequestAsync("execute_request", new JsonObject { ["code"] = "2", ["silent"] = true });

        Assert.Equal(["execute_reply"], messages.Select(message => message.Type));
        Assert.Equal(before, (int)WorkerFixture.Reply(messages)["execution_count"]!);
    }

    [Fact]
    public async Task Execute_UserExpressions_AreEvaluatedOneByOne()
    {
        var content = new JsonObject { ["code"] = "var u = 2;", ["user_expressions"] = new JsonObject { ["good"] = "u * 3", ["bad"] = "nothing" } };
        var values = WorkerFixture.Reply(await worker.RequestAsync("execute_request", content))["user_expressions"]!;

        Assert.Equal("6", (string?)values["good"]!["data"]!["text/plain"]);
        Assert.Equal("error", (string?)values["bad"]!["status"]);
    }

    [Theory]
    [InlineData("execute_request", "{\"code\": 5, \"silent\": \"yes\", \"user_expressions\": []}")]
    [InlineData("execute_request", "{}")]
    [InlineData("kernel_info_request", "{\"x\": [[[]]]}")]
    [InlineData("no_such_request", "{}")]
    public async Task Handle_OddRequest_EndsIdleAndServesTheNext(string type, string content)
    {
        await worker.RequestAsync(type, JsonNode.Parse(content)!.AsObject());

        Assert.Equal("1", (string?)(await worker.ResultAsync("1"))["text/plain"]);
    }

    [Theory]
    [InlineData("#!pwsh\nGet-Date", "pwsh")]
    [InlineData("#!kql --from fsharp x\nx", "kql")]
    public async Task Execute_LanguageThatCannotRun_SaysWhichCan(string code, string language)
    {
        var reply = WorkerFixture.Reply(await worker.RunAsync(code));

        Assert.Equal($"Cells in '{language}' can't be run here; C#, F#, HTML and Markdown can, and C# and F# know each other's variables without a magic command.", (string?)reply["evalue"]);
    }
}
