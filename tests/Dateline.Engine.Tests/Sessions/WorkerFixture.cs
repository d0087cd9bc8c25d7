using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Tests.Sessions;

/// <summary>A notebook process for the tests of a class.</summary>
public sealed class WorkerFixture : IAsyncLifetime
{
    internal WorkerProcess Worker { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Worker = WorkerProcess.Start(AppContext.BaseDirectory);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Worker.DisposeAsync();

    /// <summary>Runs cells and gives all that the last one brought about, status messages aside.</summary>
    internal async Task<List<Message>> RunAsync(params string[] cells)
    {
        var messages = new List<Message>();
        foreach (var cell in cells) messages = await RequestAsync("execute_request", new JsonObject { ["code"] = cell });
        return messages;
    }

    internal async Task<List<Message>> RequestAsync(string type, JsonObject content)
    {
        var request = Message.Create(Channels.Shell, type, "tests", null, content);
        Assert.True(Worker.Send(request), Worker.LastWords);
        var messages = new List<Message>();
        await foreach (var message in Worker.Messages.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (message.ParentId != request.Id) continue;
            if (message.Type != "status") messages.Add(message);
            else if (Message.Text(message.Content, "execution_state") == "idle") break;
        }
        return messages;
    }
}
