using Dateline.Engine.Kernels.Specs;

namespace Dateline.Engine;

/// <summary>Makes the kernel known to VS Code, Jupyter and all that reads Jupyter's kernel folders, and takes it back. Not thread safe.</summary>
public static class KernelRegistration
{
    /// <summary>The name under which .NET Interactive registered its C# kernel; existing notebooks ask for it.</summary>
    public const string PreferredName = ".net-csharp";

    /// <summary>The name that is taken when another program holds <see cref="PreferredName"/>.</summary>
    public const string OtherName = "dateline";

    /// <summary>
    /// Registers <paramref name="command"/> (an absolute path and arguments that come before the connection file's) for the current user, or under <paramref name="prefix"/>
    /// for an installation of Jupyter such as a virtual environment. Replaces an earlier registration of ours; one of somebody else is left as it is, be it in the same
    /// folder or in another that this user's front ends look into.
    /// </summary>
    /// <exception cref="KernelException">The command names a file that isn't there, both names are taken, or the folder can't be written.</exception>
    public static InstalledKernel Install(IReadOnlyList<string> command, string? prefix = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Count == 0 || !Path.IsPathFullyQualified(command[0])) throw new ArgumentException("The command must start with an absolute path.", nameof(command));
        if (command.FirstOrDefault(part => Path.IsPathFullyQualified(part) && !File.Exists(part)) is { } missing)
            throw new KernelException($"{missing}: no such file, so front ends couldn't start the kernel. Build the command first.");
        var target = Target(prefix);
        var searched = prefix is null ? KernelFolders.Current.Searched.Append(target) : [target];
        var name = Free(searched, PreferredName) ? PreferredName
            : Free([target], OtherName) ? OtherName
            : throw new KernelException($"{target}: other programs hold both {PreferredName} and {OtherName}. Remove one of the two folders, or install with another prefix.");
        // An earlier registration under the other name would be a second entry in the front end's list.
        foreach (var earlier in KernelSpec.In(target).Where(kernel => kernel.Name != name)) KernelSpec.Remove(earlier);
        return KernelSpec.Write(target, name, command);
    }

    /// <summary>The registrations of ours under <paramref name="prefix"/>, or without one in all folders that this user's front ends look into; by folder, nearest first.</summary>
    public static IReadOnlyList<InstalledKernel> List(string? prefix = null) =>
        [.. (prefix is null ? KernelFolders.Current.Searched : [Target(prefix)]).SelectMany(KernelSpec.In)];

    /// <summary>Removes our registrations for the current user, or under <paramref name="prefix"/>; gives those that were removed. Others' kernels stay.</summary>
    /// <exception cref="KernelException">A folder can't be removed.</exception>
    public static IReadOnlyList<InstalledKernel> Uninstall(string? prefix = null)
    {
        var kernels = KernelSpec.In(Target(prefix)).ToList();
        kernels.ForEach(KernelSpec.Remove);
        return kernels;
    }

    private static string Target(string? prefix) => prefix is null ? KernelFolders.Current.User : KernelFolders.Under(prefix);

    private static bool Free(IEnumerable<string> folders, string name) =>
        folders.Select(folder => Path.Combine(folder, name)).All(folder => !Directory.Exists(folder) || KernelSpec.IsOurs(folder));
}
