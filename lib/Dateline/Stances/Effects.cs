using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What a clause says its subject does to others, from <c>data/lexicons/effects.tsv</c>: "would hurt exporters", "will save jobs".</summary>
internal static class Effects
{
    private static readonly WordTable<int> Signs = WordTable<int>.Read("lexicons/effects.tsv", r => r[1] switch { "benefit" => 1, "harm" => -1, _ => 0 }, ignoreCase: false);

    /// <summary>1 if the verb group tells of a benefit, −1 if of harm, 0 if of neither.</summary>
    public static int Of(Phrases phrases, int group)
    {
        var verb = phrases.Groups[group];
        if (verb.Passive || !Signs.TryGetValue(verb.Lemma, out var sign)) return 0;
        return verb.Negation >= 0 ? -sign : sign;
    }

    /// <summary>"collapse": a verb whose subject comes to harm itself, so that who warns of it doesn't blame the subject.</summary>
    public static bool IsDecline(string lemma) => Signs.TryGetValue(lemma, out var sign) && sign == 0;
}
