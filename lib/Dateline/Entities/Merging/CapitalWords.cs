using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>Asks the tables of words that tell a capital as a government from the town.</summary>
internal sealed class CapitalWords(NameText text)
{
    private static readonly WordTable<CapitalUse> s_uses = Uses();
    private static readonly WordSet s_townVerbs = WordSet.Read("lexicons/town-verbs.tsv", ignoreCase: false);
    private static readonly WordSet s_partners = WordSet.Read("lexicons/partner-words.tsv");

    public static bool IsTownVerb(string lemma) => s_townVerbs.Contains(lemma);

    public static bool Has(string lemma, CapitalUse use) => (s_uses.GetValueOrDefault(lemma) & use) != 0;

    public bool Has(int token, CapitalUse use) => text.Token(token) is { Length: > 0 and < 20 } word && (s_uses.GetValueOrDefault(word) & use) != 0;

    /// <summary>Whether one of the next words of the clause has the use; <paramref name="found"/> is its token.</summary>
    public bool HasSoon(int token, int reach, CapitalUse use, out int found)
    {
        for (found = token; found < token + reach; found++)
        {
            if (Has(found, use)) return true;
            if (text.Token(found) is not [>= 'a' and <= 'z', ..]) return false;
        }

        return false;
    }

    /// <summary>"ally", before "of" or as what a capital is called.</summary>
    public bool IsPartner(int token) => text.Token(token) is { Length: > 0 and < 20 } word && s_partners.Contains(word);

    private static WordTable<CapitalUse> Uses()
    {
        var uses = new Dictionary<string, CapitalUse>();
        foreach (var row in Resources.Table("lexicons/capital-words.tsv")) uses[row[0]] = uses.GetValueOrDefault(row[0]) | Enum.Parse<CapitalUse>(row[1], ignoreCase: true);
        var table = new WordTable<CapitalUse>();
        foreach (var (word, use) in uses) table.Set(word, use);
        return table;
    }
}
