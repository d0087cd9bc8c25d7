namespace Dateline.Text;

/// <summary>What a common noun can stand for.</summary>
internal enum RoleKind : byte
{
    /// <summary>"minister".</summary>
    Person,

    /// <summary>"committee".</summary>
    Body,

    /// <summary>A body that acts for its whole country: "government".</summary>
    Government,

    /// <summary>What somebody speaks through: "statement".</summary>
    Voice,

    /// <summary>A person or a country: "ally".</summary>
    Party,
}

/// <summary>A common noun for somebody: its kind, and the gender that it implies ('m', 'f' or none).</summary>
internal readonly record struct Role(RoleKind Kind, char? Gender);

/// <summary>Nouns that stand for people and bodies, from <c>data/lexicons/roles.tsv</c>, singular or plural, in any case.</summary>
internal static class Roles
{
    private static readonly WordTable<Role> All = Read();

    public static bool IsRole(ReadOnlySpan<char> word) => All.Contains(word);

    public static bool TryGet(ReadOnlySpan<char> word, out Role role) => All.TryGetValue(word, out role);

    private static WordTable<Role> Read()
    {
        var roles = new WordTable<Role>();
        foreach (var row in Resources.Table("lexicons/roles.tsv"))
        {
            var role = new Role(WordTables.Parse<RoleKind>(row[1]), row[2].Length > 0 ? row[2][0] : null);
            roles.Set(row[0], role);
            roles.Set(Plural(row[0]), role);
        }

        return roles;
    }

    private static string Plural(string noun) =>
        noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en"
        : noun.EndsWith('y') && noun[^2] is not ('a' or 'e' or 'o') ? noun[..^1] + "ies"
        : noun.EndsWith('s') || noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}
