namespace Dateline.Display.Charts;

/// <summary>A piece of a plotly specification, by plotly's own attribute names.</summary>
internal sealed class Node : Dictionary<string, object?>
{
    public Node()
    {
    }

    /// <summary>A copy to go on with.</summary>
    public Node(Node other)
        : base(other)
    {
    }
}
