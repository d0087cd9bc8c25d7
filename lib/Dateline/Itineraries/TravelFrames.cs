using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>A verb with the words that make its meaning: its kind, and the token behind the last of them.</summary>
internal readonly record struct TravelFrame(TravelVerb Kind, int End);

/// <summary>Finds the frame of a verb by data/lexicons/travel-verbs.tsv.</summary>
internal static class TravelFrames
{
    /// <summary>How far behind its verb a particle may stand: "put her down".</summary>
    private const int LongestGap = 5;

    /// <param name="Follow">Words that follow one another right behind the verb.</param>
    /// <param name="Objects">Heads of the noun phrase behind them, of which one has to be there; empty for any.</param>
    /// <param name="Vehicle">Whether that noun phrase may also be headed by any noun for a vehicle.</param>
    /// <param name="Apart">A particle that may stand behind an object.</param>
    /// <param name="Kind">What the verb with them tells.</param>
    private sealed record Row(string[] Follow, string[] Objects, bool Vehicle, string? Apart, TravelVerb Kind)
    {
        public int Weight => (Follow.Length * 2) + (Objects.Length > 0 || Vehicle ? 3 : 0) + (Apart is null ? 0 : 1);
    }

    private static readonly WordTable<Row[]> Rows = Read();

    /// <summary>The frame of a lemma by itself.</summary>
    public static TravelVerb Bare(string lemma) => Rows.TryGetValue(lemma, out var rows) && rows[^1] is { Weight: 0 } row ? row.Kind : TravelVerb.None;

    /// <summary>The frame of a verb group; <see cref="TravelVerb.None"/> if the table has none for its words.</summary>
    public static TravelFrame Of(Clauses clauses, int group)
    {
        var verb = clauses.Phrases.Groups[group];
        if (!Rows.TryGetValue(verb.Lemma, out var rows)) return new(TravelVerb.None, verb.Head + 1);
        var end = clauses.Text.Sentences[verb.Sentence].EndToken;
        foreach (var row in rows)
        {
            if (Match(clauses, row, verb.Head + 1, end) is { } next) return new(row.Kind, next);
        }

        return new(TravelVerb.None, verb.Head + 1);
    }

    private static int? Match(Clauses clauses, Row row, int from, int end)
    {
        var at = from;
        if (row.Follow.Length > 0 && at < end && (clauses.Word(at).Class == WordClass.Adverb || IsReflexive(clauses.WordAt(at))) && !clauses.Is(at, row.Follow[0])) at++;
        foreach (var word in row.Follow)
        {
            if (at >= end || !clauses.Is(at, word)) return null;
            at++;
        }

        // "came in February": the word belongs to the date.
        if (row.Follow.Length > 0 && at < end && clauses.DateAt(at) is >= 0 and var date && Clauses.When(clauses.Dates.Dates[date]) is not { Value.Length: 10 } && TravelLexicon.Role(clauses.WordAt(at - 1)) != PlaceRole.None) return null;
        if (row.Apart is { } apart && !Stands(clauses, apart, at, end)) return null;
        // "got to Vienna", "get in to Vienna": the last word may be the preposition of the place as well.
        if (row.Objects.Length == 0 && !row.Vehicle) return row.Follow.Length > 0 && row.Kind != TravelVerb.Object && TravelLexicon.Role(clauses.WordAt(at - 1)) != PlaceRole.None ? at - 1 : at;
        if (clauses.Phrases.PhraseFrom(at, end) is not { } phrase) return null;
        var head = clauses.WordAt(phrase.Head);
        for (var i = phrase.First; row.Vehicle && i < phrase.End; i++)
        {
            if (TravelLexicon.Noun(clauses.WordAt(i)) == TravelNoun.Vehicle) return phrase.End;
        }

        foreach (var noun in row.Objects)
        {
            if (head.Equals(noun, StringComparison.OrdinalIgnoreCase)) return phrase.End;
        }

        return null;
    }

    // "drove herself down from".
    private static bool IsReflexive(ReadOnlySpan<char> word) => word.EndsWith("self", StringComparison.Ordinal) || word.EndsWith("selves", StringComparison.Ordinal);

    private static bool Stands(Clauses clauses, string word, int from, int end)
    {
        for (var i = from; i < Math.Min(from + LongestGap, end) && clauses.Word(i).Class is not (WordClass.Break or WordClass.Comma); i++)
        {
            if (clauses.Is(i, word)) return true;
        }

        return false;
    }

    private static WordTable<Row[]> Read()
    {
        var table = new WordTable<Row[]>(ignoreCase: false);
        foreach (var row in Resources.Table("lexicons/travel-verbs.tsv")) table.Add(row[0], Parse(row), r => r.Weight);
        return table;
    }

    // "-", "on to", "~way", "the ~way|distance", "~@vehicle|flight", "+down".
    private static Row Parse(string[] cells)
    {
        var (follow, objects, vehicle, apart) = (new List<string>(), new List<string>(), false, (string?)null);
        foreach (var part in cells[1].Split(' '))
        {
            if (part == "-") continue;
            if (part[0] == '+') apart = part[1..];
            else if (part[0] != '~') follow.Add(part);
            else
            {
                objects.AddRange(part[1..].Split('|').Where(o => o[0] != '@'));
                vehicle = part.Contains('@', StringComparison.Ordinal);
            }
        }

        return new([.. follow], [.. objects], vehicle, apart, WordTables.Parse<TravelVerb>(cells[2]));
    }
}
