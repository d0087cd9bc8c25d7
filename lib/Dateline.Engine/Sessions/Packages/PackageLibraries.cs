namespace Dateline.Engine.Sessions.Packages;

/// <summary>A package's folder and the assemblies in it that are made for this runtime; none where it only stands for others.</summary>
internal sealed record PackageLibraries(string Folder, IReadOnlyList<string> Files);
