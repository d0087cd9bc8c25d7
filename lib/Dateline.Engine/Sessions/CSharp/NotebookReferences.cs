using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Finds what `#r` names, and what that depends on, and says where the runtime will find it too.</summary>
internal sealed class NotebookReferences(UserAssemblies assemblies) : MetadataReferenceResolver
{
    private readonly Dictionary<string, PortableExecutableReference> _byPath = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public override bool ResolveMissingAssemblies => true;

    /// <summary>The framework and this assembly, which every cell may name.</summary>
    public ImmutableArray<MetadataReference> Default =>
        [.. UserAssemblies.FrameworkPaths().Append(typeof(NotebookReferences).Assembly.Location).Select(Reference)];

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        assemblies.Find(reference) is { } path ? [Reference(path)] : [];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        assemblies.FindByName(new AssemblyName(referenceIdentity.GetDisplayName())) is { } path ? Reference(path) : null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    // Cells are compiled on one thread, and code that is still being written on another.
    private PortableExecutableReference Reference(string path)
    {
        lock (_gate)
        {
            if (!_byPath.TryGetValue(path, out var reference))
            {
                reference = MetadataReference.CreateFromFile(path, documentation: XmlDocumentation.For(path));
                _byPath[path] = reference;
            }
            return reference;
        }
    }
}
