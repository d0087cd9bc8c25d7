using System.Buffers;
using System.Text.Json;
using Dateline.Articles;
using Dateline.Frames;
using Dateline;

if (args is not ["read", ..]) { Console.Error.WriteLine("Usage: dateline read INPUT..."); return 2; }
using var output = Console.OpenStandardOutput();
var buffer = new ArrayBufferWriter<byte>();
foreach (var path in args.Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)))
{
    var inputs = path.EndsWith(".jsonl", StringComparison.Ordinal)
        ? File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(r => new ArticleInput(r.GetProperty("id").ToString(), r.GetProperty("text").GetString()!))
        : [new ArticleInput(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), Source: Path.GetFileName(path))];
    foreach (var input in inputs)
    {
        ReadingJson.Write(buffer, Reading.Read(input));
        output.Write(buffer.WrittenSpan);
        output.WriteByte((byte)'\n');
        buffer.Clear();
    }
}

return 0;
