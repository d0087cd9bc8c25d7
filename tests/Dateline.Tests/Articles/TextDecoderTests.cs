using System.Text;
using Dateline.Articles;

namespace Dateline.Tests.Articles;

public sealed class TextDecoderTests
{
    private const string Words = "Café – “Québec”";

    public static TheoryData<byte[], string?, bool> Encoded => new()
    {
        { Encoding.UTF8.GetBytes(Words), null, false },
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)], null, false },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)], null, false },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)], null, false },
        { [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Words)], null, false },
        // Windows-1252, declared and not, and declared as what it isn't.
        { Windows1252, "windows-1252", false },
        { Windows1252, null, true },
        { Windows1252, "utf-8", true },
        { Windows1252, "no-such-charset", true },
        // As browsers read what pages declare.
        { Windows1252, "iso-8859-1", false },
        { Windows1252, "utf-7", true },
        { Encoding.UTF8.GetBytes(Words), "utf-16", false },
    };

    private static byte[] Windows1252 => [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x93, 0x51, 0x75, 0xE9, 0x62, 0x65, 0x63, 0x94];

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Decode_Text_IsTheSameInEveryEncoding(byte[] bytes, string? declared, bool doubtful)
    {
        Assert.Equal(Words, TextDecoder.Decode(bytes, "a.txt", declared, out var warning));
        Assert.Equal(doubtful, warning is not null);
    }

    [Theory]
    [InlineData("%PDF-1.7 …")]
    [InlineData("PK\u0003\u0004 …")]
    [InlineData("abc\0def")]
    public void Decode_Binary_SaysSoInOneLine(string content)
    {
        var error = Assert.Throws<ArticleException>(() => TextDecoder.Decode(Encoding.UTF8.GetBytes(content), "a.txt", null, out _));

        Assert.StartsWith("a.txt: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
