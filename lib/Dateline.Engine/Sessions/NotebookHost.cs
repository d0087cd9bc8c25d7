using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions.Formatting;

namespace Dateline.Engine.Sessions;

/// <summary>Turns what cells show and ask into messages.</summary>
internal sealed class NotebookHost(OutputQueue output, InputRequests input) : INotebookHost
{
    private int _displays;
    private (string Name, object? Value) _shared = ("", null);

    public Formatters Formatters { get; } = new();

    public DisplayedValue Display(object? value, IReadOnlyList<string> mimeTypes)
    {
        var id = $"display-{Interlocked.Increment(ref _displays)}";
        Publish("display_data", Formatters.Bundle(value, mimeTypes), id);
        return new DisplayedValue(this, id, mimeTypes);
    }

    /// <summary>Shows a value that has been put into its forms already.</summary>
    public void Show(JsonObject bundle) => Publish("display_data", bundle, $"display-{Interlocked.Increment(ref _displays)}");

    public void Update(string id, object? value, IReadOnlyList<string> mimeTypes) => Publish("update_display_data", Formatters.Bundle(value, mimeTypes), id);

    public void Clear(bool wait) => output.Publish("clear_output", new JsonObject { ["wait"] = wait });

    public string Input(string prompt, bool password) => input.Ask(prompt, password);

    /// <summary>Keeps a value for a moment, so that code of another language can fetch it.</summary>
    public void Share(string name, object? value) => _shared = (name, value);

    public object? Shared(string name) =>
        _shared.Name == name ? _shared.Value : throw new InvalidOperationException($"Nothing is shared under the name '{name}': mention the variable itself, which is enough.");

    public void Register(TypeFormatter formatter) => Formatters.Register(formatter);

    public void Result(JsonObject bundle, int number)
    {
        if (output.AllowDisplay(Size(bundle))) output.Publish("execute_result", new JsonObject { ["data"] = bundle, ["metadata"] = new JsonObject(), ["execution_count"] = number });
    }

    private void Publish(string type, JsonObject bundle, string id)
    {
        if (!output.AllowDisplay(Size(bundle))) return;
        output.Publish(type, new JsonObject { ["data"] = bundle, ["metadata"] = new JsonObject(), ["transient"] = new JsonObject { ["display_id"] = id } });
    }

    private static long Size(JsonObject bundle) =>
        bundle.Sum(form => form.Value is JsonValue value && value.TryGetValue(out string? text) ? text.Length : form.Value?.ToJsonString(JsonSerializerOptions.Default).Length ?? 0);
}
