namespace Dateline.Dates;

/// <summary>What an expression is resolved against.</summary>
/// <param name="Reference">The day of writing: the article's reference date, or inside a post the post's own.</param>
/// <param name="Anchor">The date told of last.</param>
/// <param name="Year">A year named before, where the article states no day of writing: a story told in its years.</param>
/// <param name="Tense">Which side of the reference the words around speak of.</param>
internal readonly record struct DateScope(DateOnly? Reference, PartialDate? Anchor, int? Year, DateTense Tense)
{
    /// <summary>The day told of last in a story of the paragraph that began with a weekday and its date; null outside of one.</summary>
    public DateOnly? Story { get; init; }

    /// <summary>The day ahead that the same sentence told of last.</summary>
    public DateOnly? PlanDay { get; init; }

    /// <summary>The day told of last, where it is a whole day.</summary>
    public DateOnly? AnchorDay => Anchor?.Whole;
}

/// <summary>Which side of the reference date a sentence speaks of.</summary>
internal enum DateTense
{
    Unknown,
    Past,

    /// <summary>What is scheduled: "leaves on Friday".</summary>
    Present,

    Future,

    /// <summary>A plan seen from the day told of: "planned for Thursday, was called off".</summary>
    Planned,

    /// <summary>A plan that came to nothing: "planned for Monday, was called off".</summary>
    Dropped,

    /// <summary>Told as past, but with "to", "until" or "for" it leads to a day ahead: "moved to Friday".</summary>
    Later,

    /// <summary>Words that say nothing, nor does the participle after them: "having left".</summary>
    Skip,
}
