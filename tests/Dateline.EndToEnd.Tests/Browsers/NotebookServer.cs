using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dateline.EndToEnd.Tests.Kernels;

namespace Dateline.EndToEnd.Tests.Browsers;

/// <summary>Jupyter Notebook over a folder, on a port of its own, for as long as a test runs.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private NotebookServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<NotebookServer> StartAsync(JupyterFixture jupyter, string folder)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        var process = jupyter.StartPython(
            ["-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--port={address.Port}"), "--port-retries=0",
                "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={folder}"], folder);
        // A full pipe would stop the server.
        _ = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !process.HasExited; await Task.Delay(200))
        {
            try
            {
                using var reply = await client.GetAsync(new Uri(address, "api"));
                if (reply.IsSuccessStatusCode) return new NotebookServer(process, address);
            }
            catch (HttpRequestException)
            {
                // It doesn't listen yet.
            }
        }
        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"Jupyter Notebook didn't start: {await said}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
