using Dateline.Articles;
using Dateline.Entities;
using Dateline.Quotations;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Who speaks at a token: the speaker of the quotation around it, or the account of the post.</summary>
internal sealed class Voices
{
    private static readonly WordSet FirstPerson = WordSet.Read("lexicons/first-person.tsv");

    private readonly AnalysedText _text;
    private readonly int[] _speaker;
    private readonly bool[] _inQuotation;

    public Voices(AnalysedText text, ResolvedNames names, IReadOnlyList<QuotationSpan> quotations)
    {
        _text = text;
        _speaker = new int[text.Tokens.Count];
        _inQuotation = new bool[text.Tokens.Count];
        Array.Fill(_speaker, -1);
        foreach (var post in text.Layout.Posts)
        {
            if (Account(post, names) is { } account) Mark(post.Body, account, false);
        }

        foreach (var (range, entity) in Signers.Of(text, names)) Mark(range, entity, false);
        foreach (var quotation in quotations) Mark(quotation.Range, quotation.Speaker ?? -1, true);
    }

    public bool IsFirstPerson(int token) => FirstPerson.Contains(_text.Tokens[token].In(_text.Text));

    /// <summary>Entity that speaks at the token; null if nobody known does.</summary>
    public int? SpeakerAt(int token) => _speaker[token] >= 0 ? _speaker[token] : null;

    public bool IsQuoted(int token) => _inQuotation[token];

    private static int? Account(PostSpan post, ResolvedNames names)
    {
        foreach (var mention in names.In(post.Range.Start, post.Range.End))
        {
            if (post.Author is { } author && author.Contains(mention.Range) || post.Handle is { } handle && handle.Contains(mention.Range)) return mention.Entity;
        }

        return null;
    }

    private void Mark(TextRange range, int speaker, bool quotation)
    {
        for (var i = FirstFrom(range.Start); i < _text.Tokens.Count && _text.Tokens[i].Start < range.End; i++)
        {
            _speaker[i] = speaker;
            _inQuotation[i] = quotation;
        }
    }

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _text.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_text.Tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
