using System.Net;
using System.Net.Sockets;
using Dateline.Engine.Kernels;
using Dateline.Engine.Kernels.Wire;

namespace Dateline.Engine.Tests.Kernels;

/// <summary>A kernel in this process, with its worker process, on free ports.</summary>
public sealed class KernelFixture : IAsyncLifetime
{
    private Kernel? _kernel;

    internal ConnectionFile Connection { get; private set; } = null!;

    internal StringWriter Log { get; } = new();

    internal Kernel Kernel => _kernel!;

    public ValueTask InitializeAsync()
    {
        var ports = FreePorts(5);
        Connection = new ConnectionFile("127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], "a key"u8.ToArray());
        _kernel = new Kernel(Connection, AppContext.BaseDirectory, Log, grace: TimeSpan.FromSeconds(6));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _kernel!.DisposeAsync();

    internal KernelClient Connect() => new(Connection);

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }
}
