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

    // "At home, the opposition", "Not everybody at home was pleased. Senator X": the state that the sentence speaks of before, else that of the one whom the article follows.
    private string? AtHome(FoundName name)
    {
        var number = name.Sentence;
        var own = _text.Text.Sentences[number];
        var home = HomeWord(own.FirstToken, name.FirstToken);
        if (home < 0 && number > 0 && _text.Text.Sentences[number - 1] is var previous && previous.Block == own.Block) home = HomeWord(previous.FirstToken, previous.EndToken);
        if (home < 0) return null;
        for (var i = name.Index - 1; i >= 0 && _text.Names[i].Sentence == _text.Text.SentenceAt(_text.Text.Tokens[home].Start); i--)
        {
            if (_text.Names[i].FirstToken < home && _text.Names[i].Cluster?.Country is { } country && !Stands(_text.Names[i], Standing.Setting)) return country;
        }

        return Principal() ?? Home;
    }

    private int HomeWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.Token(i) is "home" && (_text.Is(i - 1, "at") || _text.Is(i - 1, "back"))) return i;
        }

        return -1;
    }

    // The country of the person named most often.
    private string? Principal()
    {
        Cluster? principal = null;
        foreach (var name in _text.Names)
        {
            if (name.Type == EntityType.Person && name.Cluster is { Country: not null } cluster && cluster.Names.Count > (principal?.Names.Count ?? 1)) principal = cluster;
        }

        return principal?.Country;
    }
}
