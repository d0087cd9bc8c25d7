using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>What the compiler made of a cell.</summary>
/// <param name="Image">The assembly; empty when there is nothing to run, be it for errors or because the cell only has usings and the like.</param>
/// <param name="Symbols">Its portable PDB, by which exceptions name the cell's lines.</param>
/// <param name="Errors">In no order.</param>
internal sealed record EmittedCell(byte[] Image, byte[] Symbols, IReadOnlyList<Diagnostic> Errors)
{
    public static EmittedCell Of(CSharpCompilation compilation, CancellationToken stop)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: stop);
        var errors = result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return result.Success ? new(image.ToArray(), symbols.ToArray(), []) : new([], [], errors);
    }
}
