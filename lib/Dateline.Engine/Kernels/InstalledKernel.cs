namespace Dateline.Engine;

/// <summary>A kernel of ours that front ends can find.</summary>
/// <param name="Name">What notebooks name it by: <c>.net-csharp</c>, or <c>dateline</c> where that name was taken.</param>
/// <param name="Folder">The absolute path of the folder with its kernel.json.</param>
/// <param name="Command">What front ends start, the connection file left out: an absolute path, then arguments.</param>
/// <param name="Works">False when a file that the command names is no longer there.</param>
public sealed record InstalledKernel(string Name, string Folder, IReadOnlyList<string> Command, bool Works);
