using System.Collections.Frozen;

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
    private static readonly FrozenDictionary<string, (string Particle, TravelVerb Kind)[]> Verbs = Resources.Table("lexicons/travel-verbs.tsv")
        .GroupBy(r => r[0]).ToFrozenDictionary(g => g.Key, g => g.Select(r => (r[1] == "-" ? "" : r[1], Enum.Parse<TravelVerb>(r[2], ignoreCase: true))).OrderByDescending(r => r.Item1.Length).ToArray());

    private static readonly FrozenDictionary<string, TravelNoun> Nouns = Read<TravelNoun>("lexicons/travel-nouns.tsv");

    private static readonly FrozenDictionary<string, TravelNoun>.AlternateLookup<ReadOnlySpan<char>> NounsBySpan = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (string Particle, TravelEffect Effect)[]> Effects = Resources.Table("lexicons/travel-plans.tsv")
        .GroupBy(r => r[0]).ToFrozenDictionary(g => g.Key, g => g.Select(r => (r[1] == "-" ? "" : r[1], Enum.Parse<TravelEffect>(r[2], ignoreCase: true))).OrderByDescending(r => r.Item1.Length).ToArray());

    private static readonly FrozenDictionary<string, PlaceRole> Roles = Read<PlaceRole>("lexicons/travel-words.tsv");

    private static readonly FrozenDictionary<string, PlaceRole>.AlternateLookup<ReadOnlySpan<char>> RolesBySpan = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

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
        NounsBySpan.TryGetValue(word, out var kind) || (word.Length > 3 && word[^1] is 's' && NounsBySpan.TryGetValue(word[..^1], out kind)) ? kind : TravelNoun.None;

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

    public static PlaceRole Role(ReadOnlySpan<char> word) => RolesBySpan.GetValueOrDefault(word);

    private static PlaceRole GetValueOrDefault(this FrozenDictionary<string, PlaceRole>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> word) =>
        lookup.TryGetValue(word, out var role) ? role : PlaceRole.None;

    private static FrozenDictionary<string, T> Read<T>(string path) where T : struct, Enum =>
        Resources.Table(path).ToFrozenDictionary(r => r[0], r => Enum.Parse<T>(r[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);
}
