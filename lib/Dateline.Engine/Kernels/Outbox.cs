using System.Text.Json.Nodes;
using Dateline.Engine.Kernels.Wire;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels;

/// <summary>
/// What the kernel tells front ends: replies to one, outputs and status to all. Status is a kernel's, not a request's: while a cell runs,
/// the `idle` that ends another request is followed by the cell's `busy`, or front ends would show a kernel at rest.
/// </summary>
internal sealed class Outbox(MessageWriter writer, Action<string, byte[][]> send)
{
    private readonly Lock _order = new();
    private Request? _running;

    public void Starting() => Publish("status", null, State("starting"));

    /// <summary>`busy`; from now to its <see cref="End"/> a cell is what the kernel is busy with.</summary>
    public void Begin(Request request, bool isCell = false)
    {
        lock (_order)
        {
            if (isCell) _running = request;
            Publish("status", request.Message.Header, State("busy"));
        }
    }

    /// <summary>The reply, and `idle` right after it.</summary>
    public void End(Request request, string type, JsonObject content)
    {
        lock (_order)
        {
            send(request.Message.Channel, writer.Write(request.Identities, type, request.Message.Header, content));
            if (_running == request) _running = null;
            Publish("status", request.Message.Header, State("idle"));
            if (_running is { } cell) Publish("status", cell.Message.Header, State("busy"));
        }
    }

    /// <summary>A request that is answered at once.</summary>
    public void Answer(Request request, string type, JsonObject content)
    {
        lock (_order)
        {
            Begin(request);
            End(request, type, content);
        }
    }

    public void Publish(string type, JsonObject? parent, JsonObject content, JsonObject? metadata = null)
    {
        lock (_order) send(Channels.Output, writer.Publish(type, parent, content, metadata));
    }

    /// <summary>Asks the front end that sent the cell for a line of text.</summary>
    public void Ask(Request cell, JsonObject content) =>
        send(Channels.Input, writer.Write(cell.Identities, "input_request", cell.Message.Header, content));

    private static JsonObject State(string state) => new() { ["execution_state"] = state };
}
