namespace Dateline.Engine.Sessions.Assistance;

/// <summary>Jupyter counts a cursor's place in Unicode characters, .NET in UTF-16 code units.</summary>
internal static class Cursor
{
    /// <summary>The place in <paramref name="code"/>; one past the end or below zero is moved to the nearest.</summary>
    public static int ToUtf16(string code, int characters)
    {
        var units = 0;
        foreach (var rune in code.EnumerateRunes())
        {
            if (characters-- <= 0) break;
            units += rune.Utf16SequenceLength;
        }
        return units;
    }

    public static int FromUtf16(string code, int units)
    {
        var characters = 0;
        foreach (var rune in code.AsSpan(0, units).EnumerateRunes())
        {
            _ = rune;
            characters++;
        }
        return characters;
    }
}
