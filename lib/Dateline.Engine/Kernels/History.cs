using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>The cells that were run, for front ends that let one step through or search them. It outlives the worker and ends with the kernel.</summary>
internal sealed class History
{
    private const int Session = 1;

    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    public void Add(int line, string code, string? output)
    {
        lock (_gate) _entries.Add(new Entry(line, code, output));
    }

    public JsonObject Reply(JsonObject request)
    {
        var withOutput = Message.Flag(request, "output", false);
        var tuples = new JsonArray();
        foreach (var entry in Select(request))
            tuples.Add((JsonNode)new JsonArray(Session, entry.Line, withOutput ? new JsonArray(entry.Code, entry.Output) : entry.Code));
        return new JsonObject { ["status"] = "ok", ["history"] = tuples };
    }

    private IEnumerable<Entry> Select(JsonObject request)
    {
        Entry[] entries;
        lock (_gate) entries = [.. _entries];
        var last = Message.Number(request, "n", int.MaxValue);
        switch (Message.Text(request, "hist_access_type"))
        {
            case "tail":
                return entries.TakeLast(last);
            case "range":
                // 0 is the current session, and negative numbers are sessions before it, of which none is kept.
                if (Message.Number(request, "session", 0) is not (0 or Session)) return [];
                var (start, stop) = (Message.Number(request, "start", 0), Message.Number(request, "stop", int.MaxValue));
                return entries.Where(entry => entry.Line >= start && entry.Line < stop);
            case "search":
                var pattern = Glob(Message.Text(request, "pattern"));
                var found = entries.Where(entry => pattern.IsMatch(entry.Code));
                // Of equal cells the latest stands for all.
                if (Message.Flag(request, "unique", false)) found = found.Reverse().DistinctBy(entry => entry.Code).Reverse();
                return found.TakeLast(last);
            default:
                return [];
        }
    }

    /// <summary>Front ends send globs as SQLite knows them: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[^a-z]</c>; the whole cell must match.</summary>
    private static Regex Glob(string glob)
    {
        var pattern = Regex.Replace(
            glob.Length == 0 ? "*" : glob,
            @"\*|\?|\[\^?\]?[^\]]*\]|[^*?\[]+|\[",
            part => part.Value switch
            {
                "*" => ".*",
                "?" => ".",
                ['[', '^', .. var set, ']'] when set.Length > 0 => $"[^{Escape(set)}]",
                ['[', .. var set, ']'] when set.Length > 0 => $"[{Escape(set)}]",
                var text => Regex.Escape(text),
            },
            RegexOptions.CultureInvariant);
        try
        {
            return new Regex($"^{pattern}\\z", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // A range that runs backwards or a pattern of thousands of sets: no cell is meant.
            return new Regex(@"[^\s\S]", RegexOptions.NonBacktracking);
        }
    }

    private static string Escape(string set) => set.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal);

    private readonly record struct Entry(int Line, string Code, string? Output);
}
