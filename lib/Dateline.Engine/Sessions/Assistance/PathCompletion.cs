using System.Text.RegularExpressions;

namespace Dateline.Engine.Sessions.Assistance;

/// <summary>Folders and files inside the quotes of `#r` and `#load`.</summary>
internal static partial class PathCompletion
{
    /// <summary>Null where the cursor isn't in such quotes. Folders end in a slash, so that completion can go on.</summary>
    public static Completion? Find(string folder, string code, int position)
    {
        var line = code.LastIndexOfAny(['\n', '\r'], Math.Max(0, position - 1), Math.Max(0, position)) + 1;
        if (Directive().Match(code[line..position]) is not { Success: true } directive) return null;
        var typed = directive.Groups["path"].Value;
        var slash = typed.LastIndexOfAny(['/', '\\']) + 1;
        var extension = directive.Groups["name"].Value == "r" ? ".dll" : ".csx";
        return new Completion(position - typed.Length + slash, position, [.. Entries(Path.Combine(folder, typed[..slash]), typed[slash..], extension)]);
    }

    private static List<Suggestion> Entries(string folder, string prefix, string extension)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Where(entry => prefix.StartsWith('.') || !entry.Name.StartsWith('.'))
                .Where(entry => entry is DirectoryInfo || entry.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => entry is DirectoryInfo ? new Suggestion(entry.Name + "/", "folder") : new Suggestion(entry.Name, "file"))
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A path that is half written leads nowhere yet.
            return [];
        }
    }

    [GeneratedRegex("""^\s*#(?<name>r|load)\s+"(?<path>[^"]*)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
