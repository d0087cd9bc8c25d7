using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Which state a passage speaks of: whose doings a sentence tells, where it is set, what the sentences before it were about, and where the whole
/// article is at home. Tells whose "the foreign minister" or "the opposition" is.
/// </summary>
internal sealed partial class StateContext
{
    // So far back, in names, the surroundings of a name are looked at.
    private const int MostNames = 24;
    private const int MostSentences = 3;
    private const int LongestClause = 12;

    // "X and Queen Astrid have sailed".
    private const int LongestLead = 6;
    private const double SentenceDecay = 0.6;
    private const double BlockDecay = 0.25;
    private const double HomeWeight = 1.5;
    private const double AtHomeWeight = 4;
    private const double NextWeight = 1;
    private const double LeadShare = 0.15;

    // Stands in the votes for a body of many states.
    private const string Nobody = "";

    private static readonly WordSet s_setting = Words("in", "at", "near", "outside");
    private static readonly WordSet s_goal = Words("to", "visit", "visited", "visiting", "toward", "towards", "reach", "reached", "reaches", "reaching");
    private static readonly WordSet s_origin = Words("from", "left", "leaving", "leaves");
    private static readonly WordSet s_guestVerbs = WordSet.Read("lexicons/guest-verbs.tsv");
    private static readonly WordSet s_clauseStarts = WordSet.Read("lexicons/clause-starts.tsv");
    private readonly NameText _text;
    private readonly Dictionary<string, double> _votes = [];
    private readonly Dictionary<string, double> _sentence = [];

    // By the index of the name: many names have the same ones around them.
    private readonly Standing[] _standings;

    // Whose surroundings the votes are: a name is asked for several times in turn.
    private FoundName? _asked;
    private double _homeWeight;

    public StateContext(NameText text)
    {
        _text = text;
        _standings = new Standing[text.Names.Count];
        (Home, HomeShare) = FindHome();
    }

    /// <summary>The state that the article is about or written from; null if none is named.</summary>
    public string? Home { get; }

    /// <summary>How much of the article is about it, 0 to 1.</summary>
    public double HomeShare { get; }

    /// <summary>The likeliest state around a name, with its votes and those of the next one; null where nothing speaks for any, or a body of many states is what the passage speaks of.</summary>
    public string? Around(FoundName name, out double score, out double second, Func<string, bool>? isOut = null, double homeWeight = HomeWeight)
    {
        if (_asked != name || _homeWeight != homeWeight) Read(name, homeWeight);
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

    /// <summary>To be called where a country has become known.</summary>
    public void Forget() => _asked = null;

    private void Read(FoundName name, double homeWeight)
    {
        _votes.Clear();
        ReadOwnSentence(name);
        ReadEarlier(name);
        ReadNext(name);
        if (Home is not null) Vote(Home, homeWeight * HomeShare);
        if (AtHome(name) is { } state) Vote(state, AtHomeWeight);
        (_asked, _homeWeight) = (name, homeWeight);
    }

    private void ReadOwnSentence(FoundName name)
    {
        var sentence = _text.Text.Sentences[name.Sentence];
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames && _text.Names[i].FirstToken >= sentence.FirstToken; i--)
        {
            var other = _text.Names[i];
            if (other.Cluster != name.Cluster && StateOf(other) is { } country) Collect(country, Where(other, name) || Stands(other, Standing.Scene) ? 4 : Stands(other, Standing.Lead) ? 3 : Stands(other, Standing.Setting | Standing.Reached) ? 2.2 : 0.5, other);
        }

        for (var i = name.Index + 1; i < _text.Names.Count && i < name.Index + MostNames && _text.Names[i].FirstToken < sentence.EndToken; i++)
        {
            var other = _text.Names[i];
            if (other.Cluster == name.Cluster || StateOf(other) is not { } country) continue;

            // Whoever goes somewhere is of another country; whoever comes from somewhere is as a rule of that one.
            if (Stands(other, Standing.Goal) || (other.Type == EntityType.Place && IsGuest(name, other))) Vote(country, -1);
            else Collect(country, Stands(other, Standing.Origin) ? 1.5 : Stands(other, Standing.Setting) ? 0.8 : 0.2, other);
        }

        CountSentence(1);
    }

    private void ReadEarlier(FoundName name)
    {
        var sentence = name.Sentence;
        var block = _text.Text.Sentences[sentence].Block;
        var first = _text.Text.Sentences[sentence].FirstToken;
        var last = sentence;
        for (var i = name.Index - 1; i >= 0 && i > name.Index - MostNames; i--)
        {
            var other = _text.Names[i];
            if (other.FirstToken >= first) continue;
            var at = other.Sentence;
            if (at != last) CountEarlier(last, sentence, block);
            last = at;
            if (sentence - at > MostSentences) break;
            if (other.Cluster != name.Cluster && StateOf(other) is { } country) Collect(country, Stands(other, Standing.Scene) && _text.Text.Sentences[at].Block == block ? 3 : Stands(other, Standing.Lead) ? 2 : Stands(other, Standing.Setting | Standing.Reached) ? 1.6 : 0.4, other);
        }

        CountEarlier(last, sentence, block);
    }

