using System.Globalization;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions.Formatting;

internal static class Formatters
{
    public static JsonObject Bundle(object? value) => new()
    {
        ["text/plain"] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
