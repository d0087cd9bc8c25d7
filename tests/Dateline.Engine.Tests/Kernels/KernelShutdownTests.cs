namespace Dateline.Engine.Tests.Kernels;

public sealed class KernelShutdownTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shutdown_WhileACellRuns_RepliesAndEnds(bool restart)
    {
        var fixture = new KernelFixture();
        await fixture.InitializeAsync();
        using var client = fixture.Connect();
        client.Output(client.Execute("while (true) { }"), "execute_input");

        var reply = client.ControlReply(client.Control("shutdown_request", $$"""{"restart":{{(restart ? "true" : "false")}}}"""));

        Assert.Equal(restart, (bool)reply["restart"]!);
        await fixture.Kernel.ShutDown.WaitAsync(TestContext.Current.CancellationToken);
        await fixture.DisposeAsync();
    }
}
