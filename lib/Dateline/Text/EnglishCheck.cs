namespace Dateline.Text;

/// <summary>Tells English text from other languages by the share of function words ("the", "of", "to"), which is far from that of any other language.</summary>
internal static class EnglishCheck
{
    private const int FewestWords = 25;
    private const int MostWords = 2000;

    // News in English has 0.35 to 0.5; German, Dutch, French, Spanish or Italian news, with some words in common, below 0.1.
    private const double LeastShare = 0.17;

    private static readonly WordSet FunctionWords = WordSet.Read("lexicons/function-words.tsv");

    /// <summary>One line of warning for a text that isn't English; null for one that is, or is too short to tell.</summary>
    public static string? Warning(AnalysedText text)
    {
        var (words, function) = (0, 0);
        var enough = Math.Min(text.Tokens.Count, MostWords + 1) * LeastShare;
        foreach (var token in text.Tokens)
        {
            if (token.Kind is not TokenKind.Word) continue;
            if (++words > MostWords) break;

            // In English that many are together well before the end.
            if (FunctionWords.Contains(token.In(text.Text)) && ++function >= enough) return null;
        }

        return words >= FewestWords && function < words * LeastShare
            ? "The text doesn't look English; names, dates and stances are read by English rules, so expect little of them."
            : null;
    }
}
