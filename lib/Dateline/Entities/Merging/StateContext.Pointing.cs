namespace Dateline.Entities.Merging;

internal sealed partial class StateContext
{
    /// <summary>Whom or what "its" before the name points back to: what the clause or sentence before is about.</summary>
    public FoundName? Antecedent(FoundName name, int pronoun)
    {
        var sentence = name.Sentence;
        var block = _text.Text.Sentences[sentence].Block;
        FoundName? other = null;
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames; i--)
        {
            var candidate = _text.Names[i];
            var at = candidate.Sentence;
            if (at < sentence - 1 || (_text.Text.Sentences[at].Block != block && !IsNextParagraph(at, sentence))) break;
            if (candidate.FirstToken > pronoun || !IsState(candidate)) continue;
            if (Stands(candidate, Standing.Lead)) return candidate;
            if (!s_goal.Contains(_text.Token(Before(candidate)))) other ??= candidate;
        }

        return other;
    }

    /// <summary>The person named last before the name, in its block or, where its sentence opens one, in the block before.</summary>
    public FoundName? PersonBefore(FoundName name)
    {
        var block = _text.Text.Sentences[name.Sentence].Block;
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames; i--)
        {
            var candidate = _text.Names[i];
            var at = candidate.Sentence;
            if (_text.Text.Sentences[at].Block != block)
            {
                if (!IsNextParagraph(at, name.Sentence)) break;
                block = _text.Text.Sentences[at].Block;
            }

            if (candidate.Type == EntityType.Person && candidate.Cluster != name.Cluster) return candidate;
        }

        return null;
    }

    // "…, the Front said." and in a paragraph of its own: "“…,” its spokesman said."
    private bool IsNextParagraph(int earlier, int later) =>
        _text.Text.Sentences[later].Block == _text.Text.Sentences[earlier].Block + 1 && IsFirst(later)
        && _text.Text.Layout.Blocks[_text.Text.Sentences[earlier].Block].Kind == BlockKind.Paragraph;

    private bool IsFirst(int sentence) => sentence == 0 || _text.Text.Sentences[sentence - 1].Block != _text.Text.Sentences[sentence].Block;

    // Bodies count even where their country isn't known: "the European Union … its envoy" is nobody else's.
    private static bool IsState(FoundName name) => name.Type == EntityType.Organization || (name.Type is EntityType.Place or EntityType.Group && name.Cluster?.Country is not null);
}
