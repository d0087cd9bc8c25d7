using NetMQ;
using NetMQ.Sockets;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>Sends back what comes, frame for frame, on a thread of its own, so that a front end never takes a busy kernel for a dead one.</summary>
internal sealed class Heartbeat : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly RouterSocket _socket = new();
    private volatile bool _closing;

    public Heartbeat(string endpoint)
    {
        _socket.Options.Linger = TimeSpan.Zero;
        _socket.Options.MaxMsgSize = 4096;
        try
        {
            KernelSockets.Bind(_socket, endpoint);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
        new Thread(Echo) { IsBackground = true, Name = "Heartbeat" }.Start();
    }

    // The thread closes its socket within a pause. Who shuts a kernel down, to restart it, need not wait for that.
    public void Dispose() => _closing = true;

    private void Echo()
    {
        using var socket = _socket;
        var message = new NetMQMessage();
        while (!_closing)
        {
            if (socket.TryReceiveMultipartMessage(Pause, ref message))
                socket.TrySendMultipartMessage(TimeSpan.Zero, message);
        }
    }
}
