namespace Dateline.Text;

/// <summary>
/// Verb forms and their lemmas. The verbs are those of <c>data/lexicons/words.tsv</c>, their irregular forms those of
/// <c>irregular-verbs.tsv</c>; regular endings are undone, and count only where a known verb remains.
/// </summary>
internal static class Morphology
{
    private static readonly WordSet WithIrregularPast = new();
    private static readonly WordTable<IrregularForm> Irregular = ReadIrregular();

    /// <summary>Lemma and forms of a word that can be a verb, in any case; false if it can't. "Lemma" is lower case: of "supports" it is "support".</summary>
    public static bool TryVerb(ReadOnlySpan<char> word, out string lemma, out VerbForm forms)
    {
        if (Irregular.TryGetValue(word, out var irregular))
        {
            (lemma, forms) = (irregular.Lemma, irregular.Forms);
            return true;
        }

        forms = VerbForm.None;
        if (word.Length > 2 && TryEnding(word, out lemma, out forms)) return true;
        if (Vocabulary.TryVerb(word, out lemma))
        {
            forms = VerbForm.Base;
            return true;
        }

        return false;
    }

    private static bool TryEnding(ReadOnlySpan<char> word, out string lemma, out VerbForm forms)
    {
        lemma = "";
        forms = VerbForm.None;

        // Most words have none of the last letters.
        if (word[^1] < 128 && (word[^1] | 0x20) is not ('g' or 'd' or 's')) return false;
        if (Ends(word, "ing") && word.Length > 4 && TryStem(word[..^3], out lemma)) forms = VerbForm.Gerund;
        else if (Ends(word, "ied") && Vocabulary.TryVerb([.. word[..^3], 'y'], out lemma)) forms = VerbForm.Past | VerbForm.Participle;
        else if (Ends(word, "ed") && TryStem(word[..^2], out lemma) && !WithIrregularPast.Contains(lemma)) forms = VerbForm.Past | VerbForm.Participle;
        else if (Ends(word, "ies") && Vocabulary.TryVerb([.. word[..^3], 'y'], out lemma)) forms = VerbForm.Third;
        else if (Ends(word, "s") && !Ends(word, "ss") && Vocabulary.TryVerb(word[..^1], out lemma)) forms = VerbForm.Third;
        else if (Ends(word, "es") && Vocabulary.TryVerb(word[..^2], out lemma)) forms = VerbForm.Third;
        return forms != VerbForm.None;
    }

    // "oppos" lacks its e, "back" is whole, "plann" has a letter too many. The e comes first: "bas" of "based" is no verb, but "hop" of "hoped" is.
    private static bool TryStem(ReadOnlySpan<char> stem, out string lemma)
    {
        if (stem.Length > 1 && Vocabulary.TryVerb([.. stem, 'e'], out lemma)) return true;
        if (Vocabulary.TryVerb(stem, out lemma)) return true;
        return stem.Length > 2 && char.ToLowerInvariant(stem[^1]) == char.ToLowerInvariant(stem[^2]) && Vocabulary.TryVerb(stem[..^1], out lemma);
    }

    private static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static WordTable<IrregularForm> ReadIrregular()
    {
        var forms = new WordTable<IrregularForm>();
        foreach (var row in Resources.Table("lexicons/irregular-verbs.tsv"))
        {
            foreach (var past in row[1].Split(' ')) Add(past, row[0], VerbForm.Past);
            foreach (var participle in row[2].Split(' ')) Add(participle, row[0], VerbForm.Participle);
            if (forms.Contains(row[0])) Add(row[0], row[0], VerbForm.Base);
        }

        return forms;

        // A form that two verbs share ("lay", "found") keeps the verb that comes first in the table.
        void Add(string form, string lemma, VerbForm kind)
        {
            if (!forms.TryGetValue(form, out var known)) known = new(lemma, VerbForm.None);
            if (known.Lemma != lemma) return;
            forms.Set(form, known with { Forms = known.Forms | kind });
            if (kind == VerbForm.Past) WithIrregularPast.Add(lemma);
        }
    }

    private sealed record IrregularForm(string Lemma, VerbForm Forms);
}
