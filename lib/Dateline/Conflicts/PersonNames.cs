using System.Collections.Frozen;

namespace Dateline.Conflicts;

/// <summary>Whether two names can be those of one person.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<(string, string)> Short = Resources.Table("lexicons/short-names.tsv").SelectMany(r => r[1].Split(' ').Select(s => (s, r[0]))).ToFrozenSet();

    /// <summary>Names of as many words, two at least, that are the same but for one; and that one no spelling, initial or short form of the other.</summary>
    public static bool DifferInOneWord(string one, string two)
    {
        var (a, b) = (one.Split(' '), two.Split(' '));
        if (a.Length < 2 || a.Length != b.Length) return false;
        var at = -1;
        for (var i = 0; i < a.Length; i++)
        {
            if (string.Equals(a[i], b[i], StringComparison.OrdinalIgnoreCase)) continue;
            if (at >= 0) return false;
            at = i;
        }

        return at >= 0 && !AreForms(a[at].ToLowerInvariant(), b[at].ToLowerInvariant());
    }

    /// <summary>"J." and "John", "Bill" and "William", "Zelensky" and "Zelenskyy", "Mohammed" and "Muhammad".</summary>
    private static bool AreForms(string one, string two)
    {
        if (one.Length < 3 || two.Length < 3 || one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal)) return true;
        if (Short.Contains((one, two)) || Short.Contains((two, one)) || Short.Any(s => s.Item1 == one && Short.Contains((two, s.Item2)))) return true;
        return Skeleton(one) == Skeleton(two) || Distance(one, two) <= 2;
    }

    /// <summary>Consonants, each run of one letter once: transliterations differ in vowels and doublings.</summary>
    private static string Skeleton(string name)
    {
        var letters = new System.Text.StringBuilder();
        foreach (var c in Entities.Folding.Fold(name))
        {
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or '-' or '\'' or '’' || (letters.Length > 0 && letters[^1] == c)) continue;
            letters.Append(c);
        }

        return letters.ToString();
    }

    /// <summary>Levenshtein's distance: letters put in, left out or changed.</summary>
    private static int Distance(string one, string two)
    {
        var (before, now) = (new int[two.Length + 1], new int[two.Length + 1]);
        for (var j = 0; j <= two.Length; j++) before[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= two.Length; j++) now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + (one[i - 1] == two[j - 1] ? 0 : 1));
            (before, now) = (now, before);
        }

        return before[two.Length];
    }
}
