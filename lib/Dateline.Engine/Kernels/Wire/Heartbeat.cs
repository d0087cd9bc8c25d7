using NetMQ;
using NetMQ.Sockets;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>Sends back what comes, frame for frame, on a thread of its own, so that a front end never takes a busy kernel for a dead one.</summary>
internal sealed class Heartbeat : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly RouterSocket _socket = new();
    private readonly Thread _thread;
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
        _thread = new Thread(Echo) { IsBackground = true, Name = "Heartbeat" };
        _thread.Start();
    }

    public void Dispose()
    {
        _closing = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Echo()
    {
        var message = new NetMQMessage();
        while (!_closing)
        {
            if (_socket.TryReceiveMultipartMessage(Pause, ref message))
                _socket.TrySendMultipartMessage(TimeSpan.Zero, message);
        }
    }
}
