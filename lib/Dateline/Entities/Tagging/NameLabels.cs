namespace Dateline.Entities.Tagging;

/// <summary>The tagger's labels: 0 is "no name", then begin and inside of each type, in the order of <see cref="Types"/>. Their numbers are part of the model file.</summary>
internal static class NameLabels
{
    public const int Outside = 0;
    public const int Count = 11;

    public static IReadOnlyList<string> Types { get; } = [EntityType.Person, EntityType.Place, EntityType.Organization, EntityType.Group, EntityType.Other];

    public static int Begin(int type) => 1 + (2 * type);

    public static bool IsInside(int label) => label != 0 && (label & 1) == 0;

    /// <summary>Index into <see cref="Types"/> of any label but <see cref="Outside"/>.</summary>
    public static int TypeOf(int label) => (label - 1) / 2;

    /// <summary>An inside label only follows a label of its type.</summary>
    public static bool MayFollow(int previous, int label) => !IsInside(label) || (previous != 0 && TypeOf(previous) == TypeOf(label));
}
