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
        foreach (var m in clauses.Names.MentionsOf(person))
        {
            if (m > 0 && IsBeside(clauses, clauses.Names.Mentions[m - 1], clauses.Names.Mentions[m], country)) return true;
            if (m + 1 < clauses.Names.Mentions.Count && IsBeside(clauses, clauses.Names.Mentions[m + 1], clauses.Names.Mentions[m], country)) return true;
        }

        return false;
    }

    /// <summary>"Meera Pillai, his deputy", "Her husband, Jan Brandt": the country of whom the pronoun means.</summary>
    public static string? OfRelation(Clauses clauses, int person)
    {
        if (clauses.Names.MentionsOf(person) is not [var first, ..]) return null;
        var range = clauses.Names.Mentions[first].Range;
        var after = clauses.TokenAt(range.End);
        if (after + 1 < clauses.Text.Tokens.Count && clauses.Word(after).Class == WordClass.Comma && Owner(clauses, after + 1) is { } behind) return behind;
        var before = clauses.TokenAt(range.Start) - 1;
        if (before > 1 && clauses.Word(before).Class == WordClass.Comma && clauses.Phrases.PhraseBefore(before, Math.Max(0, before - Reach)) is { } phrase && Owner(clauses, phrase.First) is { } ahead) return ahead;
        return null;
    }

    private static string? Owner(Clauses clauses, int token)
    {
        if (clauses.Word(token).Class != WordClass.Possessive) return null;
        foreach (var owner in clauses.References.At(token))
        {
            if (clauses.Names.Entities[owner].Country is { } country) return country;
        }

        return null;
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
