namespace Dateline.Engine.Sessions.Formatting;

/// <summary>What a piece of text stands for, which decides how it is set.</summary>
internal enum LeafKind
{
    Text,
    Number,

    /// <summary>Our own words in the place of a value: null, a limit, an exception.</summary>
    Note,
}
