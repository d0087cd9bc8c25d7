namespace Dateline;

/// <summary>The values of <see cref="Mention.Type"/> and <see cref="Entity.Type"/>.</summary>
public static class EntityType
{
    /// <summary>People.</summary>
    public const string Person = "person";

    /// <summary>Countries, cities, regions, seas, continents; also where a capital or country stands for its government.</summary>
    public const string Place = "place";

    /// <summary>Bodies of governments, parties, companies, alliances and groups of states.</summary>
    public const string Organization = "organization";

    /// <summary>Nationals, religions, adherents, as noun or adjective ("Japanese").</summary>
    public const string Group = "group";

    /// <summary>Named events, laws, treaties, programmes, works.</summary>
    public const string Other = "other";
}
