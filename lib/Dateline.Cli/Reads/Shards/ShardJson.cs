using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Cli.Reads.Shards;

/// <summary>How the notes of a run are written. The code for it is made by the compiler: a program of native code can't make it while it runs.</summary>
[JsonSerializable(typeof(ShardSettings))]
[JsonSerializable(typeof(ShardRecord))]
internal sealed partial class ShardJson : JsonSerializerContext
{
    public static readonly ShardJson Notes = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });
}
