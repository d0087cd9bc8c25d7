using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Documents;

namespace Dateline.Engine;

/// <summary>
/// An .ipynb file, nbformat 4.0 to 4.5. Immutable: the With methods give a changed copy. Written back, everything that wasn't changed has the bytes
/// that were read: unknown members, order of keys, indentation, line ends, byte order mark, the file's end.
/// </summary>
public sealed class NotebookDocument
{
    /// <summary>Deepest nesting of arrays and objects that is read.</summary>
    internal const int MaxDepth = 256;

    private const long MaxBytes = 256L << 20;

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _head;
    private readonly byte[] _tail;
    private readonly IReadOnlyList<byte[]> _leads;
    private readonly bool _bom;
    private readonly JsonLayout _layout;

    private NotebookDocument(NotebookDocument from, IReadOnlyList<NotebookCell> cells, IReadOnlyList<byte[]> leads, byte[] tail)
    {
        (_head, _bom, _layout, Name, MinorVersion, Metadata, Language) =
            (from._head, from._bom, from._layout, from.Name, from.MinorVersion, from.Metadata, from.Language);
        (Cells, _leads, _tail) = (cells, leads, tail);
    }

    private NotebookDocument(byte[] json, bool bom, string name)
    {
        (_bom, Name, _layout) = (bom, name, JsonLayout.Of(json));
        if (!IsObject(json)) throw NotebookErrors.NotNotebook(name, "its outermost value is no object");
        MinorVersion = Version(json, name);
        if (JsonSplice.Find(json, "cells") is not { } cells || json[cells.Start] != '[') throw NotebookErrors.NotNotebook(name, "it has no list of cells");
        Metadata = Value(json, "metadata") as JsonObject ?? [];
        Language = CellLanguage.OfNotebook(Metadata);

        var ranges = JsonSplice.Elements(json.AsSpan()[cells.Start..cells.End]);
        var from = cells.Start + 1;
        _head = json[..from];
        var (read, leads) = (new List<NotebookCell>(), new List<byte[]>());
        foreach (var (start, end) in ranges)
        {
            leads.Add(json[from..(cells.Start + start)]);
            from = cells.Start + end;
            read.Add(Cell(json[(cells.Start + start)..from], read.Count));
        }

        _tail = json[from..];
        (Cells, _leads) = (read, leads);
    }

    /// <summary>The name that the document was read under; messages use it.</summary>
    public string Name { get; }

    /// <summary>The 5 of nbformat 4.5.</summary>
    public int MinorVersion { get; }

    /// <summary>"csharp", "fsharp", "python" …: the language of cells that name none of their own; "csharp" if the notebook names none either.</summary>
    public string Language { get; }

    /// <summary>The notebook's metadata; changes to this object change nothing, see <see cref="WithMetadata"/>.</summary>
    public JsonObject Metadata { get; }

