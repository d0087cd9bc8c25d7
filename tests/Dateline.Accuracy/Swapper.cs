using System.Globalization;
using System.Text;

namespace Dateline.Accuracy;

/// <summary>Makes copies of articles with other names, days and numbers.</summary>
internal sealed class Swapper(NamePools pools)
{
    private static readonly string[] Forms = ["country", "capital", "demonym"];

    /// <param name="article">The marks of it say what can be swapped.</param>
    /// <param name="text">The article's text, or it with more sentences of the same names.</param>
    /// <param name="draw">Decides everything that is drawn; the same draws for texts of the same article.</param>
    /// <param name="numbers">Whether numbers are swapped too.</param>
    public Copy Swap(OwnArticle article, string text, Draw draw, bool numbers)
    {
        var shift = 1 + draw.Below(6);
        var drawn = Drawn(article, draw);
        var year = Passages.Day().Matches(article.Text).Select(m => m.Groups["year"].Value).First(y => y.Length > 0);
        var copy = new StringBuilder();
        var pieces = new List<(Passage, int, int)>();
        var at = 0;
        foreach (var piece in Passages.Find(text, WithHalves(article.Marks)))
        {
            var old = text[piece.Start..piece.End];
            var swapped = piece.Mark is null ? Later(old, shift, year)
                : piece.Mark.Form == "number" && !numbers ? old
                : drawn.TryGetValue((piece.Mark.Slot, piece.Mark.Form), out var name) ? (old.Any(char.IsLower) ? name : name.ToUpperInvariant()) : old;
            copy.Append(text, at, piece.Start - at);
            pieces.Add((piece, copy.Length, copy.Length + swapped.Length));
            copy.Append(swapped);
            at = piece.End;
        }

        copy.Append(text, at, text.Length - at);
        var made = new Copy(copy.ToString(), shift, pieces);
        made.Verify(text);
        return made;
    }

    private Dictionary<(string Slot, string Form), string> Drawn(OwnArticle article, Draw draw)
    {
        var drawn = new Dictionary<(string, string), string>();
        var used = new HashSet<string>(article.Marks.SelectMany(m => m.Text.Split(' ').Append(m.Text)), StringComparer.Ordinal);
        foreach (var slot in article.Marks.Where(m => m.Slot != "-").GroupBy(m => m.Slot))
        {
            var forms = slot.Select(m => m.Form).ToHashSet();
            if (forms.Overlaps(Forms))
            {
                var nation = Fresh(() => draw.From(pools.Nations), n => n[0], used);
                for (var i = 0; i < Forms.Length; i++) drawn[(slot.Key, Forms[i])] = nation[i];
            }
            else if (forms.Contains("city")) drawn[(slot.Key, "city")] = Fresh(() => draw.From(pools.Cities), c => c, used);
            else if (forms.Contains("number"))
            {
                // No number that "an" would have to go before.
                var old = slot.First().Text;
                var number = Fresh(() => (20 + draw.Below(50)).ToString(CultureInfo.InvariantCulture), n => n, used);
                drawn[(slot.Key, "number")] = number + old[old.IndexOf('-', StringComparison.Ordinal)..];
            }
            else Person(slot.Key, forms.Contains("woman"), draw, used, drawn);
        }

        return drawn;
    }

    private void Person(string slot, bool woman, Draw draw, HashSet<string> used, Dictionary<(string, string), string> drawn)
    {
        var (women, men, surnames) = draw.From(pools.People);
        var first = Fresh(() => draw.From(woman ? women : men), n => n, used);
        var last = Fresh(() => draw.From(surnames), n => n, used);
        drawn[(slot, woman ? "woman" : "man")] = $"{first} {last}";
        drawn[(slot, "last")] = last;
        drawn[(slot, "first")] = drawn[(slot, "first-man")] = first;
    }

    /// <summary>Nobody and nothing in one article shares a drawn name.</summary>
    private static T Fresh<T>(Func<T> from, Func<T, string> key, HashSet<string> used)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var value = from();
            if (used.Add(key(value))) return value;
        }

        throw new InvalidOperationException("There are too few names to draw from.");
    }

    /// <summary>Halves of full names stand alone in planted sentences, though not in the article.</summary>
    private static List<Mark> WithHalves(IReadOnlyList<Mark> marks) =>
        [.. marks, .. marks.Where(m => m.Form is "man" or "woman").SelectMany(m => new[] { m with { Text = m.Text.Split(' ')[0], Form = "first" }, m with { Text = m.Text.Split(' ')[^1], Form = "last" } })
            .Where(h => marks.All(m => m.Text != h.Text))];

    private static string Later(string day, int shift, string year)
    {
        var match = Passages.Day().Match(day);
        if (match.Groups["weekday"].Success)
        {
            var weekday = Enum.Parse<DayOfWeek>(day);
            return ((DayOfWeek)(((int)weekday + shift) % 7)).ToString();
        }

        // "Nov." and "Aug." stay as short as they are; no article has a short month that a shift could leave.
        var month = match.Groups["month"].Value;
        var stated = match.Groups["year"].Success;
        var value = DateOnly.Parse($"{match.Groups["day"].Value} {month.TrimEnd('.')} {(stated ? match.Groups["year"].Value : year)}", CultureInfo.InvariantCulture).AddDays(shift);
        var written = month.EndsWith('.') ? value.ToString("MMM. d", CultureInfo.InvariantCulture) : value.ToString("MMMM d", CultureInfo.InvariantCulture);
        return stated ? $"{written}, {value.Year.ToString(CultureInfo.InvariantCulture)}" : written;
    }
}
