using System.Text.Json.Nodes;
using Dateline.Engine.Documents;

namespace Dateline.Engine;

/// <summary>
/// One cell of a notebook. Immutable: the With methods give a changed copy, to be put into a document with <see cref="NotebookDocument.WithCell"/>;
/// what they don't change keeps the bytes of the file.
/// </summary>
public sealed class NotebookCell
{
    private readonly byte[] _json;
    private readonly List<JsonMember> _members;
    private readonly JsonLayout _layout;
    private readonly Lazy<JsonObject> _metadata;
    private readonly Lazy<IReadOnlyList<JsonNode>> _outputs;

    internal NotebookCell(byte[] json, JsonLayout layout, CellType type, string notebookLanguage)
    {
        _json = json;
        _members = JsonSplice.Members(json);
        _layout = layout;
        Type = type;
        Id = Value("id").String();
        Source = JsonNodes.MultilineText(Value("source")) ?? "";
        ExecutionCount = Value("execution_count") is JsonValue count && count.TryGetValue(out int number) ? number : null;
        _metadata = new(() => Value("metadata") as JsonObject ?? []);
        _outputs = new(() => Value("outputs") is JsonArray outputs ? [.. outputs.OfType<JsonObject>()] : []);
        Tags = Metadata.Member("tags") is JsonArray tags ? [.. tags.Select(t => t.String()).OfType<string>()] : [];
        NotebookLanguage = notebookLanguage;
        Language = type == CellType.Markdown ? "markdown" : CellLanguage.Of(Metadata) ?? notebookLanguage;
    }

    /// <summary>Code, Markdown or raw text.</summary>
    public CellType Type { get; }

    /// <summary>The cell's own id, that nbformat has from 4.5 on; null in older files.</summary>
    public string? Id { get; }

    /// <summary>The cell's text, line ends as in the file; empty if it has none.</summary>
    public string Source { get; }

    /// <summary>"csharp", "fsharp", "markdown" or another language in lower case: the cell's own if its metadata names one, else the notebook's.</summary>
    public string Language { get; }

    /// <summary>The cell's tags, such as papermill's "parameters"; empty if it has none.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Number that the last run gave the cell; null if it never ran.</summary>
    public int? ExecutionCount { get; }

    /// <summary>The cell's metadata; changes to this object change nothing, see <see cref="WithMetadata"/>.</summary>
    public JsonObject Metadata => _metadata.Value;

    /// <summary>The outputs in their order, each an object of nbformat with its <c>output_type</c>; changes to these change nothing, see <see cref="WithOutputs"/>.</summary>
    public IReadOnlyList<JsonNode> Outputs => _outputs.Value;

    internal ReadOnlyMemory<byte> Json => _json;

    /// <summary>Pictures that a Markdown cell carries, by name; null if it has none.</summary>
    internal JsonNode? Attachments => Value("attachments");

    internal string NotebookLanguage { get; }

    /// <summary>The cell after a run.</summary>
    /// <param name="executionCount">Number of the run; null clears it.</param>
    /// <param name="outputs">Objects of nbformat 4 with their <c>output_type</c>. Text may be one string: it is written as a list of lines, as Jupyter does.</param>
    public NotebookCell WithOutputs(int? executionCount, IEnumerable<JsonNode> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        var array = new JsonArray([.. outputs.Select(OutputText.InLines)]);
        return With(JsonSplice.Set(JsonSplice.Set(_json, _layout, "execution_count", executionCount), _layout, "outputs", array));
    }

    /// <summary>The cell with one member of its metadata set or added.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value; null writes JSON's null.</param>
    public NotebookCell WithMetadata(string name, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return With(JsonSplice.Set(_json, _layout, "metadata", name, value));
    }

    /// <summary>The cell with another source.</summary>
    internal NotebookCell WithSource(string source) => With(JsonSplice.Set(_json, _layout, "source", OutputText.Lines(source)));

    private NotebookCell With(byte[] json) => new(json, _layout, Type, NotebookLanguage);

    private JsonNode? Value(string name) => _members.FindLast(m => m.Name == name) is { } member ? JsonNodes.Parse(_json.AsMemory()[member.Start..member.End]) : null;

    /// <summary>The cell's source, for debuggers.</summary>
    public override string ToString() => $"{Type}: {Source}";
}
