using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Which offices the text gives to people: the words before a name, and those behind it between commas.</summary>
internal sealed class Offices
{
    private const int Reach = 6;

    private readonly HashSet<(int Person, string Office)> _held = [];

    public Offices(Clauses clauses)
    {
        for (var first = 0; first < clauses.Text.Tokens.Count; first++)
        {
            if (clauses.Word(first) is not { Class: WordClass.Name, Mention: >= 0 and var m } || clauses.Names.Mentions[m].Type != EntityType.Person) continue;
            var (last, person) = (first, clauses.Names.Mentions[m].Entity);
            while (last + 1 < clauses.Text.Tokens.Count && clauses.Word(last + 1).Mention == m) last++;
            for (var i = first - 1; i >= Math.Max(0, first - Reach) && clauses.Word(i).Class is WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Comma; i--) Add(clauses, i, person);
            for (var i = last + 1; i < Math.Min(clauses.Text.Tokens.Count, last + 1 + Reach) && (clauses.Word(i).IsNominal || clauses.Word(i).Class is WordClass.Comma or WordClass.Determiner or WordClass.Possessive); i++) Add(clauses, i, person);
            first = last;
        }
    }

    public bool Holds(int person, ReadOnlySpan<char> office) => _held.Contains((person, office.ToString().ToLowerInvariant()));

    private void Add(Clauses clauses, int token, int person)
    {
        if (clauses.Word(token).Class == WordClass.Noun && Roles.IsRole(clauses.WordAt(token))) _held.Add((person, clauses.WordAt(token).ToString().ToLowerInvariant()));
    }
}
