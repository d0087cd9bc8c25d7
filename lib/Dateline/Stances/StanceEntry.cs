namespace Dateline.Stances;

/// <summary>What the lexicons of stances and of sentiment say of one word: its frames by class, and its value.</summary>
internal sealed class StanceEntry
{
    /// <summary>Of a word that the lexicon doesn't have.</summary>
    public static readonly StanceEntry None = new();

    private StanceFrame[]?[]? _frames;

    // Of "critics" that of "critic"; kept apart, as a word's own frames go before.
    private StanceEntry? _singular;

    /// <summary>How good or bad the word sounds; see <see cref="Sentiment"/>.</summary>
    public sbyte Sentiment { get; set; }

    /// <summary>The frames of a class; longer cues come first.</summary>
    public StanceFrame[] Of(CueClass kind) => _frames?[(int)kind] ?? [];

    /// <summary>The frames of a class of nouns for the word as the text spells it, singular or plural.</summary>
    public StanceFrame[] Nouns(CueClass kind, ReadOnlySpan<char> word)
    {
        var own = Of(kind);
        return own.Length == 0 && _singular is not null && word[^1] is 's' ? _singular.Of(kind) : own;
    }

    public void Set(CueClass kind, StanceFrame[] frames) => (_frames ??= new StanceFrame[(int)CueClass.Verbless + 1][])[(int)kind] = frames;

    public void SetSingular(StanceEntry singular) => _singular = singular;
}
