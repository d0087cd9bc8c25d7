using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Quotations;

/// <summary>Finds direct speech and who speaks.</summary>
internal sealed class QuotationReader
{
    private const int ShortestHeading = 6;

    private readonly AnalysedText _text;
    private readonly Phrases _phrases;
    private readonly ResolvedNames _names;
    private readonly List<MarkedPassage> _marked;
    private readonly bool[] _quoted;
    private readonly AttributionFinder _finder;

    private QuotationReader(AnalysedText text, ResolvedNames names, Phrases phrases, References references)
    {
        (_text, _names, _phrases) = (text, names, phrases);
        _marked = QuoteMarks.Find(text);
        _quoted = new bool[text.Tokens.Count];
        foreach (var passage in _marked) Array.Fill(_quoted, true, TokenFrom(passage.Range.Start), TokenFrom(passage.Range.End) - TokenFrom(passage.Range.Start));
        _finder = new(text, phrases, references, _quoted);
    }

    public static IReadOnlyList<QuotationSpan> Read(AnalysedText text, ResolvedNames names, Phrases phrases, References references) =>
        new QuotationReader(text, names, phrases, references).ReadAll();

    private List<QuotationSpan> ReadAll()
    {
        var found = new List<QuotationSpan>();
        Attribution? last = null;
        for (var i = 0; i < _marked.Count; i++)
        {
            var passage = _marked[i];
            if (IsInsideName(passage) || IsAttributive(passage)) continue;
            var (first, end) = (TokenFrom(passage.Range.Start), TokenFrom(passage.Range.End));
            if (end - first < 2) continue;
            var own = _finder.After(end - 1) ?? _finder.Before(first);
            var heir = own ?? Inherited(i, last);
            var full = IsClause(first, end) || IsSentence(first, end);
            if (own is null && !(full && (end - first > 6 || heir is not null)) && HeadlineSpeaker(passage) is null) continue;
            if (own is not null && !full && IsTitleOfWork(first, end)) continue;
            heir ??= HeadlineSpeaker(passage);
            found.Add(Row(passage, heir, own?.Cue, full));
            last = heir ?? last;
        }

        LendBack(found);
        return ShareSpeakers(found);
    }

