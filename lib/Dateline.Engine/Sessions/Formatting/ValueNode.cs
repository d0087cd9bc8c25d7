namespace Dateline.Engine.Sessions.Formatting;

/// <summary>A value as far as it is shown: read once, within limits, then written as text and as HTML.</summary>
internal abstract record ValueNode
{
    private ValueNode()
    {
    }

    /// <summary>Text, with none of it markup.</summary>
    public sealed record Leaf(string Text, LeafKind Kind) : ValueNode;

    /// <summary>An object's members by name. The title is what the object says of itself (then in its own words), or its type.</summary>
    public sealed record Members(string Title, bool InOwnWords, IReadOnlyList<(string Name, ValueNode Value)> Values) : ValueNode;

    /// <summary>Elements of a sequence; the note says what of it is not shown.</summary>
    public sealed record Items(string Title, IReadOnlyList<ValueNode> Values, string? Note) : ValueNode;

    /// <summary>Elements that have the same members, or keys with their values.</summary>
    public sealed record Table(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ValueNode>> Rows, string? Note) : ValueNode;
}
