using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>What a verb tells of a place: see data/lexicons/travel-verbs.tsv.</summary>
internal enum TravelVerb : byte
{
    None,
    Go,
    Arrive,
    Back,
    Object,
    Leave,
    Pass,
    Stay,
    Be,
    Host,
    Meet,
    Open,
    Fetch,
    Join,
}

/// <summary>What a noun tells of a journey: see data/lexicons/travel-nouns.tsv.</summary>
internal enum TravelNoun : byte
{
    None,
    Visit,
    Tour,
    Stop,
    Event,
    Vehicle,
    Party,
    Ensemble,
    Place,
    Way,
    Invitation,
    Rumour,
    Stay,
}

/// <summary>What a governing word says of a journey: see data/lexicons/travel-plans.tsv.</summary>
internal enum TravelEffect : byte
{
    None,
    Planned,
    Cancelled,
    Later,
    Refused,
    Rumoured,
    Done,
    Ended,
}

/// <summary>What a preposition says of the place behind it: see data/lexicons/travel-words.tsv.</summary>
internal enum PlaceRole : byte
{
    None,
    To,
    From,
    Via,
    In,
    Of,
    For,
    Home,
}

/// <summary>The frames of travel, kept as tables.</summary>
internal static class TravelLexicon
{
    private static readonly WordTable<Frame<TravelVerb>[]> Verbs = ReadFrames<TravelVerb>("lexicons/travel-verbs.tsv");

    private static readonly WordTable<TravelNoun> Nouns = Read<TravelNoun>("lexicons/travel-nouns.tsv");

    private static readonly WordTable<Frame<TravelEffect>[]> Effects = ReadFrames<TravelEffect>("lexicons/travel-plans.tsv");

    private static readonly WordTable<PlaceRole> Roles = Read<PlaceRole>("lexicons/travel-words.tsv");

    /// <summary>The frame of a verb whose particle, if it has one, is the next word.</summary>
    public static TravelVerb Verb(string lemma, ReadOnlySpan<char> next)
    {
        if (!Verbs.TryGetValue(lemma, out var frames)) return TravelVerb.None;
        foreach (var (particle, kind) in frames)
        {
            if (particle.Length == 0 || next.Equals(particle, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return TravelVerb.None;
    }

    /// <summary>The frame of a noun, singular or with a plural s.</summary>
    public static TravelNoun Noun(ReadOnlySpan<char> word) =>
        Nouns.TryGetValue(word, out var kind) || (word.Length > 3 && word[^1] is 's' && Nouns.TryGetValue(word[..^1], out kind)) ? kind : TravelNoun.None;

    /// <summary>What a verb or adjective says of what it governs; its particle may stand at once or a few words behind.</summary>
    public static TravelEffect Effect(string lemma, Func<string, bool> follows)
    {
        if (!Effects.TryGetValue(lemma, out var rows)) return TravelEffect.None;
        foreach (var (particle, effect) in rows)
        {
            if (particle.Length == 0 || follows(particle)) return effect;
        }

        return TravelEffect.None;
    }

    public static PlaceRole Role(ReadOnlySpan<char> word) => Roles.GetValueOrDefault(word);

    private static WordTable<T> Read<T>(string path) where T : struct, Enum => WordTable<T>.Read(path, r => WordTables.Parse<T>(r[1]));

    private static WordTable<Frame<T>[]> ReadFrames<T>(string path) where T : struct, Enum
    {
        var frames = new WordTable<Frame<T>[]>(ignoreCase: false);
        foreach (var row in Resources.Table(path)) frames.Add(row[0], new(row[1] == "-" ? "" : row[1], WordTables.Parse<T>(row[2])), f => f.Particle.Length);
        return frames;
    }

    private sealed record Frame<T>(string Particle, T Kind);
}
