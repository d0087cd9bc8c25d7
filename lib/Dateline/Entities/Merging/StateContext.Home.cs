namespace Dateline.Entities.Merging;

internal sealed partial class StateContext
{
    // Every name counts; what the headline and the first sentence are about counts most.
    private (string? Country, double Share) FindHome()
    {
        var counts = new Dictionary<string, double>();
        var (lead, total, leader) = (Lead(), 0.0, (string?)null);
        foreach (var name in _text.Names)
        {
            if (name.Cluster?.Country is not { } country) continue;
            var sentence = name.Sentence;
            var weight = sentence > lead ? 1 : Stands(name, Standing.Lead) ? 4 : 2;
            if (sentence == lead) leader ??= country;
            counts[country] = counts.GetValueOrDefault(country) + weight;
            total += weight;
        }

        if (counts.Count == 0) return (null, 0);
        if (leader is not null) counts[leader] += LeadShare * total;
        var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();
        return (best.Key, best.Value / (total * (1 + LeadShare)));
    }

    // The first sentence of the text proper.
    private int Lead()
    {
        var sentences = _text.Text.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (_text.Text.Layout.Blocks[sentences[i].Block].Kind == BlockKind.Paragraph && sentences[i].EndToken - sentences[i].FirstToken > 8) return i;
        }

        return 0;
    }

    // "At home, the opposition".
    private bool SaysHome(FoundName name)
    {
        for (var i = _text.Text.Sentences[name.Sentence].FirstToken; i < name.FirstToken; i++)
        {
            if (_text.Token(i) is "home" && (_text.Is(i - 1, "at") || _text.Is(i - 1, "back"))) return true;
        }

        return false;
    }
}
