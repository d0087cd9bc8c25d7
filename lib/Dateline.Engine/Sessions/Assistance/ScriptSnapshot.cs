using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dateline.Engine.Sessions.Assistance;

/// <summary>What the cells so far have declared, as it was after one of them: enough to compile the next cell as it would be compiled.</summary>
/// <param name="Cells">The cells that joined the chain, oldest first. A later snapshot of the same session begins with the cells of an earlier one.</param>
/// <param name="References">All assemblies that the next cell may name.</param>
/// <param name="Options">The next cell's compilation options, the default imports among them.</param>
/// <param name="Folder">Where relative paths of `#r` start.</param>
internal sealed record ScriptSnapshot(ImmutableList<SyntaxTree> Cells, ImmutableArray<MetadataReference> References, CSharpCompilationOptions Options, string Folder);
