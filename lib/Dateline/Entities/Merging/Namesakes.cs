using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Tells people from places of the same name ("Denise Jordan" and Jordan, "Marcus Washington" and Washington): a word that is both is the
/// person's unless a preposition of place leads to it.
/// </summary>
internal static class Namesakes
{
    private static readonly WordSet s_locative = WordSet.Read("lexicons/locatives.tsv", ignoreCase: false);

    private static readonly HashSet<string> s_particles = [.. Resources.Table("lexicons/name-particles.tsv").Select(r => r[0])];

    public static void Retype(NameText text)
    {
        var surnames = text.Names.Where(n => n.Type == EntityType.Person && n.Key.Contains(' ')).SelectMany(n => Surnames(n.Key.Split(' '))).ToHashSet();
        foreach (var name in text.Names)
        {
            if (name.IsTag || !surnames.Contains(name.Key)) continue;
            if (name.Type is EntityType.Place or EntityType.Organization)
            {
                if (!LeadsToPlace(text, name) && !text.Is(name.FirstToken - 1, "of")) name.Type = EntityType.Person;
            }
            else if (name.Type == EntityType.Person && Gazetteer.Default.Places(name.Words).Any(p => !p.IsMinor) && LeadsToPlace(text, name))
            {
                name.Type = EntityType.Place;
            }
        }
    }

    // A surname keeps its particle ("al-Kindi").
    private static IEnumerable<string> Surnames(string[] words)
    {
        yield return words[0];
        yield return words[^1];
        if (words.Length > 2 && s_particles.Contains(words[^2])) yield return words[^2] + " " + words[^1];
    }

    /// <summary>Whether the word before is a preposition of place or a verb of going ("in", "left", "visiting").</summary>
    public static bool LeadsToPlace(NameText text, FoundName name)
    {
        var before = text.Token(name.FirstToken - 1);
        if (before.IsEmpty || before.Length > 16) return false;
        Span<char> lower = stackalloc char[16];
        var length = before.ToLowerInvariant(lower);
        return s_locative.Contains(lower[..length]);
    }
}
