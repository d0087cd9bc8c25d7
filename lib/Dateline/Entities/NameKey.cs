namespace Dateline.Entities;

/// <summary>
/// A running 64-bit hash (FNV-1a) of a folded name (see <see cref="Folding"/>). Grows character by character, so that the keys of all phrases
/// that start at a token come from one pass and without a string.
/// </summary>
internal struct NameKey
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private ulong _hash;
    private bool _gap;

    public NameKey() => _hash = Basis;

    /// <summary>The key of what was added so far; white space at the end doesn't count. Never 0.</summary>
    public readonly ulong Value => _hash;

    public readonly bool IsEmpty => _hash == Basis;

    public static ulong Of(ReadOnlySpan<char> name)
    {
        var key = new NameKey();
        key.Add(name);
        return key.Value;
    }

    public void Add(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters) Add(c);
    }

    /// <summary>What is added next belongs to the next word.</summary>
    public void EndWord() => _gap = !IsEmpty;

    public void Add(char c) => Add(c, Folding.Fold(c));

    /// <summary>Adds a character whose folded form is known.</summary>
    public void Add(char c, char letter)
    {
        if (letter == Folding.Separator) EndWord();
        if (letter is Folding.Separator or Folding.Nothing) return;
        if (_gap) Mix(Folding.Separator);
        _gap = false;
        Mix(letter);
        if (c >= '\u0080' && Folding.Second(c) is var second and not Folding.Nothing) Mix(second);
    }

    private void Mix(char c) => _hash = (_hash ^ c) * Prime;
}
