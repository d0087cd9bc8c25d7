using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Tests.Sessions;

public sealed class InterruptTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) Console.Write(\"x\");")]
    [InlineData("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(10); } catch (Exception) { } }")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("new TaskCompletionSource().Task.Wait();")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).Where(x => { System.Threading.Thread.Sleep(1000); return true; })")]
    public async Task Interrupt_CellThatNeverEnds_FreesTheSessionAndKeepsItsState(string cell)
    {
        await worker.RunAsync("var kept = 7;");
        var messages = await worker.RequestAsync("execute_request", new JsonObject { ["code"] = "Console.WriteLine(\"begun\");\n" + cell }, InterruptOnce());

        Assert.Equal("Interrupted", (string?)Assert.Single(messages, message => message.Type == "error").Content["ename"]);
        Assert.Equal("error", (string?)WorkerFixture.Reply(messages)["status"]);
        Assert.Equal("7", (string?)(await worker.ResultAsync("kept"))["text/plain"]);
        // An interrupt must not be left over for a later cell.
        Assert.Equal("8", (string?)(await worker.ResultAsync("System.Threading.Thread.Sleep(50); kept + 1"))["text/plain"]);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("var early = 5; while (true) { }")]
    public async Task Interrupt_ComesBeforeTheCellRuns_StopsIt(string cell)
    {
        await worker.RunAsync("var before = 1;");
        var request = Message.Create(Channels.Shell, "execute_request", "tests", null, new JsonObject { ["code"] = cell });
        worker.Worker.Send(request);
        worker.Worker.Send(Message.Create(Channels.Control, "interrupt_request", "tests", null, []));

        var messages = await worker.MessagesOfAsync(request, null);

        Assert.Equal("Interrupted", (string?)WorkerFixture.Reply(messages)["ename"]);
        Assert.Equal("1", (string?)(await worker.ResultAsync("before"))["text/plain"]);
    }

    [Fact]
    public async Task Interrupt_NamesACellThatHasEnded_LeavesTheNextAlone()
    {
        var ended = Message.Create(Channels.Shell, "execute_request", "tests", null, new JsonObject { ["code"] = "1" });
        worker.Worker.Send(ended);
        await worker.MessagesOfAsync(ended, null);
        var next = Message.Create(Channels.Shell, "execute_request", "tests", null, new JsonObject { ["code"] = "System.Threading.Thread.Sleep(200); 2" });
        worker.Worker.Send(next);
        worker.Worker.Send(Message.Create(Channels.Control, "interrupt_request", "tests", null, new JsonObject { ["cell"] = ended.Id }));

        Assert.Equal("ok", (string?)WorkerFixture.Reply(await worker.MessagesOfAsync(next, null))["status"]);
    }

    private static Func<Message, Message?> InterruptOnce()
    {
        var sent = false;
        return message =>
        {
            if (sent || message.Type != "stream") return null;
            sent = true;
            return Message.Create(Channels.Control, "interrupt_request", "tests", null, []);
        };
    }
}
