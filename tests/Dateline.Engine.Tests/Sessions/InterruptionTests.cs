using Dateline.Engine.Sessions;

namespace Dateline.Engine.Tests.Sessions;

public sealed class InterruptionTests
{
    [Fact]
    public async Task Stop_BetweenTwoPhases_KeepsTheNextFromBeginning()
    {
        var interruption = Begun("cell");
        interruption.Run(() => Task.FromResult<object?>(1));
        interruption.Stop("");
        await StoppedAsync(interruption);

        Assert.Throws<CellStoppedException>(() => interruption.Run(() => throw new InvalidOperationException("It began.")));
    }

    [Fact]
    public async Task Stop_CellAcceptedButNotBegun_HoldsForItAndNoOther()
    {
        var interruption = Begun("first");
        interruption.Accept("second");
        interruption.Stop("second");
        Assert.Equal(1, interruption.Run(() => Task.FromResult<object?>(1)));
        interruption.End();
        interruption.Begin();
        await StoppedAsync(interruption);

        Assert.Throws<CellStoppedException>(() => interruption.Run(() => Task.FromResult<object?>(2)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ended")]
    public void Stop_NothingRunsOrTheCellHasEnded_LeavesTheNextAlone(string cell)
    {
        var interruption = Begun("ended");
        interruption.End();
        interruption.Stop(cell);
        interruption.Accept("next");
        interruption.Begin();

        Assert.Equal(1, interruption.Run(() => Task.FromResult<object?>(1)));
        Assert.False(interruption.IsStopped);
    }

    /// <summary>The thread that is stopped in whatever moment must afterwards be as if nothing had been: neither an abort nor an interrupt may be left over.</summary>
    [Fact]
    public void Stop_AtAnyMoment_LeavesTheThreadClean()
    {
        var interruption = new Interruption();
        for (var round = 0; round < 300; round++)
        {
            interruption.Accept("cell");
            interruption.Begin();
            var delay = round * 100;
            var stopping = new Thread(() =>
            {
                Thread.SpinWait(delay);
                interruption.Stop("");
            });
            stopping.Start();
            Assert.Throws<CellStoppedException>(() => RunPhases(interruption, round % 10));
            interruption.End();
            stopping.Join();
            Thread.Sleep(1);
        }
    }

    private static void RunPhases(Interruption interruption, int steps)
    {
        while (true)
        {
            interruption.Run(() =>
            {
                for (var step = 0; step < steps; step++) Pause(step);
                return Task.FromResult<object?>(null);
            });
        }
    }

    private static void Pause(int step)
    {
        try
        {
            Thread.Sleep(step % 3);
        }
        catch (ThreadInterruptedException)
        {
            // As a cell might that knows nothing of interrupts.
        }
    }

    private static Interruption Begun(string cell)
    {
        var interruption = new Interruption();
        interruption.Accept(cell);
        interruption.Begin();
        return interruption;
    }

    // Cancelling goes on beside us.
    private static async Task StoppedAsync(Interruption interruption)
    {
        while (!interruption.IsStopped) await Task.Yield();
    }
}
