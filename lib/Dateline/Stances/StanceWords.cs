using Dateline.Text;

namespace Dateline.Stances;

/// <summary>
/// What the lexicons of stances and of sentiment say of an article's words. Each word is looked up once, for cues, candidates and tone come back to the
/// same words many times.
/// </summary>
internal sealed class StanceWords
{
    private readonly Phrases _phrases;
    private readonly StanceEntry[] _words;
    private readonly StanceEntry[] _verbs;
    private readonly (sbyte First, sbyte Alone)[] _signs;
    private readonly sbyte[] _values;

    public StanceWords(Phrases phrases)
    {
        _phrases = phrases;
        _words = new StanceEntry[phrases.Words.Length];
        _signs = new (sbyte, sbyte)[_words.Length];
        _values = new sbyte[_words.Length];
        _verbs = new StanceEntry[phrases.Groups.Count];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = StanceLexicon.Find(phrases.WordAt(i));
            _values[i] = Sentiment.Of(_words[i], phrases.Words[i].Class);
            if (Frames(i) is [var first, ..] frames) _signs[i] = ((sbyte)Math.Sign(first.Polarity), frames[^1].Tail.Length == 0 ? (sbyte)Math.Sign(frames[^1].Polarity) : (sbyte)0);
        }

        for (var group = 0; group < _verbs.Length; group++) _verbs[group] = StanceLexicon.Find(phrases.Groups[group].Lemma);
    }

    /// <summary>The entry of the word at the token, in any case.</summary>
    public StanceEntry At(int token) => _words[token];

    /// <summary>The entry of a verb group's lemma.</summary>
    public StanceEntry OfVerb(int group) => _verbs[group];

    /// <summary>−1, 0 or 1: what the first cue that begins with the token says, whatever its further words.</summary>
    public int SignOf(int token) => _signs[token].First;

    /// <summary>−1, 0 or 1: what the token says as a cue without further words.</summary>
    public int SignAlone(int token) => _signs[token].Alone;

    /// <summary>How good or bad the tokens <c>[first, end)</c> sound, names left out; a negation turns what follows it.</summary>
    public int ValueOf(int first, int end)
    {
        var (sum, sign) = (0, 1);
        foreach (var value in _values.AsSpan(first, Math.Max(0, end - first)))
        {
            if (value == Sentiment.Turn) sign = -1;
            else if (value == Sentiment.Restart) sign = 1;
            else sum += sign * value;
        }

        return sum;
    }

    private StanceFrame[] Frames(int token)
    {
        ref readonly var word = ref _phrases.Words[token];
        return word.Class switch
        {
            WordClass.Verb => StanceLexicon.Verbs(word.Lemma),
            WordClass.Noun => _words[token].Nouns(CueClass.Noun, _phrases.WordAt(token)),
            WordClass.Adjective or WordClass.Preposition or WordClass.Adverb => _words[token].Of(CueClass.Predicate),
            _ => [],
        };
    }
}
