namespace Dateline.Text;

/// <summary>Finds subjects in the plural whose last word isn't: "both houses of parliament", "companies in Puerto Madryn, on the coast,".</summary>
internal static class PluralHeads
{
    private const int Reach = 14;

    /// <summary>Whether what stands before the token, from the start of its clause, is a phrase headed by a plural noun and what prepositions add to it.</summary>
    public static bool Before(AnalysedText text, Word[] words, int token, int start)
    {
        var first = token;
        while (first > start && first > token - Reach && Continues(words[first - 1].Class)) first--;
        if (first == token || first > start && words[first - 1].Class is not (WordClass.Break or WordClass.But or WordClass.And or WordClass.Subordinator or WordClass.That)) return false;
        for (var i = first; i + 1 < token; i++)
        {
            if (words[i].Class is WordClass.Preposition or WordClass.Comma) return false;
            if (words[i].Class != WordClass.Noun || words[i + 1].Class != WordClass.Preposition) continue;
            return text.Text[text.Tokens[i].End - 1] == 's' && text.Text[text.Tokens[i].End - 2] != 's';
        }

        return false;
    }

    private static bool Continues(WordClass kind) =>
        kind is WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Determiner or WordClass.Possessive or WordClass.Number or WordClass.Preposition or WordClass.Comma or WordClass.Adverb;
}
