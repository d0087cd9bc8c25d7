namespace Dateline.Display;

/// <summary>Facts that a notebook's prose relies on: checked where they are told.</summary>
public static class Claim
{
    /// <summary>Lets the notebook go on only where a claim holds.</summary>
    /// <param name="claim">The claim as a sentence; it should hold for every article.</param>
    /// <param name="holds">Whether it does.</param>
    /// <returns>The claim, to be shown as one that was checked.</returns>
    /// <exception cref="InvalidOperationException">The claim doesn't hold.</exception>
    public static Answer Holds(string claim, bool holds)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return holds ? new($"Checked: {claim}") : throw new InvalidOperationException($"The prose of this notebook relies on this, and it does not hold: {claim}");
    }
}
