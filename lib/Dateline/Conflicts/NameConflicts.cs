using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>One office of one country held by two people who share a name and differ in the other.</summary>
internal static class NameConflicts
{
    private readonly record struct Holder(string Office, int Entity, TextRange Range);

    public static void Find(Clauses clauses, List<ConflictSpan> found)
    {
        var holders = Holders(clauses);
        var before = found.Count;
        for (var i = 0; i < holders.Count && found.Count - before < ConflictFinder.MostCompared; i++)
        {
            for (var j = i + 1; j < Math.Min(holders.Count, i + ConflictFinder.MostCompared); j++)
            {
                var (one, two) = (holders[i], holders[j]);
                if (one.Entity == two.Entity || one.Office != two.Office) continue;
                var (first, second) = (clauses.Names.Entities[one.Entity].Name, clauses.Names.Entities[two.Entity].Name);
                if (!HalfSame(first, second)) continue;
                found.Add(new("name", $"The {one.Office} is called {first} and {second}.", one.Range, two.Range));
            }
        }
    }

    /// <summary>Persons right behind an office that has its country: "Finnish Foreign Minister Aino Väisälä".</summary>
    private static List<Holder> Holders(Clauses clauses)
    {
        var holders = new List<Holder>();
        foreach (var mention in clauses.Names.Mentions)
        {
            if (mention.Type != EntityType.Person) continue;
            var sentence = clauses.Text.Sentences[clauses.Text.SentenceAt(mention.Range.Start)];
            var at = sentence.FirstToken;
            while (at < sentence.EndToken && clauses.Text.Tokens[at].Start < mention.Range.Start) at++;
            var first = at;
            while (first > sentence.FirstToken && clauses.Word(first - 1).Class is WordClass.Noun or WordClass.Adjective or WordClass.Possessive && clauses.WordAt(first - 1) is not "former") first--;
            if (first == at || first == sentence.FirstToken || clauses.Word(first - 1) is not { Class: WordClass.Name, Mention: >= 0 and var m }) continue;
            if (clauses.Names.Entities[clauses.Names.Mentions[m].Entity] is not { Type: EntityType.Group or EntityType.Place, Country: { } country }) continue;
            if (!Roles.IsRole(clauses.WordAt(at - 1))) continue;
            var words = string.Join(' ', Enumerable.Range(first, at - first).Where(i => clauses.Word(i).Class != WordClass.Possessive).Select(i => clauses.WordAt(i).ToString().ToLowerInvariant()));
            holders.Add(new($"{words} ({country})", mention.Entity, mention.Range));
        }

        return holders;
    }

    private static bool HalfSame(string one, string two)
    {
        var (a, b) = (one.Split(' '), two.Split(' '));
        return a.Length > 1 && b.Length > 1 && ((a[0] == b[0]) ^ (a[^1] == b[^1]));
    }
}
