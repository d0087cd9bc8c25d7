using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>Where a front end listens, and the key that its messages are signed with, as the file says that it hands to the kernel.</summary>
internal sealed record ConnectionFile(string Address, int ShellPort, int ControlPort, int StdinPort, int IoPubPort, int HeartbeatPort, byte[] Key)
{
    private const string Scheme = "hmac-sha256";

    public static ConnectionFile Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"{path}: the connection file can't be read: {e.Message}", e);
        }
        return Parse(bytes, path);
    }

    public static ConnectionFile Parse(ReadOnlyMemory<byte> json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new KernelException($"{path}: a connection file is a JSON object; this is a JSON {root.ValueKind}.");
            return Parse(root, path);
        }
        catch (JsonException e)
        {
            throw new KernelException($"{path}: not a connection file: {e.Message}", e);
        }
    }

    public string Endpoint(int port) => string.Create(CultureInfo.InvariantCulture, $"tcp://{Address}:{port}");

    private static ConnectionFile Parse(JsonElement root, string path)
    {
        var transport = Text(root, "transport", path) ?? "tcp";
        if (transport != "tcp")
            throw new KernelException($"{path}: transport \"{transport}\" isn't supported; have the front end use \"tcp\".");
        var scheme = Text(root, "signature_scheme", path);
        var key = Encoding.UTF8.GetBytes(Text(root, "key", path) ?? "");
        if (key.Length > 0 && !string.IsNullOrEmpty(scheme) && scheme != Scheme)
            throw new KernelException($"{path}: signature scheme \"{scheme}\" isn't supported; have the front end use \"{Scheme}\".");
        var address = Text(root, "ip", path);
        if (string.IsNullOrEmpty(address))
            throw new KernelException($"{path}: has no \"ip\" to bind to.");
        return new ConnectionFile(
            address.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(address, out _) ? $"[{address}]" : address,
            Port(root, "shell_port", path), Port(root, "control_port", path), Port(root, "stdin_port", path),
            Port(root, "iopub_port", path), Port(root, "hb_port", path), key);
    }

    private static string? Text(JsonElement root, string name, string path)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new KernelException($"{path}: \"{name}\" must be a string; it is {value.GetRawText()}.");
    }

    private static int Port(JsonElement root, string name, string path)
    {
        if (!root.TryGetProperty(name, out var value))
            throw new KernelException($"{path}: has no \"{name}\".");
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new KernelException($"{path}: \"{name}\" must be a port from 1 to {IPEndPoint.MaxPort}; it is {value.GetRawText()}.");
    }
}
