namespace Dateline.Text;

/// <summary>
/// What the lexicons say of a word that decides its class, whatever stands around it. Texts are made of the same few thousand words: those met last are
/// kept for all readings, each in the place that its letters give it, so that a word in common use is looked up once and not in each of the lexicons.
/// </summary>
internal sealed class KnownWord
{
    private const int Places = 4096;

    /// <summary>Longer ones are no words in common use.</summary>
    private const int Longest = 32;

    private static readonly WordTable<WordClass> ClosedClasses = WordTable<WordClass>.Read("lexicons/function-words.tsv", r => WordTables.Parse<WordClass>(r[1]));

    private static readonly WordSet PlaceAdverbs = WordSet.Read("lexicons/place-adverbs.tsv");

    // Two threads may put their words in the same place: what is there is whole all the same, and either will do.
    private static readonly KnownWord?[] s_known = new KnownWord?[Places];

    private readonly string _letters;

    private KnownWord(string letters)
    {
        _letters = letters;
        if (ClosedClasses.TryGetValue(letters, out var closed)) Closed = closed;
        IsPlaceAdverb = PlaceAdverbs.Contains(letters);
        Counts = Vocabulary.Counts(letters);
        IsVerb = Morphology.TryVerb(letters, out var lemma, out var forms);
        (Lemma, Forms) = (lemma, forms);
        LemmaCounts = IsVerb ? Vocabulary.Counts(lemma) : default;
    }

    /// <summary>The closed class that the word belongs to; null if it belongs to none.</summary>
    public WordClass? Closed { get; }

    public bool IsPlaceAdverb { get; }

    public WordCounts Counts { get; }

    /// <summary>Whether the word can be a verb (see <see cref="Morphology.TryVerb"/>).</summary>
    public bool IsVerb { get; }

    /// <summary>As a verb; "" if it can't be one.</summary>
    public string Lemma { get; }

    public VerbForm Forms { get; }

    public WordCounts LemmaCounts { get; }

    public static KnownWord Of(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Longest) return new(letters.ToString());
        ref var place = ref s_known[Place(letters)];
        return place is { } known && letters.SequenceEqual(known._letters) ? known : place = new(letters.ToString());
    }

    // Letters stand for their place alone: what they say is compared.
    private static int Place(ReadOnlySpan<char> letters)
    {
        var hash = (uint)letters.Length;
        foreach (var letter in letters) hash = (hash * 31) + letter;
        return (int)((hash * 0x9E3779B1) >> 20);
    }
}
