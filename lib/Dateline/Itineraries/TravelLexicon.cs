using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Words of travel, kept as tables.</summary>
internal static class TravelLexicon
{
    private static readonly WordTable<TravelNoun> Nouns = Read<TravelNoun>("lexicons/travel-nouns.tsv");

    private static readonly WordTable<Frame<TravelEffect>[]> Effects = ReadFrames<TravelEffect>("lexicons/travel-plans.tsv");

    private static readonly WordTable<PlaceRole> Roles = Read<PlaceRole>("lexicons/travel-words.tsv");

    private static readonly WordTable<TravelSignal> Signals = Read<TravelSignal>("lexicons/travel-signals.tsv");

    /// <summary>The frame of a noun, singular or with a plural s.</summary>
    public static TravelNoun Noun(ReadOnlySpan<char> word) =>
        Nouns.TryGetValue(word, out var kind) || (word.Length > 3 && word[^1] is 's' && Nouns.TryGetValue(word[..^1], out kind)) ? kind : TravelNoun.None;

    /// <summary>What a verb or adjective says of what it governs, if nothing has to follow.</summary>
    public static TravelEffect Effect(ReadOnlySpan<char> word) => Effects.TryGetValue(word, out var rows) && rows[^1] is { Particle: "" } row ? row.Kind : TravelEffect.None;

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

    public static TravelSignal Signal(ReadOnlySpan<char> word) => Signals.GetValueOrDefault(word);

    private static WordTable<T> Read<T>(string path) where T : struct, Enum => WordTable<T>.Read(path, r => WordTables.Parse<T>(r[1]));

    private static WordTable<Frame<T>[]> ReadFrames<T>(string path) where T : struct, Enum
    {
        var frames = new WordTable<Frame<T>[]>(ignoreCase: false);
        foreach (var row in Resources.Table(path)) frames.Add(row[0], new(row[1] == "-" ? "" : row[1], WordTables.Parse<T>(row[2])), f => f.Particle.Length);
        return frames;
    }

    private sealed record Frame<T>(string Particle, T Kind);
}
