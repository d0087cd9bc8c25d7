using Dateline.Entities;

namespace Dateline.Text;

/// <summary>
/// A shallow analysis of the sentences: the class of each word, verb groups, and on demand the noun phrases around a token, the subjects of a verb
/// and its objects. Rules for the English of news; no parse tree.
/// </summary>
internal sealed partial class Phrases
{
    private readonly AnalysedText _text;
    private readonly ResolvedNames _names;
    private readonly int[] _groupAt;
    private readonly FixedList<NounPhrase>?[] _subjects;

    private Phrases(AnalysedText text, ResolvedNames names)
    {
        (_text, _names) = (text, names);
        Words = WordTagger.Tag(text, names);
        Groups = [.. new VerbGroupReader(text, Words).Read()];
        _subjects = new FixedList<NounPhrase>?[Groups.Count];
        _groupAt = new int[Words.Length];
        Array.Fill(_groupAt, -1);
        for (var g = 0; g < Groups.Count; g++) Array.Fill(_groupAt, g, Groups[g].First, Groups[g].Head - Groups[g].First + 1);
    }

    /// <summary>One for each token.</summary>
    public Word[] Words { get; }

    /// <summary>Verb groups in the order of the text.</summary>
    public FixedList<VerbGroup> Groups { get; }

    public static Phrases Read(AnalysedText text, ResolvedNames names) => new(text, names);

    /// <summary>Index of the verb group that the token is part of; −1 if it is part of none.</summary>
    public int GroupAt(int token) => _groupAt[token];

    /// <summary>Whether the token is the word, in any case.</summary>
    public bool Is(int token, string word)
    {
        // Asked of each token for dozens of words: nearly always the length or the first letter says no.
        ref readonly var at = ref _text.Tokens[token];
        return at.End - at.Start == word.Length && (_text.Text[at.Start] | 0x20) == (word[0] | 0x20) && at.In(_text.Text).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the token is a quote mark that stands right before its word: one that opens.</summary>
    public bool OpensQuote(int token)
    {
        if (Words[token].Class != WordClass.Quote || token + 1 >= Words.Length || _text.Tokens[token].End != _text.Tokens[token + 1].Start) return false;
        return WordAt(token)[0] switch
        {
            '”' or '’' or '»' => false,
            '“' or '‘' or '«' => true,
            // Straight marks look alike: one that touches the word before it closes.
            _ => token == 0 || _text.Tokens[token - 1].End != _text.Tokens[token].Start || WordAt(token - 1) is "(" or "[",
        };
    }

    public ReadOnlySpan<char> WordAt(int token) => _text.Tokens[token].In(_text.Text);

    /// <summary>The range of text of the tokens <c>[first, end)</c>.</summary>
    public TextRange RangeOf(int first, int end) => new(_text.Tokens[first].Start, _text.Tokens[end - 1].End);

    /// <summary>The noun phrase that begins at the token, without what follows a preposition; null if none does.</summary>
    public NounPhrase? PhraseFrom(int first, int limit)
    {
        var head = -1;
        var i = first;
        while (i < limit && Joins(i, first) && !IsBehindNoun(i, first, limit)) if (Words[i++].IsNominal || Words[i - 1].Class == WordClass.Determiner && head < 0) head = i - 1;
        if (head < 0) return null;
        return new(first, head + 1, HeadOf(first, head + 1));
    }

    /// <summary>The noun phrase that ends with the token before <paramref name="end"/>; null if none does.</summary>
    public NounPhrase? PhraseBefore(int end, int start)
    {
        var i = end - 1;
        if (i < start || !Words[i].IsNominal && Words[i].Class != WordClass.Determiner) return null;
        while (i > start && JoinsLeft(i - 1, i)) i--;
        return new(i, end, HeadOf(i, end));
    }

    /// <summary>"called the plan timid": whether the token is an adjective behind its noun, which says something of it and is no part of the phrase from <paramref name="first"/>.</summary>
    public bool IsBehindNoun(int index, int first, int limit) =>
        index > first && Words[index].Class == WordClass.Adjective && Words[index - 1].Class is WordClass.Noun or WordClass.Name or WordClass.Pronoun
        && (index + 1 >= limit || Words[index + 1].Class is not (WordClass.Noun or WordClass.Name or WordClass.Adjective));

    private bool Joins(int index, int first)
    {
        if (_groupAt[index] >= 0 && Words[index].Class != WordClass.Noun) return false;
        if (index == first) return CanBelong(Words[index].Class);
        return JoinsLeft(index - 1, index);
    }

    // Whether the two neighbours belong to one phrase.
    private bool JoinsLeft(int left, int right)
    {
        var (one, two) = (Words[left], Words[right]);
        if (!CanBelong(one.Class) || !CanBelong(two.Class)) return false;
        if (two.Class == WordClass.Possessive) return one.IsNominal && WordAt(right)[0] is '\'' or '’';
        if (one.Class == WordClass.Possessive) return two.Class != WordClass.Determiner;
        if (two.Class == WordClass.Determiner) return one.Class == WordClass.Determiner;
        // "this one", but "what | it".
        if (one.Class == WordClass.Pronoun || two.Class == WordClass.Pronoun) return one.Class == WordClass.Determiner && Pronouns.KindOf(WordAt(right)) == PronounKind.None;
        if (one.Class == WordClass.Adverb) return two.Class is WordClass.Adjective or WordClass.Adverb;
        if (two.Class == WordClass.Adverb) return one.Class is WordClass.Determiner or WordClass.Possessive;
        if (two.Class != WordClass.Name || one.Mention == two.Mention) return true;
        if (one.Class == WordClass.Name) return TypeOf(one) is EntityType.Group or EntityType.Place or EntityType.Organization && TypeOf(two) is EntityType.Person;
        return one.Class != WordClass.Noun || TypeOf(two) == EntityType.Organization && Roles.TryGet(WordAt(left), out var role) && role.Kind == RoleKind.Body || TypeOf(two) == EntityType.Person && (char.IsUpper(WordAt(left)[0]) || Roles.IsRole(WordAt(left)));
    }

    private static bool CanBelong(WordClass kind) => kind is WordClass.Name or WordClass.Noun or WordClass.Adjective or WordClass.Number or WordClass.Determiner
        or WordClass.Possessive or WordClass.Pronoun or WordClass.Adverb;

    // The last nominal; of "Prime Minister Kishida Fumio" the last word of the name, of "Fumio Kishida's plan" the plan.
    private int HeadOf(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (Words[i].IsNominal) return i;
        }

        return first;
    }

    /// <summary>The type of the entity that the token names; null if it names none.</summary>
    public string? TypeAt(int token) => Words[token].Class == WordClass.Name ? TypeOf(Words[token]) : null;

    private string TypeOf(Word word) => _names.Mentions[word.Mention].Type;
}