    /// <summary>The cells in their order; may be empty.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, 256 MB at most.</param>
    /// <exception cref="NotebookFormatException">The file is too large, no JSON, no notebook, or of another major version of nbformat.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static NotebookDocument Load(string path)
    {
        var length = new FileInfo(path).Length;
        return length > MaxBytes ? throw NotebookErrors.TooLarge(path, length, MaxBytes) : Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="utf8">JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="name">What messages call the file.</param>
    /// <exception cref="NotebookFormatException">As for <see cref="Load"/>.</exception>
    public static NotebookDocument Parse(ReadOnlySpan<byte> utf8, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (utf8.Length > MaxBytes) throw NotebookErrors.TooLarge(name, utf8.Length, MaxBytes);
        var bom = utf8.StartsWith(Bom);
        try
        {
            return new((bom ? utf8[Bom.Length..] : utf8).ToArray(), bom, name);
        }
        catch (JsonException error)
        {
            throw NotebookErrors.NotJson(name, error);
        }
    }

    /// <summary>The document with another cell in a cell's place.</summary>
    /// <param name="index">Zero-based place, less than the number of cells.</param>
    /// <param name="cell">The cell, usually a changed copy of the one in that place.</param>
    public NotebookDocument WithCell(int index, NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var cells = Cells.ToArray();
        cells[index] = cell;
        return new(this, cells, _leads, _tail);
    }

    /// <summary>The document with a new code cell. From nbformat 4.5 on it gets an id, made from its place and source: the same each time.</summary>
    /// <param name="index">Zero-based place of the new cell; the number of cells puts it at the end.</param>
    /// <param name="source">Its code.</param>
    /// <param name="tags">Its tags, such as papermill's "injected-parameters".</param>
    public NotebookDocument Insert(int index, string source, params IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Cells.Count);
        var first = _leads.Count > 0 ? Encoding.UTF8.GetString(_leads[0]) : _layout.LineStart(2);
        var indent = _layout.NewLine is { } line && first.Contains(line, StringComparison.Ordinal) ? first[(first.LastIndexOf('\n') + 1)..] : null;
        var json = _layout.Write(NewCell(index, source, tags), indent);

        var cells = Cells.ToList();
        cells.Insert(index, new NotebookCell(json, _layout, CellType.Code, Language));
        var leads = _leads.ToList();
        if (leads.Count > 0)
        {
            leads.Insert(1, Encoding.UTF8.GetBytes("," + first));
            return new(this, cells, leads, _tail);
        }

        // A list that was empty closes on a line of its own now that it has a cell.
        var close = _tail.AsSpan()[.._tail.IndexOf((byte)']')].Contains((byte)'\n') ? "" : _layout.LineStart(1);
        return new(this, cells, [Encoding.UTF8.GetBytes(first)], [.. Encoding.UTF8.GetBytes(close), .. _tail]);
    }

    /// <summary>The document with one member of its metadata set or added.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value; null writes JSON's null.</param>
    public NotebookDocument WithMetadata(string name, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(JsonSplice.Set(Body(), _layout, "metadata", name, value), _bom, Name);
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => _bom ? [.. Bom, .. Body()] : Body();

    private byte[] Body()
    {
        using var bytes = new MemoryStream();
        bytes.Write(_head);
        for (var i = 0; i < Cells.Count; i++)
        {
            bytes.Write(_leads[i]);
            bytes.Write(Cells[i].Json.Span);
        }

        bytes.Write(_tail);
        return bytes.ToArray();
    }

    private JsonObject NewCell(int index, string source, IReadOnlyList<string> tags)
    {
        var cell = new JsonObject { ["cell_type"] = "code", ["execution_count"] = null };
        if (MinorVersion >= 5) cell["id"] = Id(index, source);
        cell["metadata"] = tags.Count > 0 ? new JsonObject { ["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]) } : new JsonObject();
        cell["outputs"] = new JsonArray();
        cell["source"] = OutputText.Lines(source);
        return cell;
    }

    private string Id(int index, string source)
    {
        for (var salt = 0; ; salt++)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{index} {salt} {source}")))[..8];
            if (Cells.All(c => c.Id != id)) return id;
        }
    }

    private NotebookCell Cell(byte[] json, int index)
    {
        if (json[0] != '{') throw NotebookErrors.BadCell(Name, index, "it is no object");
        var type = Value(json, "cell_type").String() switch
        {
            "code" => CellType.Code,
            "markdown" => CellType.Markdown,
            "raw" => CellType.Raw,
            null => throw NotebookErrors.BadCell(Name, index, "it has no cell_type"),
            var other => throw NotebookErrors.BadCell(Name, index, $"its cell_type '{other}' is none of code, markdown and raw"),
        };
        if (Value(json, "source") is { } source && JsonNodes.MultilineText(source) is null) throw NotebookErrors.BadCell(Name, index, "its source is no text");
        return new(json, _layout, type, Language);
    }

    private static bool IsObject(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    private static int Version(byte[] json, string name)
    {
        if (Value(json, "nbformat") is not JsonValue major || !major.TryGetValue(out int version)) throw NotebookErrors.NotNotebook(name, "it states no nbformat");
        if (version < 4) throw NotebookErrors.OldVersion(name, version);
        if (version > 4) throw NotebookErrors.NewVersion(name, version);
        return Value(json, "nbformat_minor") is JsonValue minor && minor.TryGetValue(out int number) ? number : 0;
    }

    private static JsonNode? Value(byte[] json, string name) =>
        JsonSplice.Find(json, name) is { } member ? JsonNodes.Parse(json.AsMemory()[member.Start..member.End]) : null;
}
