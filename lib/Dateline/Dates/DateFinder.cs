using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Finds where time expressions stand, without their values.</summary>
internal static class DateFinder
{
    public static List<DatedSentence> Find(AnalysedText text)
    {
        var found = new List<DatedSentence>();
        var pieces = new List<DatePiece>();
        var matches = new List<DateMatch>();
        var posts = text.Layout.Posts;
        var post = 0;
        foreach (var sentence in text.Sentences)
        {
            while (post < posts.Count && posts[post].Range.End <= sentence.Range.Start) post++;
            if (!DateLexer.Cut(text.Text, sentence.Range, pieces)) continue;
            matches.Clear();
            for (var i = 0; i < pieces.Count;)
            {
                if (pieces[i] is { Class: DateClass.None, Literal: var literal } && literal == 0)
                {
                    i++;
                    continue;
                }

                if (DatePatterns.Find(pieces, i, m => Allows(text.Text, pieces, m)) is { } match)
                {
                    matches.Add(match);
                    i = match.End;
                }
                else
                {
                    i++;
                }
            }

            if (matches.Count == 0) continue;
            int? inside = post < posts.Count && posts[post].Range.Contains(sentence.Range.Start) ? post : null;
            found.Add(new(sentence.Block, sentence.Range, pieces, [.. matches], inside));
            pieces = [];
        }

        return found;
    }

    private static bool Allows(string text, List<DatePiece> pieces, DateMatch match) => match.Pattern.Guard switch
    {
        "preposition" => IsPreposition(pieces, match.First - 1),
        "sentence" => match.First == 0 || IsPreposition(pieces, match.First - 1) || Mark(text, pieces, match.First - 1) is ',' or '(' or '“' or '"' or '-' or '–' or '—',
        "anchor" => match.End == pieces.Count || !(pieces[match.End].Is(DateClass.Determiner) || text.AsSpan(pieces[match.End].Start, pieces[match.End].End - pieces[match.End].Start) is "than"),
        "digits" => char.IsAsciiDigit(text[pieces[match.First].Start]),
        "colon" => pieces[match.First].Code is null && Glued(text, pieces, match),
        "year" => LooksLikeYear(text, pieces, match.First),
        _ => Glued(text, pieces, match),
    };

    /// <summary>Numbers that belong to a longer one or to a price are no part of a date.</summary>
    private static bool Glued(string text, List<DatePiece> pieces, DateMatch match)
    {
        var (first, last) = (pieces[match.First], pieces[match.End - 1]);
        if (first.Is(DateClass.Digits) && first.Start > 0 && text[first.Start - 1] is '$' or '€' or '£' or '¥' or '#' or '.' or '/') return false;
        if (first.Is(DateClass.Year) && match.Pattern.Reading == "duration" && first.Value is > 1900 and < 2100) return false;
        return !last.Is(DateClass.Digits | DateClass.Clock) || last.End >= text.Length || text[last.End] is not ('%' or '/');
    }

    private static bool IsPreposition(List<DatePiece> pieces, int at) => at >= 0 && pieces[at].Is(DateClass.Preposition);

    private static char Mark(string text, List<DatePiece> pieces, int at) => at >= 0 ? text[pieces[at].Start] : '\0';

    /// <summary>
    /// A bare number of four digits is a year after a preposition, an article or an opening mark; elsewhere only where no lower-case word follows
    /// that it could count. Newspapers set a comma into larger numbers.
    /// </summary>
    private static bool LooksLikeYear(string text, List<DatePiece> pieces, int at)
    {
        var piece = pieces[at];
        if (piece.Value is < 1400 or > 2100) return false;
        if (piece.Start > 0 && !char.IsWhiteSpace(text[piece.Start - 1]) && text[piece.Start - 1] is not ('(' or '-' or '–' or '—' or '“' or '"' or '‘' or '[' or '/')) return false;
        if (piece.End < text.Length && text[piece.End] is '%' or '°' or '/') return false;
        var next = at + 1 < pieces.Count ? text[pieces[at + 1].Start] : '.';
        if (IsPreposition(pieces, at - 1) || (at > 0 && pieces[at - 1].Is(DateClass.Determiner))) return !(char.IsLower(next) && piece.Value is < 1900 or > 2050 && CountsNoun(text, pieces, at + 1));
        return piece.Value is >= 1900 and <= 2050 && !char.IsLower(next);
    }

    /// <summary>Whether the word at <paramref name="at"/> is a plural: "1,400 metres" without its comma.</summary>
    private static bool CountsNoun(string text, List<DatePiece> pieces, int at) => text[pieces[at].End - 1] == 's' && !pieces[at].Is(DateClass.Preposition);
}
