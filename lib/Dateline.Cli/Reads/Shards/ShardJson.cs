using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Cli.Reads.Shards;

/// <summary>How the notes of a run are written.</summary>
internal static class ShardJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };
}
