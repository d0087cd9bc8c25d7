using System.Runtime.CompilerServices;
using Dateline.Text;

namespace Dateline.Entities.Tagging;

/// <summary>A running hash of a word's shape: classes of characters, runs shortened to two ("Xxx", "XX", "X.X.", "dd").</summary>
internal struct ShapeHash(TokenKind kind)
{
    private static readonly char[] s_ascii = [.. Enumerable.Range(0, 128).Select(c => Ascii((char)c))];
    private char _last;
    private int _run;

    public uint Value { get; private set; } = Hashing.Step(Hashing.Basis, (char)('0' + (int)kind));

    /// <summary>Whether a capital was among what was added.</summary>
    public bool HasUpper { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(char c)
    {
        var shape = c < 128 ? s_ascii[c] : Beyond(c);
        _run = shape == _last ? _run + 1 : 1;
        _last = shape;
        HasUpper |= shape == 'X';
        if (_run <= 2) Value = Hashing.Step(Value, shape);
    }

    private static char Ascii(char c) => c switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => 'd',
        _ => c,
    };

    private static char Beyond(char c) => c is '\u2019' ? '\'' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
}
