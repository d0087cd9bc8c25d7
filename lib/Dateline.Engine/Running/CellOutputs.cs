using System.Text;
using System.Text.Json.Nodes;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Running;

/// <summary>Collects a cell's messages as the outputs that a notebook file has.</summary>
internal sealed class CellOutputs
{
    private readonly List<(JsonObject Output, string? DisplayId, StringBuilder? Text)> _outputs = [];
    private bool _clearNext;

    /// <summary>Takes a message of the output channel; others are left alone.</summary>
    public void Add(Message message)
    {
        switch (message.Type)
        {
            case "stream":
                AddText(Message.Text(message.Content, "name"), Message.Text(message.Content, "text"));
                break;
            case "display_data" or "execute_result" or "error":
                Append(Output(message), DisplayId(message));
                break;
            case "clear_output":
                if (Message.Flag(message.Content, "wait", false)) _clearNext = true;
                else _outputs.Clear();
                break;
        }
    }

    /// <summary>Changes a display that was made earlier, in this cell or another; whether it is among this one's.</summary>
    public bool Update(Message message)
    {
        var found = false;
        foreach (var (output, id, _) in _outputs)
        {
            if (id is null || id != DisplayId(message)) continue;
            output["data"] = message.Content["data"]?.DeepClone();
            output["metadata"] = message.Content["metadata"]?.DeepClone() ?? new JsonObject();
            found = true;
        }
        return found;
    }

    public void AddError(string name, string message)
    {
        var traceback = new JsonArray([.. message.Split('\n').Select(line => (JsonNode)line)]);
        Append(new JsonObject { ["ename"] = name, ["evalue"] = message.Split('\n')[0], ["output_type"] = "error", ["traceback"] = traceback }, null);
    }

    public List<JsonNode> ToNodes()
    {
        foreach (var (output, _, text) in _outputs)
            if (text is not null) output["text"] = text.ToString();
        return [.. _outputs.Select(entry => entry.Output)];
    }

    private void AddText(string name, string text)
    {
        ClearIfDue();
        if (_outputs.Count > 0 && _outputs[^1] is { Text: { } before, Output: var last } && Message.Text(last, "name") == name) before.Append(text);
        else _outputs.Add((new JsonObject { ["name"] = name, ["output_type"] = "stream", ["text"] = "" }, null, new StringBuilder(text)));
    }

    private void Append(JsonObject output, string? displayId)
    {
        ClearIfDue();
        _outputs.Add((output, displayId, null));
    }

    private void ClearIfDue()
    {
        if (_clearNext) _outputs.Clear();
        _clearNext = false;
    }

    private static JsonObject Output(Message message)
    {
        var output = (JsonObject)message.Content.DeepClone();
        output.Remove("transient");
        output["output_type"] = message.Type;
        return output;
    }

    private static string? DisplayId(Message message) =>
        message.Content["transient"] is JsonObject transient && Message.Text(transient, "display_id") is { Length: > 0 } id ? id : null;
}
