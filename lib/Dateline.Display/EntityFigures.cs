namespace Dateline.Display;

/// <summary>
/// Who and what is named, as figures. Counted are names in the text: pronouns and descriptions ("the two leaders") name nobody here, so a count
/// is a lower bound of how often somebody is spoken of.
/// </summary>
public static partial class EntityFigures
{
    internal const string NoEntity = "The article names nobody and nothing that was found.";

    private static readonly string[] Types = [EntityType.Person, EntityType.Place, EntityType.Organization, EntityType.Group, EntityType.Other];

    private static ILookup<int, Mention> MentionsByEntity(Reading reading) => reading.Mentions.ToLookup(m => m.Entity);

    internal static string InWords(string type) => type switch
    {
        EntityType.Person => "people",
        EntityType.Place => "places",
        EntityType.Organization => "organizations",
        EntityType.Group => "groups",
        _ => "other names",
    };
}
