using System.Text.Json.Nodes;
using Dateline.Engine.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dateline.Engine.Sessions.Assistance;

/// <summary>
/// Answers what front ends ask about code that is being written. Called from one thread at a time, which may be another than the one that runs cells.
/// The compiler's editor services are large: they are loaded with the first question that needs them.
/// </summary>
internal sealed class CodeAssistant(Func<ScriptSnapshot> snapshot) : IDisposable
{
    private const string CSharp = "csharp";
    private const string UnterminatedRawString = "CS8997";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private ScriptWorkspace? _workspace;

    /// <summary>The content of the reply; null for a request of another kind.</summary>
    public JsonObject? Answer(Message question)
    {
        try
        {
            return Reply(question);
        }
        catch (Exception e)
        {
            // The editor services meet half-written code of every kind. Should they fail, a suggestion is lost, and not the session.
            return new JsonObject { ["status"] = "error", ["ename"] = e.GetType().Name, ["evalue"] = e.Message, ["traceback"] = new JsonArray(e.ToString()) };
        }
    }

    public void Dispose() => _workspace?.Dispose();

    private JsonObject? Reply(Message question)
    {
        var code = Message.Text(question.Content, "code");
        var position = Cursor.ToUtf16(code, Message.Number(question.Content, "cursor_pos", int.MaxValue));
        // The compiler here knows C#: of a cell in another language it would say what isn't so.
        if (CellSource.Read(code, CellLanguage.Of(question.Metadata) ?? CSharp).Language != CSharp) return Nothing(question.Type, Cursor.FromUtf16(code, position));
        return question.Type switch
        {
            "complete_request" => Complete(code, position),
            "inspect_request" => Inspect(code, position),
            "is_complete_request" => IsComplete(code),
            _ => null,
        };
    }

    private static JsonObject? Nothing(string question, int position) => question switch
    {
        "complete_request" => new JsonObject { ["status"] = "ok", ["matches"] = new JsonArray(), ["cursor_start"] = position, ["cursor_end"] = position, ["metadata"] = new JsonObject() },
        "inspect_request" => new JsonObject { ["status"] = "ok", ["found"] = false, ["data"] = new JsonObject(), ["metadata"] = new JsonObject() },
        "is_complete_request" => new JsonObject { ["status"] = "unknown" },
        _ => null,
    };

    private JsonObject Complete(string code, int position)
    {
        var now = snapshot();
        var found = PathCompletion.Find(now.Folder, code, position)
            ?? Completion.FindAsync(Open(now, code), code, position, CancellationToken.None).GetAwaiter().GetResult();
        int start = Cursor.FromUtf16(code, found.Start), end = Cursor.FromUtf16(code, found.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Suggestions.Select(suggestion => (JsonNode)suggestion.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Suggestions.Select(suggestion => (JsonNode)new JsonObject
                {
                    ["text"] = suggestion.Text,
                    ["type"] = suggestion.Kind,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        };
    }

    private JsonObject Inspect(string code, int position)
    {
        var found = Inspection.FindAsync(Open(snapshot(), code), position, CancellationToken.None).GetAwaiter().GetResult();
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? [] : new JsonObject { ["text/plain"] = found.Plain, ["text/markdown"] = found.Markdown },
            ["metadata"] = new JsonObject(),
        };
    }

    private static JsonObject IsComplete(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        if (!SyntaxFactory.IsCompleteSubmission(tree)) return new JsonObject { ["status"] = "incomplete", ["indent"] = Indent(code) };
        var errors = tree.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        // The compiler counts a raw string without its end as complete.
        if (errors.Exists(found => found.Id == UnterminatedRawString)) return new JsonObject { ["status"] = "incomplete", ["indent"] = "" };
        return new JsonObject { ["status"] = errors.Count > 0 ? "invalid" : "complete" };
    }

    /// <summary>The next line starts where the last one does, a step further after an opening brace.</summary>
    private static string Indent(string code)
    {
        var last = code.TrimEnd().Split('\n')[^1];
        var space = last[..(last.Length - last.TrimStart().Length)];
        return last.TrimEnd().EndsWith('{') ? space + "    " : space;
    }

    private Document Open(ScriptSnapshot now, string code) => (_workspace ??= new ScriptWorkspace()).Open(now, code);
}
