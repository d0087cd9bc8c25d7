using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Frames;

/// <summary>A reading as one JSON object: the article, then its tables in their order.</summary>
internal static class ReadingJson
{
    /// <summary>The object as UTF-8, over several lines.</summary>
    public static byte[] Indented(Reading reading)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, reading, indented: true);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>One table as a list of objects, on one line.</summary>
    public static void Write(IBufferWriter<byte> output, Reading reading, Table table)
    {
        using var writer = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        table.WriteJson(writer, reading);
    }

    /// <summary>The object as UTF-8, without a line break at its end; over several lines if <paramref name="indented"/>, else on one.</summary>
    public static void Write(IBufferWriter<byte> output, Reading reading, bool indented = false)
    {
        // Relaxed: output is a file or a pipe, never a page, so letters, quotes and signs stay readable.
        using var writer = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WritePropertyName(TableName.Article);
        Tables.Article.WriteRow(writer, reading.Article);
        foreach (var table in Tables.All)
        {
            writer.WritePropertyName(table.Name);
            table.WriteJson(writer, reading);
        }

        writer.WriteEndObject();
    }
}
