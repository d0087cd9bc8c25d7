using System.Text;
using Dateline.Engine.Kernels.Wire;

namespace Dateline.Engine.Tests.Kernels.Wire;

public sealed class ConnectionFileTests
{
    private const string Ports = """ "shell_port":1,"control_port":2,"stdin_port":3,"iopub_port":4,"hb_port":5 """;

    [Theory]
    [InlineData("127.0.0.1", "tcp://127.0.0.1:4")]
    [InlineData("::1", "tcp://[::1]:4")]
    [InlineData("localhost", "tcp://localhost:4")]
    public void Parse_CompleteFile_GivesEndpointsOnItsAddress(string address, string expected)
    {
        var connection = Parse($$"""{"ip":"{{address}}","transport":"tcp","signature_scheme":"hmac-sha256","key":"k",{{Ports}},"kernel_name":"x"}""");

        Assert.Equal(expected, connection.Endpoint(connection.IoPubPort));
        Assert.Equal("k"u8.ToArray(), connection.Key);
    }

    [Theory]
    // Not the JSON that a connection file is.
    [InlineData("", "not a connection file")]
    [InlineData("[1]", "a connection file is a JSON object")]
    // What the kernel can't do.
    [InlineData("""{"transport":"ipc","ip":"x",PORTS}""", "transport \"ipc\" isn't supported")]
    [InlineData("""{"ip":"127.0.0.1","key":"k","signature_scheme":"hmac-md5",PORTS}""", "signature scheme \"hmac-md5\" isn't supported")]
    // What is missing or of another kind.
    [InlineData("""{PORTS}""", "has no \"ip\"")]
    [InlineData("""{"ip":7,PORTS}""", "\"ip\" must be a string; it is 7")]
    [InlineData("""{"ip":"127.0.0.1"}""", "has no \"shell_port\"")]
    [InlineData("""{"ip":"127.0.0.1","shell_port":0}""", "\"shell_port\" must be a port from 1 to 65535; it is 0")]
    [InlineData("""{"ip":"127.0.0.1","shell_port":"1"}""", "\"shell_port\" must be a port")]
    public void Parse_UnusableFile_NamesFileAndReason(string json, string reason)
    {
        var thrown = Assert.Throws<KernelException>(() => Parse(json.Replace("PORTS", Ports, StringComparison.Ordinal)));

        Assert.StartsWith("k.json: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    private static ConnectionFile Parse(string json) => ConnectionFile.Parse(Encoding.UTF8.GetBytes(json), "k.json");
}