    private void CountEarlier(int at, int sentence, int block)
    {
        if (_sentence.Count > 0) CountSentence(Math.Pow(SentenceDecay, sentence - at - 1) * (IsSameBlock(_text.Text.Sentences[at].Block, block) ? 1 : BlockDecay));
    }

    // What the next sentence begins with: "PARIS — Prime Minister X flew in on Monday. Estonia backs the bid."
    private void ReadNext(FoundName name)
    {
        var number = name.Sentence + 1;
        if (number >= _text.Text.Sentences.Count || IsFirst(number)) return;
        for (var i = name.Index + 1; i < _text.Names.Count && i < name.Index + MostNames; i++)
        {
            var other = _text.Names[i];
            var at = other.Sentence;
            if (at > number) break;
            if (at == number && other.Cluster != name.Cluster && other.Type is EntityType.Place or EntityType.Group && other.Cluster?.Country is { } country && Stands(other, Standing.Lead)) Collect(country, NextWeight, other);
        }

        CountSentence(1);
    }

    // A question or title belongs to the paragraph below it.
    private bool IsSameBlock(int earlier, int block) => earlier == block || (earlier == block - 1 && earlier > 0 && _text.Text.Layout.Blocks[earlier].Kind == BlockKind.Subheading);

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

    // "Prime Minister X landed in Lisbon", "flew into Tbilisi": nobody is a guest at home.
    private bool IsGuest(FoundName name, FoundName place)
    {
        for (var i = name.EndToken; i < name.EndToken + LongestLead; i++)
        {
            var word = _text.Token(i);
            if (word.IsEmpty || !char.IsLetter(word[0])) return false;
            if (char.IsLower(word[0]) && Morphology.TryVerb(word, out var lemma, out _) && s_guestVerbs.Contains(lemma)) return Before(place) - i <= LongestClause && _text.Token(Before(place)) is "in" or "at" or "into" or "on" or "near";
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

    private bool Stands(FoundName name, Standing standing)
    {
        ref var known = ref _standings[name.Index];
        if (known == Standing.Unread) known = StandingOf(name);
        return (known & standing) != 0;
    }

    private Standing StandingOf(FoundName name)
    {
        var standing = Standing.Read;
        if (LeadsClause(name)) standing |= Standing.Lead;
        if (name.Type != EntityType.Place) return standing;
        var before = _text.Token(Before(name));
        if (s_setting.Contains(before)) standing |= IsFirstPhrase(name) ? Standing.Setting | Standing.Scene : Standing.Setting;
        if (s_origin.Contains(before)) standing |= Standing.Origin;
        if (!s_goal.Contains(before)) return standing;

        // "flies to La Paz to meet President X", "reached Lima": a country is as often the one that something is said or given to.
        return standing | (name.Cluster?.Place is { IsTown: true } ? Standing.Goal | Standing.Reached : Standing.Goal);
    }

    // "In Mongolia, …", "Reaction in Malaysia was mixed": where what follows happens.
    private bool IsFirstPhrase(FoundName name)
    {
        var first = _text.Text.Sentences[name.Sentence].FirstToken;
        return Before(name) == first || (Before(name) == first + 1 && _text.NameAt(first) is null);
    }

    private int Before(FoundName name)
    {
        var at = name.FirstToken - 1;
        return _text.Token(at) is "the" or "The" or "a" or "A" or "an" or "An" ? at - 1 : at;
    }

    // What stands first in its sentence, after a mark, or as the subject after a word that opens a clause.
    private bool LeadsClause(FoundName name)
    {
        var at = Before(name);
        if (!_text.IsBeside(at, name)) return true;
        if (_text.Token(at) is ":" or ";" or "—" or "–" or "-" or "“" or "\"" or "‘") return true;
        if (!s_clauseStarts.Contains(_text.Token(at))) return false;
        if (_text.Is(name.EndToken, "'s") || _text.Is(name.EndToken, "’s")) return true;
        return _text.Token(name.EndToken) is [>= 'a' and <= 'z', ..] next && (_text.NameAt(at - 1) is null || (Morphology.TryVerb(next, out _, out var forms) && (forms & (VerbForm.Past | VerbForm.Third)) != 0));
    }

    /// <summary>What the word before a name, and its place in the sentence, make of it.</summary>
    [Flags]
    private enum Standing : byte
    {
        Unread = 0,
        Read = 1,
        Scene = 2,
        Lead = 4,
        Setting = 8,
        Reached = 16,
        Goal = 32,
        Origin = 64,
    }

    private static WordSet Words(params ReadOnlySpan<string> words)
    {
        var set = new WordSet();
        foreach (var word in words) set.Add(word);
        return set;
    }
}
