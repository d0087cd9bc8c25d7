using System.Text;
using Dateline.Engine.Kernels.Wire;
using Dateline.Engine.Sessions;

namespace Dateline.Engine.Tests.Kernels.Wire;

public sealed class MessageReaderTests
{
    private const string Header = """{"msg_id":"1","msg_type":"kernel_info_request"}""";
    // Python: hmac.new(b"secret-key", header + b"{}{}{}", hashlib.sha256).hexdigest()
    private const string Signature = "d24613c901272087168eb7a17b371d2f54d14044dca08737846f4baf86191b6a";

    [Fact]
    public void Read_SignatureOfAnotherImplementation_IsTaken()
    {
        var request = Read("secret-key", out var refusal, "peer", "<IDS|MSG>", Signature, Header, "{}", "{}", "{}", "a buffer");

        Assert.Null(refusal);
        Assert.Equal(("1", "kernel_info_request"), (request!.Id, request.Type));
        Assert.Equal("peer"u8.ToArray(), Assert.Single(request.Identities));
    }

    [Theory]
    // Wrong, shortened, in capitals, or none at all.
    [InlineData("00")]
    [InlineData("")]
    [InlineData("UPPER")]
    [InlineData("SHORT")]
    public void Read_WrongSignature_IsRefused(string signature)
    {
        var sent = signature == "UPPER" ? Signature.ToUpperInvariant() : signature == "SHORT" ? Signature[..^1] : signature;

        Assert.Null(Read("secret-key", out var refusal, "<IDS|MSG>", sent, Header, "{}", "{}", "{}"));
        Assert.Equal("the signature is wrong", refusal);
    }

    [Theory]
    [InlineData("secret-key", Signature)]
    [InlineData("", "")]
    public void Read_SecondTime_IsRefused(string key, string signature)
    {
        var reader = new MessageReader(new MessageSigner(Encoding.UTF8.GetBytes(key)));
        byte[][] frames = [.. new[] { "<IDS|MSG>", signature, Header, "{}", "{}", "{}" }.Select(Encoding.UTF8.GetBytes)];

        Assert.NotNull(reader.Read(Channels.Shell, frames, out _));
        Assert.Null(reader.Read(Channels.Control, frames, out var refusal));
        Assert.Equal("the message was sent before", refusal);
    }

    [Theory]
    // Frames that are no message.
    [InlineData("0 frames")]
    [InlineData("1 frames", "<IDS|MSG>")]
    [InlineData("5 frames", "<IDS|MSG>", "", Header, "{}", "{}")]
    [InlineData("6 frames", "a", "b", "c", "d", "e", "f")]
    // JSON that isn't, or isn't an object.
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", "{", "{}", "{}", "{}")]
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", Header, "{}", "{}", "[]")]
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", Header, "{}", "{}", "")]
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", Header, "null", "{}", "{}")]
    // A name twice, half a surrogate pair, text that isn't UTF-8.
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", Header, "{}", "{}", """{"code":"a","code":"b"}""")]
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", Header, "{}", "{}", """{"code":"\ud800"}""")]
    [InlineData("the JSON can't be read", "<IDS|MSG>", "", Header, "{}", "{}", "{\"code\":\"\u00ff\"}")]
    // A header without what answers need.
    [InlineData("the header lacks", "<IDS|MSG>", "", "{}", "{}", "{}", "{}")]
    [InlineData("the header lacks", "<IDS|MSG>", "", """{"msg_id":7,"msg_type":["x"]}""", "{}", "{}", "{}")]
    public void Read_Malformed_IsRefusedWithReason(string reason, params string[] frames)
    {
        Assert.Null(Read("", out var refusal, frames));
        Assert.StartsWith(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DeeplyNested_IsRefused()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);

        Assert.Null(Read("", out var refusal, "<IDS|MSG>", "", Header, "{}", "{}", nested));
        Assert.StartsWith("the JSON can't be read", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomBytes_NeverThrows()
    {
        var random = new Random(17);
        var reader = new MessageReader(new MessageSigner([]));
        for (var round = 0; round < 20_000; round++)
        {
            byte[][] frames = ["<IDS|MSG>"u8.ToArray(), [], Encoding.UTF8.GetBytes(Header), "{}"u8.ToArray(), "{}"u8.ToArray(), """{"code":"1+1","cursor_pos":3,"a":[{"b":"\u00e9"}]}"""u8.ToArray()];
            var frame = frames[random.Next(2, frames.Length)];
            for (var changes = random.Next(1, 4); changes > 0; changes--) frame[random.Next(frame.Length)] = (byte)random.Next(256);
            var request = reader.Read(Channels.Shell, frames[random.Next(2)..], out var refusal);
            Assert.True(request is null != refusal is null);
        }
    }

    private static Request? Read(string key, out string? refusal, params string[] frames) =>
        // Latin 1, so that a frame can also hold bytes that aren't UTF-8.
        new MessageReader(new MessageSigner(Encoding.UTF8.GetBytes(key))).Read(Channels.Shell, [.. frames.Select(Encoding.Latin1.GetBytes)], out refusal);
}
