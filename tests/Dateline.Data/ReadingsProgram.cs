using System.Buffers;
using System.Text.Json;
using Dateline.Articles;
using Dateline.Frames;

namespace Dateline.Data;

/// <summary>Reads the documents of gold files, one reading a line, so that they can be scored.</summary>
internal static class ReadingsProgram
{
    public static int Run(IEnumerable<string> files, string output)
    {
        using var stream = File.Create(output);
        foreach (var input in files.SelectMany(Inputs))
        {
            var buffer = new ArrayBufferWriter<byte>();
            ReadingJson.Write(buffer, Reading.Read(input));
            stream.Write(buffer.WrittenSpan);
            stream.WriteByte((byte)'\n');
        }

        return 0;
    }

    private static IEnumerable<ArticleInput> Inputs(string file)
    {
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            yield return new(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
            yield break;
        }

        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            yield return new(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
        }
    }
}
