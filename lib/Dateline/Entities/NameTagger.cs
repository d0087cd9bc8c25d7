using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Finds names and their types.</summary>
internal static class NameTagger
{
    private const int LongestListedName = 8;

    public static IReadOnlyList<NameSpan> Tag(AnalysedText text)
    {
        var names = new List<NameSpan>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var end = Next(text, sentence, i, out var type);
                if (type is not null) names.Add(new(new(text.Tokens[i].Start, text.Tokens[end - 1].End), type));
                i = Math.Max(end, i + 1);
            }
        }

        return names;
    }

    private static int Next(AnalysedText text, SentenceSpan sentence, int first, out string? type)
    {
        type = null;
        var token = text.Tokens[first];
        if (token.Kind == TokenKind.Handle) type = EntityType.Organization;
        if (token.Kind == TokenKind.Hashtag) type = ListedType(Gazetteer.Default.Lists(text.Text.AsSpan(token.Start + 1, token.End - token.Start - 1)));
        if (token.Kind is TokenKind.Handle or TokenKind.Hashtag) return first + 1;
        if (token.Kind != TokenKind.Word || !char.IsUpper(text.Text[token.Start])) return first + 1;

        var listed = Listed(text, sentence, first, out var lists);
        var run = first + 1;
        while (run < sentence.EndToken && text.Tokens[run].Kind == TokenKind.Word && char.IsUpper(text.Text[text.Tokens[run].Start])) run++;
        if (listed >= run)
        {
            type = ListedType(lists);
            if (type is not null) return listed;
        }

        var people = Gazetteer.Default.Lists(token.In(text.Text));
        if (run - first is 2 or 3 && (people & NameLists.FirstName) != 0) type = EntityType.Person;
        else if (listed > first && ListedType(lists) is { } known) (type, run) = (known, listed);
        else if (run - first >= 2 && first > sentence.FirstToken) type = EntityType.Organization;
        else if ((people & NameLists.LastName) != 0 && first > sentence.FirstToken) type = EntityType.Person;
        return run;
    }

    private static int Listed(AnalysedText text, SentenceSpan sentence, int first, out NameLists lists)
    {
        var key = new NameKey();
        var best = first;
        lists = NameLists.None;
        for (var i = first; i < sentence.EndToken && i < first + LongestListedName; i++)
        {
            key.Add(text.Tokens[i].In(text.Text));
            var found = Gazetteer.Default.Lists(key.Value);
            if (ListedType(found) is not null && ((found & NameLists.Acronym) == 0 || IsUpper(text, first, i))) (best, lists) = (i + 1, found);
            if ((found & NameLists.Prefix) == 0) break;
            key.EndWord();
        }

        return best;
    }

    private static bool IsUpper(AnalysedText text, int first, int last)
    {
        var span = text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[last].End - text.Tokens[first].Start);
        foreach (var c in span)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private static string? ListedType(NameLists lists) =>
        (lists & NameLists.Demonym) != 0 ? EntityType.Group
        : (lists & (NameLists.Country | NameLists.Capital)) != 0 ? EntityType.Place
        : (lists & NameLists.Organization) != 0 ? EntityType.Organization
        : (lists & NameLists.Places) != 0 ? EntityType.Place
        : null;
}
