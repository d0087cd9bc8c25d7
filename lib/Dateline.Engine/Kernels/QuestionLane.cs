using System.Text.Json.Nodes;
using System.Threading.Channels;
using Dateline.Engine.Kernels.Wire;

namespace Dateline.Engine.Kernels;

/// <summary>Questions about code: they change nothing, so they need not wait for a cell that runs.</summary>
internal sealed class QuestionLane(WorkerKeeper keeper, Outbox outbox)
{
    private readonly Channel<Request> _queue = Channel.CreateUnbounded<Request>();

    public void Add(Request request) => _queue.Writer.TryWrite(request);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var request in _queue.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            outbox.Begin(request);
            var reply = await ReplyAsync(request).ConfigureAwait(false);
            if (cancellation.IsCancellationRequested) return;
            outbox.End(request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), reply);
        }
    }

    private async Task<JsonObject> ReplyAsync(Request request)
    {
        try
        {
            var worker = await keeper.GetAsync().ConfigureAwait(false);
            if (await worker.AskAsync(request.Message).ConfigureAwait(false) is { } reply) return reply.Content;
            return Failure.Content("ProcessEnded", "The process that could have answered has ended.");
        }
        catch (KernelException e)
        {
            return Failure.Content("KernelError", e.Message);
        }
    }
}
