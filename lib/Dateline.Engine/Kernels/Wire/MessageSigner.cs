using System.Security.Cryptography;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>Signs and checks messages: HMAC-SHA256 over the four JSON frames, in lower-case hexadecimal. An empty key means that nothing is signed, as Jupyter has it.</summary>
internal sealed class MessageSigner(byte[] key)
{
    public bool Signs => key.Length > 0;

    public byte[] Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content)
    {
        if (!Signs)
            return [];
        var digest = Digest(header, parent, metadata, content);
        var hex = new byte[digest.Length * 2];
        Convert.TryToHexStringLower(digest, hex, out _);
        return hex;
    }

    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content) =>
        !Signs || CryptographicOperations.FixedTimeEquals(signature, Sign(header, parent, metadata, content));

    private byte[] Digest(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(header);
        hmac.AppendData(parent);
        hmac.AppendData(metadata);
        hmac.AppendData(content);
        return hmac.GetHashAndReset();
    }
}
