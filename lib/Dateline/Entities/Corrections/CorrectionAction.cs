namespace Dateline.Entities.Corrections;

/// <summary>What a correction can do, by the key that it begins with.</summary>
internal static class CorrectionAction
{
    public const string Merge = "merge";
    public const string Split = "split";
    public const string Rename = "rename";
    public const string Retype = "retype";
    public const string Drop = "drop";
    public const string Add = "add";
    public const string Locate = "locate";

    public static IReadOnlyList<string> All { get; } = [Merge, Split, Rename, Retype, Drop, Add, Locate];

    /// <summary>Keys that an action needs beside its own.</summary>
    public static IReadOnlyList<string> Needs(string action) => action switch
    {
        Merge or Split => ["into"],
        Rename or Retype => ["to"],
        Add => ["type"],
        _ => [],
    };
}
