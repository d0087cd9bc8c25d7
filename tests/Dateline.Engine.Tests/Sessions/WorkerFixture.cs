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

    /// <summary>Runs cells and gives the data of the last one's result.</summary>
    internal async Task<JsonObject> ResultAsync(params string[] cells)
    {
        var messages = await RunAsync(cells);
        Assert.Equal("ok", Reply(messages)["status"] + string.Concat(messages.Where(message => message.Type == "error").Select(message => message.Content.ToJsonString())));
        return (JsonObject)Assert.Single(messages, message => message.Type is "execute_result" or "display_data").Content["data"]!;
    }

    internal async Task<List<Message>> RequestAsync(string type, JsonObject content, Func<Message, Message?>? answer = null)
    {
        var request = Message.Create(Channels.Shell, type, "tests", null, content);
        Assert.True(Worker.Send(request), Worker.LastWords);
        return await MessagesOfAsync(request, answer);
    }

    /// <summary>All that a request that was sent brings about, up to its <c>idle</c>, status messages aside.</summary>
    internal async Task<List<Message>> MessagesOfAsync(Message request, Func<Message, Message?>? answer)
    {
        var messages = new List<Message>();
        await foreach (var message in Worker.Messages.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (message.ParentId != request.Id) continue;
            if (answer?.Invoke(message) is { } reply) Worker.Send(reply);
            if (message.Type != "status") messages.Add(message);
            else if (Message.Text(message.Content, "execution_state") == "idle") return messages;
        }
        throw await EndedAsync();
    }

    /// <summary>Asks about code; such questions are answered with a reply and nothing else.</summary>
    internal async Task<JsonObject> AskAsync(string type, JsonObject content)
    {
        var question = Message.Create(Channels.Shell, type, "tests", null, content);
        Assert.True(Worker.Send(question), Worker.LastWords);
        await foreach (var message in Worker.Messages.ReadAllAsync(TestContext.Current.CancellationToken))
            if (message.ParentId == question.Id) return message.Content;
        throw await EndedAsync();
    }

    private async Task<InvalidOperationException> EndedAsync()
    {
        await Worker.Exited;
        return new($"The process ended with {Worker.ExitCode}: {Worker.LastWords}");
    }

    internal static JsonObject Reply(List<Message> messages) => Assert.Single(messages, message => message.Channel == Channels.Shell).Content;

    /// <summary>The console text of a cell.</summary>
    internal static string Text(List<Message> messages, string stream = "stdout") =>
        string.Concat(messages.Where(message => message.Type == "stream" && (string?)message.Content["name"] == stream).Select(message => (string?)message.Content["text"]));
}
