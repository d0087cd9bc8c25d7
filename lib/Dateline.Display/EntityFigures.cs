namespace Dateline.Display;

/// <summary>
/// Who and what is named, as figures. Counted are names in the text: pronouns and descriptions ("the two leaders") name nobody here, so a count
/// is a lower bound of how often somebody is spoken of.
/// </summary>
public static partial class EntityFigures
{
    private const string NoEntity = "The article names nobody and nothing that was found.";

    private static readonly string[] Types = [EntityType.Person, EntityType.Place, EntityType.Organization, EntityType.Group, EntityType.Other];

    private static ILookup<int, Mention> MentionsByEntity(Reading reading) => reading.Mentions.ToLookup(m => m.Entity);

    private static string InWords(string type) => type switch
    {
        EntityType.Person => "people",
        EntityType.Place => "places",
        EntityType.Organization => "organizations",
        EntityType.Group => "groups",
        _ => "other names",
    };

    /// <summary>Words of the article: runs of letters and digits, as a reader counts them; a hyphen or apostrophe between letters doesn't part.</summary>
    internal static int WordCount(string text)
    {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var joins = inside && text[i] is '-' or '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            var now = joins || char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || (inside && char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (now && !inside) count++;
            inside = now;
        }

        return count;
    }
}
