using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Which state a passage speaks of: whose doings a sentence tells, where it is set, what the sentences before it were about, and where the whole
/// article is at home. Tells whose "the foreign minister" or "the opposition" is.
/// </summary>
internal sealed class StateContext
{
    // So far back, in names, the surroundings of a name are looked at.
    private const int MostNames = 24;
    private const int MostSentences = 3;
    private const int LongestClause = 12;
    private const double SentenceDecay = 0.6;
    private const double BlockDecay = 0.25;
    private const double HomeWeight = 1.5;
    private const double LeadShare = 0.15;

    // Stands in the votes for a body of many states.
    private const string Nobody = "";

    private static readonly WordSet s_setting = Words("in", "at", "near", "outside");
    private static readonly WordSet s_goal = Words("to", "visit", "visited", "visiting", "toward", "towards", "reach", "reached", "reaches", "reaching");
    private static readonly WordSet s_origin = Words("from", "left", "leaving", "leaves");
    private static readonly WordSet s_clauseStarts = WordSet.Read("lexicons/clause-starts.tsv");
    private readonly NameText _text;
    private readonly Dictionary<string, double> _votes = [];
    private readonly Dictionary<string, double> _sentence = [];

    public StateContext(NameText text)
    {
        _text = text;
        (Home, HomeShare) = FindHome();
    }

    /// <summary>The state that the article is about or written from; null if none is named.</summary>
    public string? Home { get; }

    /// <summary>How much of the article is about it, 0 to 1.</summary>
    public double HomeShare { get; }

    /// <summary>The likeliest state around a name, with its votes and those of the next one; null where nothing speaks for any, or a body of many states is what the passage speaks of.</summary>
    public string? Around(FoundName name, out double score, out double second, Func<string, bool>? isOut = null)
    {
        _votes.Clear();
        ReadOwnSentence(name);
        ReadEarlier(name);
        if (Home is not null) Vote(Home, (HomeWeight * HomeShare) + (SaysHome(name) ? 2 : 0));
        (score, second) = (0, 0);
        string? best = null;
        foreach (var (country, votes) in _votes)
        {
            if (isOut?.Invoke(country) == true) continue;
            if (votes > score || (votes == score && string.CompareOrdinal(country, best) < 0)) (best, score, second) = (country, votes, score);
            else if (votes > second) second = votes;
        }

        return best == Nobody ? null : best;
    }

    /// <summary>Whom or what "its" before the name points back to: what the clause or sentence before is about.</summary>
    public FoundName? Antecedent(FoundName name, int pronoun)
    {
        var sentence = _text.SentenceOf(name);
        var block = _text.Text.Sentences[sentence].Block;
        FoundName? other = null;
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames; i--)
        {
            var candidate = _text.Names[i];
            var at = _text.SentenceOf(candidate);
            if (at < sentence - 1 || (_text.Text.Sentences[at].Block != block && !IsNextParagraph(at, sentence))) break;
            if (candidate.FirstToken > pronoun || !IsState(candidate)) continue;
            if (LeadsClause(candidate)) return candidate;
            if (!s_goal.Contains(_text.Token(Before(candidate)))) other ??= candidate;
        }

