namespace Dateline.Itineraries;

/// <summary>A place behind a verb or noun: how it is tied, its entity (null for "home" and for "the country"), its tokens, and its number in its list.</summary>
internal readonly record struct FoundPlace(PlaceRole Role, int? Entity, int First, int End, int Index)
{
    /// <summary>Told as gone to before the place that stands ahead of it: "in Bogotá and before that in Quito".</summary>
    public bool Precedes { get; init; }

    /// <summary>Told as the next one of a list by "then", "later" or "finally".</summary>
    public bool Next { get; init; }

    /// <summary>Index of the date that is this place's alone; −1 where the verb's dates tell.</summary>
    public int Date { get; init; } = -1;
}
