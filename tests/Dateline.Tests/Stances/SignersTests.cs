namespace Dateline.Tests.Stances;

/// <summary>The first person outside quote marks is who speaks in an interview, or signs a letter.</summary>
public sealed class SignersTests
{
    [Theory]
    [InlineData("A talk about the bridge\n\nHanna Berg: I support the bridge.", "Hanna Berg + the bridge")]
    [InlineData("Letters to the editor\n\nI oppose the new bridge, and so do my neighbours.\n\nHanna Berg, Oslo", "Hanna Berg - the new bridge")]
    // A caption isn't a signature, a heading no speaker.
    [InlineData("A talk about the bridge\n\nI oppose the bridge.\n\nHanna Berg, minister of transport, crosses the bridge.", "")]
    [InlineData("A talk about the bridge\n\nOslo: I support the bridge.", "")]
    public void Parse_FirstPersonOutsideMarks_IsTheSigner(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reading.Parse(text).Stances.Where(s => s.Voice == "actor").Select(s => $"{s.SourceName} {(s.Polarity > 0 ? '+' : '-')} {s.TargetName}")));
}
