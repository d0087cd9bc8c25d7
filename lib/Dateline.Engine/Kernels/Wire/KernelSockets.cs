using Dateline.Engine.Sessions;
using NetMQ;
using NetMQ.Sockets;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>
/// The five sockets of a kernel, bound to the address of the connection file and to nothing else. NetMQ's sockets belong to one thread: what others send is queued to it,
/// so messages leave in the order in which they were sent, whatever the channel.
/// </summary>
internal sealed class KernelSockets : IDisposable
{
    // A cell isn't larger; frames are kept in memory before their signature can be checked.
    private const long MaxFrameBytes = 64 << 20;
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, NetMQSocket> _sockets = [];
    private readonly NetMQQueue<(string Channel, byte[][] Frames)> _outgoing = new();
    private readonly NetMQPoller _poller = [];
    private readonly Heartbeat _heartbeat;

    /// <param name="connection">Where to listen.</param>
    /// <param name="received">Takes what comes in.</param>
    /// <param name="welcome">Makes the message for those who have just subscribed to outputs that begin with a topic.</param>
    public KernelSockets(ConnectionFile connection, Action<string, IReadOnlyList<byte[]>> received, Func<byte[], byte[][]> welcome)
    {
        try
        {
            Bind(Channels.Shell, new RouterSocket(), connection.Endpoint(connection.ShellPort));
            Bind(Channels.Control, new RouterSocket(), connection.Endpoint(connection.ControlPort));
            Bind(Channels.Input, new RouterSocket(), connection.Endpoint(connection.StdinPort));
            Bind(Channels.Output, Outputs(), connection.Endpoint(connection.IoPubPort));
            _heartbeat = new Heartbeat(connection.Endpoint(connection.HeartbeatPort));
        }
        catch
        {
            Close();
            throw;
        }
        foreach (var (channel, socket) in _sockets)
        {
            if (channel == Channels.Output) socket.ReceiveReady += (_, _) => Welcome(socket, welcome);
            else socket.ReceiveReady += (_, _) => Receive(channel, socket, received);
            _poller.Add(socket);
        }
        _outgoing.ReceiveReady += (_, _) => SendQueued();
        _poller.Add(_outgoing);
    }

    /// <summary>From now on messages are received, and those that were queued are sent.</summary>
    public void Start() => _poller.RunAsync("Kernel sockets", isBackgroundThread: true);

    public void Send(string channel, byte[][] frames) => _outgoing.Enqueue((channel, frames));

    public void Dispose()
    {
        if (_poller.IsRunning)
            _poller.Stop();
        SendQueued();
        _poller.Dispose();
        _heartbeat.Dispose();
        Close();
    }

    private static XPublisherSocket Outputs()
    {
        var socket = new XPublisherSocket();
        // Each subscription is told of, not only the first to a topic.
        socket.Options.XPubVerbose = true;
        return socket;
    }

    private void Bind(string channel, NetMQSocket socket, string endpoint)
    {
        _sockets.Add(channel, socket);
        socket.Options.Linger = Linger;
        socket.Options.MaxMsgSize = MaxFrameBytes;
        // A front end that reads slowly must still get each output, and above all the `idle` that ends a cell.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        Bind(socket, endpoint);
    }

    internal static void Bind(NetMQSocket socket, string endpoint)
    {
        try
        {
            socket.Bind(endpoint);
        }
        catch (Exception e) when (e is NetMQException or System.Net.Sockets.SocketException or ArgumentException)
        {
            throw new KernelException($"{endpoint}: the kernel can't listen there: {e.Message} Have the front end choose other ports.", e);
        }
    }

    private static void Receive(string channel, NetMQSocket socket, Action<string, IReadOnlyList<byte[]>> received)
    {
        List<byte[]> frames = [];
        while (socket.TryReceiveMultipartBytes(ref frames!))
            received(channel, frames!);
    }

    /// <summary>Subscriptions come as one frame: whether it begins or ends, then the topic. Who subscribes learns by the answer that from now on nothing is missed.</summary>
    private static void Welcome(NetMQSocket outputs, Func<byte[], byte[][]> welcome)
    {
        List<byte[]> frames = [];
        while (outputs.TryReceiveMultipartBytes(ref frames!))
        {
            if (frames is [[1, .. var topic]]) Send(outputs, welcome(topic));
        }
    }

    private void SendQueued()
    {
        while (_outgoing.TryDequeue(out var message, TimeSpan.Zero))
        {
            Send(_sockets[message.Channel], message.Frames);
        }
    }

    // A router drops what is for a peer that has gone; that is right here.
    private static void Send(NetMQSocket socket, byte[][] frames)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            if (!socket.TrySendFrame(TimeSpan.Zero, frames[i], more: i < frames.Length - 1))
                break;
        }
    }

    private void Close()
    {
        foreach (var socket in _sockets.Values)
            socket.Dispose();
        _outgoing.Dispose();
    }
}
