using Dateline.Text;

namespace Dateline.Stances;

/// <summary>A frame found in the text: tokens <c>[First, End)</c> of the cue, the token where its target may begin, and the verb group that it belongs to (−1 for none).</summary>
internal readonly record struct Cue(StanceFrame Frame, int First, int End, int TargetFrom, int Group)
{
    /// <summary>Whose the stance is, where no verb says so: of "Iceland, no admirer of the quota," what the words describe.</summary>
    public NounPhrase? Holder { get; init; }

    /// <summary>Where the target ends at the latest, as words of the cue follow it; 0 where none do.</summary>
    public int TargetEnd { get; init; }

    /// <summary>Whether the target owns the last noun of the cue: "stood in its way".</summary>
    public bool Owned { get; init; }
}
