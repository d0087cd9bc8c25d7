using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What a clause says its subject does to others, from <c>data/lexicons/effects.tsv</c>: "would hurt exporters", "will save jobs".</summary>
internal static class Effects
{
    private static readonly WordTable<int> Signs = WordTable<int>.Read("lexicons/effects.tsv", r => r[1] == "benefit" ? 1 : -1, ignoreCase: false);

    /// <summary>1 if the verb group tells of a benefit, −1 if of harm, 0 if of neither.</summary>
    public static int Of(Phrases phrases, int group, int limit)
    {
        var verb = phrases.Groups[group];
        if (verb.Passive || !Signs.TryGetValue(verb.Lemma, out var sign)) return 0;
        // "will do more harm than good", "would be a blow to": what stands behind such a verb tells.
        return verb.Negation >= 0 ? -sign : sign;
    }
}
