using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions;

/// <summary>
/// The way out for all that a session says: one queue, so that text and displays keep their order, and a thread of its own, so that
/// stopping a cell can't tear a message apart. Text that is written piece by piece is sent together.
/// </summary>
internal sealed class OutputQueue : IDisposable
{
    private const int LargestPiece = 16 * 1024;

    private readonly BlockingCollection<Entry> _entries = [];
    private readonly Action<Message> _send;
    private readonly string _session;
    private readonly Thread _pump;
    private volatile JsonObject _parent = [];
    private long _charactersLeft;
    private long _displayLeft;

    public OutputQueue(string session, Action<Message> send)
    {
        (_session, _send) = (session, send);
        _pump = new Thread(Pump) { IsBackground = true, Name = "output" };
        _pump.Start();
    }

    /// <summary>The request that output belongs to from now on, also what a cell's leftover threads write later; its allowance starts anew.</summary>
    public void Begin(JsonObject parent, int characters, long display)
    {
        _parent = parent;
        Interlocked.Exchange(ref _displayLeft, display);
        Interlocked.Exchange(ref _charactersLeft, characters);
    }

    /// <summary>Text for "stdout" or "stderr". Beyond the allowance it is dropped, with a note.</summary>
    public void Text(string stream, string text)
    {
        if (text.Length == 0 || Interlocked.Read(ref _charactersLeft) < 0) return;
        var left = Interlocked.Add(ref _charactersLeft, -text.Length);
        if (left < 0)
        {
            var kept = (int)Math.Max(0, left + text.Length);
            if (kept == 0 && left + text.Length < 0) return;
            text = string.Concat(text.AsSpan(0, kept), "\n… more text was written than is kept; the rest was dropped.\n");
        }
        Add(new Entry(_parent, stream, text, null, null));
    }

    /// <summary>A display of so many characters; false, with a note the first time, once the cell has shown too much.</summary>
    public bool AllowDisplay(long characters)
    {
        // Each display costs something beyond its text.
        var left = Interlocked.Add(ref _displayLeft, -characters - 1_000);
        if (left >= 0) return true;
        if (left + characters + 1_000 >= 0) Text("stderr", "… more was displayed than is kept; the rest was dropped.\n");
        return false;
    }

    /// <summary>A message about the current request on the output channel.</summary>
    public void Publish(string type, JsonObject content, JsonObject? metadata = null)
    {
        var parent = _parent;
        Send(Message.Create(Channels.Output, type, _session, parent, content, metadata));
    }

    public void Send(Message message) => Add(new Entry(_parent, null, "", message, null));

    /// <summary>Returns once everything queued so far was sent.</summary>
    public void Flush()
    {
        using var sent = new ManualResetEventSlim();
        Add(new Entry(_parent, null, "", null, sent));
        sent.Wait();
    }

    public void Dispose()
    {
        _entries.CompleteAdding();
        _pump.Join();
        _entries.Dispose();
    }

    // Optimized, the finally block would be ordinary code, and the try block gone.
    [MethodImpl(MethodImplOptions.NoOptimization)]
    private void Add(Entry entry)
    {
        // A thread that is being stopped runs its finally blocks undisturbed but for an interrupt while it waits for a lock.
        try
        {
        }
        finally
        {
            while (!TryAdd(entry))
            {
            }
        }
    }

    private bool TryAdd(Entry entry)
    {
        try
        {
            _entries.Add(entry);
            return true;
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // The session is over; a leftover thread still talks.
            return true;
        }
    }

    private void Pump()
    {
        var text = new StringBuilder();
        Entry? first = null;
        foreach (var entry in _entries.GetConsumingEnumerable())
        {
            if (first is not null && (entry.Stream != first.Stream || !ReferenceEquals(entry.Parent, first.Parent) || text.Length > LargestPiece)) SendText();
            if (entry.Stream is not null)
            {
                first ??= entry;
                text.Append(entry.Text);
                if (_entries.Count == 0) SendText();
            }
            if (entry.Message is not null) _send(entry.Message);
            entry.Sent?.Set();
        }
        if (first is not null) SendText();

        void SendText()
        {
            _send(Message.Create(Channels.Output, "stream", _session, first!.Parent, new JsonObject { ["name"] = first.Stream, ["text"] = text.ToString() }));
            text.Clear();
            first = null;
        }
    }

    private sealed record Entry(JsonObject Parent, string? Stream, string Text, Message? Message, ManualResetEventSlim? Sent);
}
