using NetMQ;
using NetMQ.Sockets;

namespace Dateline.Engine.Tests.Kernels;

public sealed class KernelTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    [Theory]
    [InlineData("1 + 1", "status:busy execute_input execute_result status:idle")]
    [InlineData("Console.WriteLine(1);", "status:busy execute_input stream status:idle")]
    [InlineData("throw new Exception();", "status:busy execute_input error status:idle")]
    [InlineData("not C# at all", "status:busy execute_input error status:idle")]
    [InlineData("", "status:busy execute_input status:idle")]
    public void Execute_Cell_PublishesInOrder(string code, string expected)
    {
        using var client = fixture.Connect();

        var id = client.Execute(code);

        Assert.Equal(expected, string.Join(' ', client.OutputsOf(id).Select(KernelClient.Kind)));
        Assert.NotNull(client.ShellReply(id)["execution_count"]);
    }

    [Fact]
    public void Execute_AfterAnError_AbortsTheCellsThatWait()
    {
        using var client = fixture.Connect();

        string[] cells = [client.Execute("await Task.Delay(500); throw new Exception();"), client.Execute("1"), client.Execute("2")];

        Assert.Equal(["error", "aborted", "aborted"], cells.Select(cell => (string?)client.ShellReply(cell)["status"]));
    }

    [Fact]
    public void Execute_AfterAnErrorThatStopsNothing_RunsTheCellsThatWait()
    {
        using var client = fixture.Connect();

        string[] cells = [client.Execute("await Task.Delay(500); throw new Exception();", stopOnError: false), client.Execute("1")];

        Assert.Equal(["error", "ok"], cells.Select(cell => (string?)client.ShellReply(cell)["status"]));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Console.ReadLine();")]
    [InlineData("Task.Run(() => Task.Delay(-1)).Wait();")]
    public void Interrupt_EndlessCell_StopsItAndKeepsVariables(string code)
    {
        using var client = fixture.Connect();
        client.ShellReply(client.Execute("var kept = 41;"));

        var id = client.Execute(code);
        client.Output(id, "execute_input");
        client.ControlReply(client.Control("interrupt_request"));

        Assert.Equal("error", (string?)client.ShellReply(id)["status"]);
        Assert.Equal("42", client.Result(client.Execute("kept + 1")));
    }

    [Fact]
    public void Subscribe_ToOutputs_IsWelcomedBeforeAnythingElse()
    {
        using var outputs = new NetMQ.Sockets.SubscriberSocket();
        outputs.SubscribeToAnyTopic();
        outputs.Connect(fixture.Connection.Endpoint(fixture.Connection.IoPubPort));

        List<byte[]> frames = [];
        Assert.True(NetMQ.ReceivingSocketExtensions.TryReceiveMultipartBytes(outputs, TimeSpan.FromSeconds(60), ref frames!));

        Assert.Equal("", System.Text.Encoding.UTF8.GetString(frames[0]));
        Assert.Equal("iopub_welcome", (string?)System.Text.Json.Nodes.JsonNode.Parse(frames[3])!["msg_type"]);
        Assert.Equal("", (string?)System.Text.Json.Nodes.JsonNode.Parse(frames[6])!["subscription"]);
    }

    [Fact]
    public async Task Interrupt_CellWaitsForTheProcessThatRunsIt_StopsIt()
    {
        // A kernel of its own: its process has only just been started.
        var starting = new KernelFixture();
        await starting.InitializeAsync();
        using var client = starting.Connect();

        var id = client.Execute("while (true) { }");
        client.Output(id, "status:busy");
        client.ControlReply(client.Control("interrupt_request"));

        Assert.Equal("Interrupted", (string?)client.ShellReply(id)["ename"]);
        Assert.Equal("2", client.Result(client.Execute("2")));
        await starting.DisposeAsync();
    }

    [Fact]
    public void Interrupt_LoopOnAnotherThreadOutlivesItsCell_TheNextInterruptEndsIt()
    {
        using var client = fixture.Connect();
        client.ShellReply(client.Execute("var lost = 1;"));
        var id = client.Execute("await Task.Yield(); Console.WriteLine(\"begun\"); while (true) { }");
        client.Output(id, "stream");

        client.Control("interrupt_request");

        var reply = client.ShellReply(id);
        Assert.Contains("goes on", (string)reply["evalue"]!, StringComparison.Ordinal);
        Assert.False(reply.ContainsKey("leftover"));
        Assert.Equal("1", client.Result(client.Execute("lost")));
        Thread.Sleep(2500);
        client.ControlReply(client.Control("interrupt_request"));
        var next = client.Execute("lost");
        Assert.Contains("Variables and results of earlier cells are lost", (string)client.Output(next, "stream")["content"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal("error", (string?)client.ShellReply(next)["status"]);
    }

    [Theory]
    // What can't be stopped in its process: the runtime lets a catch block end.
    [InlineData("try { Console.WriteLine(lost); throw new Exception(); } catch { while (true) { } }", true, "Interrupted", "its process was ended")]
    // What ends its process by itself.
    [InlineData("Environment.Exit(3);", false, "ProcessEnded", "exit code 3")]
    [InlineData("Environment.FailFast(\"on purpose\");", false, "ProcessEnded", "on purpose")]
    [InlineData("int Deeper(int depth) => 1 + Deeper(depth + 1); Deeper(0);", false, "ProcessEnded", "overflowed the stack")]
    [InlineData("var bad = new System.Threading.Thread(() => throw new Exception(\"unhandled\")); bad.Start(); bad.Join(); await Task.Delay(-1);", false, "ProcessEnded", "unhandled")]
    public void Execute_CellThatCostsItsProcess_SaysSoAndGoesOn(string code, bool interrupt, string name, string reason)
    {
        using var client = fixture.Connect();
        client.ShellReply(client.Execute("var lost = 1;"));

        var id = client.Execute(code);
        client.Output(id, "execute_input");
        if (interrupt)
        {
            // Told before it runs, a cell is stopped where it stands: wait for what it prints.
            client.Output(id, "stream");
            client.Control("interrupt_request");
        }

        var error = client.Output(id, "error")["content"]!;
        Assert.Equal(name, (string?)error["ename"]);
        Assert.Contains(reason, (string)error["evalue"]!, StringComparison.Ordinal);
        Assert.Contains("Variables and results of earlier cells are lost", (string)error["evalue"]!, StringComparison.Ordinal);
        Assert.Equal("error", (string?)client.ShellReply(id)["status"]);
        Assert.Equal("error", (string?)client.ShellReply(client.Execute("lost"))["status"]);
        Assert.Equal("ok", (string?)client.ShellReply(client.Execute("1"))["status"]);
    }

    [Fact]
    public void Execute_WorkerDiedBetweenCells_NextCellIsTold()
    {
        using var client = fixture.Connect();
        client.ShellReply(client.Execute("_ = Task.Run(async () => { await Task.Delay(300); Environment.Exit(9); });"));
        Thread.Sleep(2000);

        var id = client.Execute("1");

        var told = client.Output(id, "stream")["content"]!;
        Assert.Equal("stderr", (string?)told["name"]);
        Assert.Contains("exit code 9", (string)told["text"]!, StringComparison.Ordinal);
        Assert.Equal("ok", (string?)client.ShellReply(id)["status"]);
    }

    [Fact]
    public void Requests_WhileACellRuns_AreAnsweredAndTheKernelStaysBusy()
    {
        using var client = fixture.Connect();
        var cell = client.Execute("Console.ReadLine()");
        client.Question(cell);

        string[] questions = [client.Shell("kernel_info_request"), client.Shell("is_complete_request", """{"code":"1"}"""), client.Shell("history_request", """{"hist_access_type":"tail","n":1}"""), client.Shell("comm_info_request")];

        Assert.All(questions, question => Assert.NotEqual("error", (string?)client.ShellReply(question)["status"]));
        // The cell's own, and one after each answer's `idle`.
        for (var busy = 0; busy < 1 + questions.Length; busy++) client.Output(cell, "status:busy");
        Assert.True(Beats());
        client.Answer("a line");
        Assert.Equal("a line", client.Result(cell));
    }

    [Theory]
    [InlineData("nonsense_request")]
    [InlineData("debug_request")]
    public void Request_Unknown_IsDeclined(string type)
    {
        using var client = fixture.Connect();

        Assert.Equal("UnknownRequest", (string?)client.ShellReply(client.Shell(type))["ename"]);
    }

    [Fact]
    public void Execute_NameAndQuestionMark_OpensThePager()
    {
        using var client = fixture.Connect();

        var reply = client.ShellReply(client.Execute("Math.Sqrt?"));

        var page = Assert.Single(reply["payload"]!.AsArray())!;
        Assert.Equal("page", (string?)page["source"]);
        Assert.Contains("double Math.Sqrt(double d)", (string)page["data"]!["text/plain"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_Hostile_ChangeNothing()
    {
        using var client = fixture.Connect();
        client.ShellReply(client.Execute("var standing = 1;"));
        var taken = client.Frames("execute_request", """{"code":"standing++; standing"}""", out var id);
        client.SendFrames(taken);
        client.ShellReply(id);
        var random = new Random(5);

        // A replay, and a message whose code was changed.
        client.SendFrames(taken);
        client.SendFrames([.. taken[..5], """{"code":"standing = 99"}"""u8.ToArray()]);
        for (var round = 0; round < 300; round++)
        {
            var frames = client.Frames("execute_request", """{"code":"standing = 99"}""", out _);
            random.NextBytes(frames[random.Next(frames.Length)]);
            client.SendFrames(frames[random.Next(2)..random.Next(4, 7)]);
        }
        client.SendFrames(client.Signed("""{"msg_id":"x","msg_type":"execute_request"}"""u8.ToArray(), """{"code":{"deep":[[[[1]]]]},"silent":"yes","stop_on_error":7,"user_expressions":[]}"""u8.ToArray()));
        client.SendFrames(client.Signed("""{"msg_id":"y","msg_type":"complete_request"}"""u8.ToArray(), """{"code":"Math.","cursor_pos":-5}"""u8.ToArray()));
        client.SendFrames(client.Signed("""{"msg_id":"z","msg_type":"inspect_request"}"""u8.ToArray(), """{"code":"Math.","cursor_pos":99999}"""u8.ToArray()));
        client.SendFrames(new byte[10_000_000]);
        client.SendFrames([.. Enumerable.Repeat(Array.Empty<byte>(), 10_000)]);

        Assert.NotNull(client.ShellReply("y")["matches"]);
        Assert.Equal("2", client.Result(client.Execute("standing")));
        Assert.Contains("was dropped: the message was sent before", fixture.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_ThatAreNotZeroMq_ChangeNothing()
    {
        var random = new Random(23);
        foreach (var port in (int[])[fixture.Connection.ShellPort, fixture.Connection.IoPubPort, fixture.Connection.HeartbeatPort])
        {
            for (var round = 0; round < 40; round++)
            {
                using var stranger = new System.Net.Sockets.TcpClient("127.0.0.1", port);
                var bytes = new byte[random.Next(1, 2000)];
                random.NextBytes(bytes);
                // Half of them begin as ZeroMQ's greeting does.
                if (round % 2 == 0) new byte[] { 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3 }.AsSpan()[..Math.Min(11, bytes.Length)].CopyTo(bytes);
                await stranger.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
            }
        }
        using var client = fixture.Connect();

        Assert.True(Beats());
        Assert.Equal("ok", (string?)client.ShellReply(client.Execute("1"))["status"]);
    }

    private bool Beats()
    {
        using var heart = new RequestSocket();
        heart.Connect(fixture.Connection.Endpoint(fixture.Connection.HeartbeatPort));
        heart.SendFrame("ping");
        return heart.TryReceiveFrameString(TimeSpan.FromSeconds(10), out var answer) && answer == "ping";
    }
}
