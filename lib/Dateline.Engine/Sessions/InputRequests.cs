using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions;

/// <summary>Questions of cells to the reader of the notebook, and what the console reads.</summary>
internal sealed class InputRequests(OutputQueue output, string session) : IDisposable
{
    private readonly SemaphoreSlim _answered = new(0);
    private volatile JsonObject? _asker;
    private volatile string _answer = "";

    /// <summary>The console's input: each line is a question without words.</summary>
    public TextReader Reader => field ??= new ConsoleReader(this);

    /// <summary>The request whose cell may ask from now on; null when its front end takes no questions.</summary>
    public void Begin(JsonObject? asker)
    {
        _asker = asker;
        while (_answered.Wait(0))
        {
            // An answer to a cell that was stopped while it asked.
        }
    }

    public string Ask(string prompt, bool password)
    {
        if (_asker is not { } asker) throw new NotSupportedException("A cell can't ask for input here: the notebook runs without a front end, or its front end takes no input.");
        output.Send(Message.Create(Channels.Input, "input_request", session, asker, new JsonObject { ["prompt"] = prompt, ["password"] = password }));
        _answered.Wait();
        return _answer;
    }

    /// <summary>Takes the front end's answer; called from another thread than the cell's.</summary>
    public void Answer(Message reply)
    {
        _answer = Message.Text(reply.Content, "value");
        _answered.Release();
    }

    public void Dispose() => _answered.Dispose();

    private sealed class ConsoleReader(InputRequests requests) : TextReader
    {
        private string _line = "";
        private int _next;

        public override int Peek() => _next < _line.Length ? _line[_next] : -1;

        public override int Read()
        {
            if (_next >= _line.Length)
            {
                _line = requests.Ask("", password: false) + "\n";
                _next = 0;
            }
            return _line[_next++];
        }

        public override string? ReadLine()
        {
            if (_next >= _line.Length) return requests.Ask("", password: false);
            var rest = _line[_next..].TrimEnd('\n');
            _next = _line.Length;
            return rest;
        }
    }
}