        return other;
    }

    /// <summary>The person named last before the name, in its block or, where its sentence opens one, in the block before.</summary>
    public FoundName? PersonBefore(FoundName name)
    {
        var block = _text.Text.Sentences[_text.SentenceOf(name)].Block;
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames; i--)
        {
            var candidate = _text.Names[i];
            var at = _text.SentenceOf(candidate);
            if (_text.Text.Sentences[at].Block != block)
            {
                if (!IsNextParagraph(at, _text.SentenceOf(name))) break;
                block = _text.Text.Sentences[at].Block;
            }

            if (candidate.Type == EntityType.Person && candidate.Cluster != name.Cluster) return candidate;
        }

        return null;
    }

    private void ReadOwnSentence(FoundName name)
    {
        var sentence = _text.Text.Sentences[_text.SentenceOf(name)];
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames && _text.Names[i].FirstToken >= sentence.FirstToken; i--)
        {
            var other = _text.Names[i];
            if (other.Cluster != name.Cluster && StateOf(other) is { } country) Collect(country, Where(other, name) || IsScene(other) ? 4 : LeadsClause(other) ? 3 : IsSetting(other) || IsTownReached(other) ? 2.2 : 0.5, other);
        }

        for (var i = name.Index + 1; i < _text.Names.Count && i < name.Index + MostNames && _text.Names[i].FirstToken < sentence.EndToken; i++)
        {
            var other = _text.Names[i];
            if (other.Cluster == name.Cluster || StateOf(other) is not { } country) continue;

            // Whoever goes somewhere is of another country; whoever comes from somewhere is as a rule of that one.
            if (other.Type == EntityType.Place && s_goal.Contains(_text.Token(Before(other)))) Vote(country, -1);
            else Collect(country, other.Type == EntityType.Place && s_origin.Contains(_text.Token(Before(other))) ? 1.5 : IsSetting(other) ? 0.8 : 0.2, other);
        }

        CountSentence(1);
    }

    private void ReadEarlier(FoundName name)
    {
        var sentence = _text.SentenceOf(name);
        var block = _text.Text.Sentences[sentence].Block;
        var first = _text.Text.Sentences[sentence].FirstToken;
        var last = sentence;
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames; i--)
        {
            var other = _text.Names[i];
            if (other.FirstToken >= first) continue;
            var at = _text.SentenceOf(other);
            if (at != last) CountSentence(Weight(last));
            last = at;
            if (sentence - at > MostSentences) break;
            if (other.Cluster != name.Cluster && StateOf(other) is { } country) Collect(country, IsScene(other) && _text.Text.Sentences[at].Block == block ? 3 : LeadsClause(other) ? 2 : IsSetting(other) || IsTownReached(other) ? 1.6 : 0.4, other);
        }

        CountSentence(Weight(last));
        double Weight(int at) => Math.Pow(SentenceDecay, sentence - at - 1) * (_text.Text.Sentences[at].Block == block ? 1 : BlockDecay);
    }

    private static string? StateOf(FoundName name) => name.Cluster?.Country ?? (name.Cluster?.Institution is { Countries.Count: 0 } ? Nobody : null);

    // What a sentence says of a state counts once, at its strongest.
    private void Collect(string country, double weight, FoundName from)
    {
        if (from.Type == EntityType.Person) weight *= 0.4;
        _sentence[country] = Math.Max(_sentence.GetValueOrDefault(country), weight);
    }

    private void CountSentence(double weight)
    {
        foreach (var (country, votes) in _sentence) Vote(country, votes * weight);
        _sentence.Clear();
    }

    private void Vote(string country, double weight) => _votes[country] = _votes.GetValueOrDefault(country) + weight;

    // "At home, the opposition".
    private bool SaysHome(FoundName name)
    {
        for (var i = _text.Text.Sentences[_text.SentenceOf(name)].FirstToken; i < name.FirstToken; i++)
        {
            if (_text.Token(i) is "home" && (_text.Is(i - 1, "at") || _text.Is(i - 1, "back"))) return true;
        }

        return false;
    }

    // "Manila, where President Reyes": what the adverb of place points to.
    private bool Where(FoundName place, FoundName name)
    {
        if (place.Type != EntityType.Place) return false;
        var at = place.EndToken;
        if (_text.Token(at) is ",") at++;
        return _text.Is(at, "where") && name.FirstToken - at <= LongestClause;
    }

    // "In Mongolia, …", "Reaction in Malaysia was mixed": where what follows happens.
    private bool IsScene(FoundName name)
    {
        if (!IsSetting(name)) return false;
        var first = _text.Text.Sentences[_text.SentenceOf(name)].FirstToken;
        return Before(name) == first || (Before(name) == first + 1 && _text.NameAt(first) is null);
    }

    // "flies to La Paz to meet President X", "reached Lima": a country is as often the one that something is said or given to.
    private bool IsTownReached(FoundName name) => name.Type == EntityType.Place && name.Cluster?.Place is { IsTown: true } && s_goal.Contains(_text.Token(Before(name)));

    // "…, the Front said." and in a paragraph of its own: "“…,” its spokesman said."
    private bool IsNextParagraph(int earlier, int later) =>
        _text.Text.Sentences[later].Block == _text.Text.Sentences[earlier].Block + 1 && IsFirst(later)
        && _text.Text.Layout.Blocks[_text.Text.Sentences[earlier].Block].Kind == BlockKind.Paragraph;

    private bool IsFirst(int sentence) => sentence == 0 || _text.Text.Sentences[sentence - 1].Block != _text.Text.Sentences[sentence].Block;

    private bool IsSetting(FoundName name) => name.Type == EntityType.Place && s_setting.Contains(_text.Token(Before(name)));

    private int Before(FoundName name)
    {
        var at = name.FirstToken - 1;
        return _text.Token(at) is "the" or "The" or "a" or "A" or "an" or "An" ? at - 1 : at;
    }

    // What stands first in its sentence, after a mark, or as the subject after a word that opens a clause.
    private bool LeadsClause(FoundName name)
    {
        var at = Before(name);
        if (at < 0 || _text.Text.SentenceAt(_text.Text.Tokens[at].Start) != _text.SentenceOf(name)) return true;
        if (_text.Token(at) is ":" or ";" or "—" or "–" or "-" or "“" or "\"" or "‘") return true;
        if (!s_clauseStarts.Contains(_text.Token(at))) return false;
        if (_text.Is(name.EndToken, "'s") || _text.Is(name.EndToken, "’s")) return true;
        return _text.Token(name.EndToken) is [>= 'a' and <= 'z', ..] next && (_text.NameAt(at - 1) is null || (Morphology.TryVerb(next, out _, out var forms) && (forms & (VerbForm.Past | VerbForm.Third)) != 0));
    }

    // Bodies count even where their country isn't known: "the European Union … its envoy" is nobody else's.
    private static bool IsState(FoundName name) => name.Type == EntityType.Organization || (name.Type is EntityType.Place or EntityType.Group && name.Cluster?.Country is not null);

    // Every name counts; what the headline and the first sentence are about counts most.
    private (string? Country, double Share) FindHome()
    {
        var counts = new Dictionary<string, double>();
        var (lead, total, leader) = (Lead(), 0.0, (string?)null);
        foreach (var name in _text.Names)
        {
            if (name.Cluster?.Country is not { } country) continue;
            var sentence = _text.SentenceOf(name);
            var weight = sentence > lead ? 1 : LeadsClause(name) ? 4 : 2;
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

    private static WordSet Words(params ReadOnlySpan<string> words)
    {
        var set = new WordSet();
        foreach (var word in words) set.Add(word);
        return set;
    }
}
