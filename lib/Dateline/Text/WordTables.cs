namespace Dateline.Text;

/// <summary>Reads lexicons that have several rows for a word, and names of enumerations.</summary>
internal static class WordTables
{
    /// <summary>Adds a row to those of its word, behind those of the same rank or a higher one.</summary>
    public static void Add<T>(this WordTable<T[]> table, string word, T row, Func<T, int> rank) => table.Set(word, With(table.GetValueOrDefault(word, []), row, rank));

    /// <summary>The rows and one more, behind those of the same rank or a higher one.</summary>
    public static T[] With<T>(T[] rows, T row, Func<T, int> rank)
    {
        var at = 0;
        while (at < rows.Length && rank(rows[at]) >= rank(row)) at++;
        var more = new T[rows.Length + 1];
        Array.Copy(rows, more, at);
        more[at] = row;
        Array.Copy(rows, at, more, at + 1, rows.Length - at);
        return more;
    }

    /// <summary>The member of that name, in any case.</summary>
    public static T Parse<T>(string name) where T : struct, Enum
    {
        // By the type as a value: the generic overload is compiled anew for each type when the program starts.
        var type = typeof(T);
        return (T)Enum.Parse(type, name, ignoreCase: true);
    }
}
