using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Documents;

/// <summary>How a JSON text is laid out, so that what is put into it looks like what stands around it.</summary>
/// <param name="NewLine">"\n" or "\r\n"; null for a text on one line.</param>
/// <param name="IndentCharacter">A space or a tab.</param>
/// <param name="IndentSize">Characters a level.</param>
internal sealed record JsonLayout(string? NewLine, char IndentCharacter, int IndentSize)
{
    /// <summary>As Jupyter writes: a level is one space.</summary>
    public static JsonLayout Jupyter { get; } = new("\n", ' ', 1);

    /// <summary>The layout of an object, told from the white space before its first member.</summary>
    public static JsonLayout Of(ReadOnlySpan<byte> json)
    {
        var open = json.IndexOf((byte)'{');
        var key = json.IndexOf((byte)'"');
        if (open < 0 || key < open) return Jupyter;
        var white = json[(open + 1)..key];
        var line = white.LastIndexOf((byte)'\n');
        if (line < 0) return new(null, ' ', 0);
        var indent = white[(line + 1)..];
        return new(
            line > 0 && white[line - 1] == '\r' ? "\r\n" : "\n",
            indent.Length > 0 && indent[0] == '\t' ? '\t' : ' ',
            Math.Min(indent.Length, 16));
    }

    /// <summary>The white space that begins a line <paramref name="levels"/> deep; nothing in a text on one line.</summary>
    public string LineStart(int levels) => NewLine is null ? "" : NewLine + new string(IndentCharacter, IndentSize * levels);

    /// <summary>A value in this layout.</summary>
    /// <param name="value">The value; null writes <c>null</c>.</param>
    /// <param name="baseIndent">White space that begins the line in which the value starts; null: the value goes on one line.</param>
    public byte[] Write(JsonNode? value, string? baseIndent)
    {
        var indented = NewLine is not null && baseIndent is not null;
        var options = new JsonWriterOptions
        {
            // Text stays readable, as Jupyter writes it. The file is JSON and never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            MaxDepth = NotebookDocument.MaxDepth,
        };
        if (indented) options = options with { NewLine = NewLine!, IndentCharacter = IndentCharacter, IndentSize = IndentSize };
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            if (value is null) writer.WriteNullValue();
            else value.WriteTo(writer);
        }

        if (!indented || baseIndent!.Length == 0) return buffer.WrittenSpan.ToArray();

        // Strings hold no raw line ends, so each one begins a line of the layout.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\n", "\n" + baseIndent, StringComparison.Ordinal));
    }
}
