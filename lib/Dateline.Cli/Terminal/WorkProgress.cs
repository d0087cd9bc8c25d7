using System.Globalization;
using Spectre.Console;

namespace Dateline.Cli.Terminal;

/// <summary>Shows how far pieces of work are that go on side by side: bars on a terminal, else a line when one begins and one when it ends.</summary>
internal sealed class WorkProgress
{
    private readonly CommandIo _io;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _bars = [];
    private readonly Dictionary<string, long> _began = [];
    private readonly Dictionary<string, TimeSpan> _ended = [];
    private ProgressContext? _context;

    private WorkProgress(CommandIo io) => _io = io;

    /// <summary>Runs the work with a progress display around it.</summary>
    public static async Task<T> ShowAsync<T>(CommandIo io, Func<WorkProgress, Task<T>> work)
    {
        var progress = new WorkProgress(io);
        if (io.Quiet || !io.ErrorIsTerminal) return await work(progress);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(io.Error),
            ColorSystem = io.NoColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            // The answer of the detection would be about standard output.
            Ansi = io.Variable("TERM") == "dumb" ? AnsiSupport.No : AnsiSupport.Yes,
        });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 32 }, new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                progress._context = context;
                return await work(progress);
            });
    }

    /// <summary>How far a piece of work is; the first call for its name begins it.</summary>
    /// <param name="name">What it is called; unique among the pieces.</param>
    /// <param name="done">Steps behind it.</param>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="unit">What a step is, in the plural: "cells".</param>
    public void Report(string name, int done, int steps, string unit)
    {
        lock (_lock)
        {
            if (_began.TryAdd(name, _io.Clock.GetTimestamp()))
            {
                if (_context is not null) _bars[name] = _context.AddTask(Markup.Escape(Path.GetFileName(name)), maxValue: Math.Max(steps, 1));
                else _io.Say($"{Path.GetFileName(name)}: {steps} {unit}");
            }

            if (_bars.TryGetValue(name, out var bar)) bar.Value = done;
            if (done == steps) _ended.TryAdd(name, _io.Clock.GetElapsedTime(_began[name]));
        }
    }

    /// <summary>A piece of work has ended.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="result">How: "done" or what failed.</param>
    public void End(string name, string result)
    {
        lock (_lock)
        {
            if (_bars.TryGetValue(name, out var bar)) bar.StopTask();
            else if (_ended.TryGetValue(name, out var time)) _io.Say(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(name)}: {result} ({time.TotalSeconds:0.0} s)"));
            else _io.Say($"{Path.GetFileName(name)}: {result}");
        }
    }
}
