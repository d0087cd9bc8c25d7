using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Tells whether a text says where somebody belongs, by a name beside theirs: "German Chancellor Helene Brandt", "Jan Nowak of Poland".</summary>
internal static class Belonging
{
    /// <summary>Tokens between the two names.</summary>
    private const int Reach = 8;

    public static bool IsStated(Clauses clauses, int person, string country)
    {
        for (var m = 0; m < clauses.Names.Mentions.Count; m++)
        {
            if (clauses.Names.Mentions[m].Entity != person) continue;
            if (m > 0 && IsBeside(clauses, clauses.Names.Mentions[m - 1], clauses.Names.Mentions[m], country)) return true;
            if (m + 1 < clauses.Names.Mentions.Count && IsBeside(clauses, clauses.Names.Mentions[m + 1], clauses.Names.Mentions[m], country)) return true;
        }

        return false;
    }

    private static bool IsBeside(Clauses clauses, NamedMention state, NamedMention name, string country)
    {
        if (clauses.Names.Entities[state.Entity].Country != country) return false;
        var at = clauses.TokenAt(state.Range.Start);
        if (at > 0 && state.Range.Start < name.Range.Start && TravelLexicon.Role(clauses.WordAt(at - 1)) is PlaceRole.To or PlaceRole.In or PlaceRole.From or PlaceRole.Via) return false;
        var first = clauses.TokenAt(Math.Min(state.Range.End, name.Range.End));
        var last = clauses.TokenAt(Math.Max(state.Range.Start, name.Range.Start));
        if (last - first > Reach) return false;
        for (var i = first; i < last; i++)
        {
            // No verb, no way to or from, and no end of a sentence.
            if (clauses.Phrases.GroupAt(i) >= 0 || clauses.Word(i).Class is WordClass.Break or WordClass.And || TravelLexicon.Role(clauses.WordAt(i)) is PlaceRole.To or PlaceRole.In or PlaceRole.From or PlaceRole.Via) return false;
        }

        return true;
    }
}
