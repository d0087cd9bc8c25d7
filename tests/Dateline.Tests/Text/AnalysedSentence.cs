using Dateline.Articles;
using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Tests.Text;

/// <summary>A text with its phrases and references, for tests that ask by words instead of token numbers.</summary>
internal sealed class AnalysedSentence
{
    private readonly AnalysedText _text;
    private readonly ResolvedNames _names;

    public AnalysedSentence(string text)
    {
        _text = SentenceSplitter.Split(text, BlockReader.Read(new ArticleInput("test", text)));
        _names = EntityResolver.Resolve(_text, NameTagger.Tag(_text));
        Phrases = Phrases.Read(_text, _names);
        References = References.Resolve(_text, _names, Phrases);
    }

    public Phrases Phrases { get; }

    public References References { get; }

    /// <summary>Number of the last token that is the word.</summary>
    public int Last(string word)
    {
        for (var i = _text.Tokens.Count - 1; i >= 0; i--)
        {
            if (_text.Tokens[i].In(_text.Text).SequenceEqual(word)) return i;
        }

        throw new ArgumentException($"The text has no word '{word}'.", nameof(word));
    }

    public string Words(NounPhrase phrase) => Phrases.RangeOf(phrase.First, phrase.End).Of(_text.Text);

    /// <summary>The subjects of the verb group that the last occurrence of the word belongs to, joined by "|".</summary>
    public string Subjects(string verb) => string.Join('|', Phrases.Subjects(Phrases.GroupAt(Last(verb))).Select(Words));

    /// <summary>Names of the entities that the last occurrence of the word refers to, joined by "|".</summary>
    public string Referents(string word) => string.Join('|', References.At(Last(word)).Select(e => _names.Entities[e].Name));
}
