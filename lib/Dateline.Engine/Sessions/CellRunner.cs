using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions.Assistance;
using Dateline.Engine.Sessions.CSharp;
using Dateline.Engine.Sessions.FSharp;

namespace Dateline.Engine.Sessions;

/// <summary>Runs cells in their languages and shows what their last expressions gave.</summary>
internal sealed class CellRunner : IDisposable
{
    private readonly NotebookHost _host;
    private readonly UserAssemblies _assemblies;
    private readonly Interruption _interruption = new();
    private readonly CSharpCells _csharp;
    private readonly SharedVariables _shared;
    private FSharpCells? _fsharp;

    public CellRunner(SessionOptions options, NotebookHost host)
    {
        _host = host;
        _assemblies = new UserAssemblies(options.Folder);
        _csharp = new CSharpCells(_assemblies);
        _shared = new SharedVariables(host, _csharp, _interruption);
        AppDomain.CurrentDomain.AssemblyLoad += OnLoad;
    }

    /// <summary>What the next C# cell can build on; asked for from any thread.</summary>
    public ScriptSnapshot Snapshot => _csharp.Snapshot;

    /// <summary>What stops cells. A cell has to be accepted and begun there before it is run.</summary>
    public Interruption Interruption => _interruption;

    /// <summary>Loads what the first cell would have to wait for. To be called on the thread that runs cells, before the first.</summary>
    public void WarmUp()
    {
        _csharp.WarmUp();
        _host.Formatters.Bundle(1, []);
    }

    /// <summary>Runs the parts of a cell one after the other, up to the first that fails. What the earlier ones gave is displayed, the last one's outcome is the cell's.</summary>
    public CellOutcome Run(IReadOnlyList<CellSource> parts, string name)
    {
        CellOutcome outcome = new CellOutcome.Completed(null, false);
        foreach (var part in parts)
        {
            if (outcome is CellOutcome.Shown shown) _host.Show(shown.Bundle);
            var began = Stopwatch.GetTimestamp();
            outcome = Run(part, name);
            if (part.Timed) _host.Display(string.Create(CultureInfo.InvariantCulture, $"Wall time: {Stopwatch.GetElapsedTime(began).TotalMilliseconds} ms"), []);
            if (outcome is CellOutcome.Failed or CellOutcome.Interrupted) break;
        }
        return outcome;
    }

    /// <summary>Compiles and runs a cell, called <paramref name="name"/> in messages, and waits for its end.</summary>
    public CellOutcome Run(CellSource cell, string name)
    {
        try
        {
            var outcome = RunIn(cell, name);
            return _interruption.IsStopped ? new CellOutcome.Interrupted() : outcome;
        }
        catch (Exception) when (_interruption.IsStopped)
        {
            return new CellOutcome.Interrupted();
        }
        catch (Exception thrown)
        {
            // A referenced file that can't be loaded, code so deeply nested that the compiler gives up: of this cell's making.
            return RuntimeErrors.Outcome(thrown);
        }
    }

    private CellOutcome RunIn(CellSource cell, string name)
    {
        switch (cell.Language)
        {
            case "csharp":
                return Show(RunCSharp(cell.Code, name));
            case "fsharp":
                return Show(RunFSharp(cell.Code, name));
            case "html":
                return Show(new CellOutcome.Completed(Notebook.HTML(cell.Code), true));
            case "markdown":
                return Show(new CellOutcome.Completed(Notebook.Markdown(cell.Code), true));
            default:
                // What stands behind the word are the options of a magic command.
                var message = $"Cells in '{cell.Language.Split(' ')[0]}' can't be run here; C#, F#, HTML and Markdown can, and C# and F# know each other's variables without a magic command.";
                return new CellOutcome.Failed("UnknownLanguage", message, [message]);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.AssemblyLoad -= OnLoad;
        _assemblies.Dispose();
    }

    private CellOutcome RunCSharp(string code, string name)
    {
        _shared.BeforeCSharp(code);
        var outcome = _csharp.Run(code, name, _interruption);
        _shared.AfterCSharp();
        return outcome;
    }

    private CellOutcome RunFSharp(string code, string name)
    {
        _fsharp ??= new FSharpCells(_assemblies);
        _shared.BeforeFSharp(code, _fsharp);
        var outcome = _fsharp.Run(code, name, _interruption);
        _shared.AfterFSharp(_fsharp);
        return outcome;
    }

    private void OnLoad(object? sender, AssemblyLoadEventArgs loaded) => _host.Formatters.Add(loaded.LoadedAssembly);

    // Showing a value runs its code, which may throw or not end, as the cell itself may.
    private CellOutcome Show(CellOutcome outcome)
    {
        if (outcome is not CellOutcome.Completed { HasValue: true, Value: var value } || value is DisplayedValue) return outcome;
        try
        {
            return new CellOutcome.Shown((JsonObject)_interruption.Run(() => Task.FromResult<object?>(_host.Formatters.Bundle(value, [])))!);
        }
        catch (CellStoppedException)
        {
            return new CellOutcome.Interrupted();
        }
        catch (Exception thrown)
        {
            return RuntimeErrors.Outcome(thrown);
        }
    }
}