    // A speech over paragraphs whose speaker is named only later.
    private void LendBack(List<QuotationSpan> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (found[i] is not { Speaker: null, SpeakerName: null } || found[i + 1] is not ({ Speaker: not null } or { SpeakerName: not null }) || !IsOpen(found[i].Range)) continue;
            if (BlockAt(found[i + 1].Range.Start) == BlockAt(found[i].Range.Start) + 1) found[i] = found[i] with { Speaker = found[i + 1].Speaker, SpeakerName = found[i + 1].SpeakerName };
        }
    }

    private bool IsOpen(TextRange range) => range.End == _text.Layout.Blocks[BlockAt(range.Start)].Range.End && _text.Text[range.End - 1] is not ('”' or '"' or '’' or '\'' or '»');

    private QuotationSpan Row(MarkedPassage passage, Attribution? attribution, string? cue, bool full) => new(
        passage.Range, passage.Content, attribution?.Speaker.Entity, attribution?.Speaker is { Entity: null } unnamed ? unnamed.Range.Of(_text.Text) : null,
        cue, full ? "full" : "partial");

    // A passage without words of attribution goes on with what was said before it in the paragraph, or in the paragraph left open before it.
    private Attribution? Inherited(int index, Attribution? last)
    {
        if (index == 0 || last is null) return null;
        var (before, here) = (_marked[index - 1].Range, _marked[index].Range);
        var (one, two) = (BlockAt(before.Start), BlockAt(here.Start));
        var alone = _text.Layout.Blocks[two].Range is var block && block.Start == here.Start;
        return one == two || two == one + 1 && alone ? last : null;
    }

    // "… : Kishida" at the end of a headline.
    private Attribution? HeadlineSpeaker(MarkedPassage passage)
    {
        var block = _text.Layout.Blocks[BlockAt(passage.Range.Start)];
        if (block.Kind is not (BlockKind.Headline or BlockKind.Subheading)) return null;
        foreach (var mention in _names.In(passage.Range.End + 1, block.Range.End))
        {
            if (mention.Range.End == block.Range.End && _text.Text[mention.Range.Start - 2] == ':') return new(new(mention.Entity, mention.Range), null);
        }

        return Repeats(passage.Range, passage.Content) ? new(new(null, passage.Range), null) : null;
    }

    // Whether the words of a heading stand in marks elsewhere in the article as well.
    private bool Repeats(TextRange range, TextRange content)
    {
        var words = Trimmed(content);
        return words.Length >= ShortestHeading && _marked.Exists(m => m.Range != range && Holds(m.Content, words));
    }

    private bool Holds(TextRange range, string words) => _text.Text.AsSpan(range.Start, range.Length).Contains(words, StringComparison.OrdinalIgnoreCase);

    private string Trimmed(TextRange range) => _text.Text.AsSpan(range.Start, range.Length).Trim(".,;:!? ").ToString();

    // A headline that repeats words of the article has their speaker.
    private List<QuotationSpan> ShareSpeakers(List<QuotationSpan> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Speaker is not null || _text.Layout.Blocks[BlockAt(found[i].Range.Start)].Kind is not (BlockKind.Headline or BlockKind.Subheading)) continue;
            var words = Trimmed(found[i].Content);
            var twin = words.Length < ShortestHeading ? null : found.Find(q => q != found[i] && q.Speaker is not null && Holds(q.Content, words));
            found[i] = found[i] with { Speaker = twin?.Speaker, SpeakerName = twin?.SpeakerName };
        }

        return found;
    }

    private bool IsInsideName(MarkedPassage passage) => _names.FirstFrom(passage.Range.Start) is > 0 and var next && _names.Mentions[next - 1].Range.End > passage.Range.Start;

    // a “free and open” Indo-Pacific: the marks stand around a modifier.
    private bool IsAttributive(MarkedPassage passage)
    {
        var (first, end) = (TokenFrom(passage.Range.Start), TokenFrom(passage.Range.End));
        return end - first <= 6 && first > 0 && end < _text.Tokens.Count && _phrases.Words[first - 1].Class is WordClass.Determiner or WordClass.Adjective
            && _phrases.Words[end] is { IsNominal: true } && _text.Tokens[end].Start <= passage.Range.End + 1 && _phrases.GroupAt(end) < 0;
    }

    // Subject and verb inside the marks.
    private bool IsClause(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_phrases.GroupAt(i) is not (>= 0 and var group) || _phrases.Groups[group] is not { Mood: VerbMood.Finite } verb) continue;
            if (_phrases.Subjects(group) is [var subject, ..] && subject.First >= first && subject.First < end || IsQuestion(end)) return true;
            i = Math.Max(i, verb.Head);
        }

        return false;
    }

    // “Let us sell a door handle for once.” after another sentence: an order or a cry has no subject.
    private bool IsSentence(int first, int end) =>
        end - first > 4 && _text.Text[_text.Tokens[end - 2].End - 1] is '.' or '!' or '?' && char.IsUpper(_phrases.WordAt(first + 1)[0])
        && _text.Sentences[_text.SentenceAt(_text.Tokens[first].Start)].FirstToken == first;

    private bool IsQuestion(int end) => _phrases.WordAt(end - 2).Contains('?');

    private bool IsTitleOfWork(int first, int end)
    {
        var capitals = 0;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word || _phrases.Words[i].Class is WordClass.Preposition or WordClass.And or WordClass.Determiner or WordClass.To) continue;
            if (!char.IsUpper(_phrases.WordAt(i)[0])) return false;
            capitals++;
        }

        return capitals > 1;
    }

    private int BlockAt(int offset) => _text.Sentences[_text.SentenceAt(offset)].Block;

    private int TokenFrom(int offset)
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
