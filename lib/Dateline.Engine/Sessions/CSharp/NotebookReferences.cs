using System.Collections.Immutable;
using System.Reflection;
using Dateline.Engine.Sessions.Packages;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>Finds what `#r` names, and what that depends on, and says where the runtime will find it too.</summary>
internal sealed class NotebookReferences(UserAssemblies assemblies) : MetadataReferenceResolver
{
    private static readonly string Own = typeof(NotebookReferences).Assembly.Location;

    private readonly Dictionary<string, PortableExecutableReference> _byPath = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public override bool ResolveMissingAssemblies => true;

    /// <summary>The framework and this assembly, which every cell may name.</summary>
    public ImmutableArray<MetadataReference> Default =>
        [.. UserAssemblies.FrameworkPaths().Append(Own).Select(Reference)];

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        PackageName.Of(reference) is { } package ? Package(package) is [var first, ..] ? [first] : []
        : assemblies.Find(reference) is { } path ? [Reference(path)] : [];

    /// <summary>All that a package brings. The compiler takes one reference of a directive, so that the others have to be given by name.</summary>
    public IReadOnlyList<PortableExecutableReference> Package(PackageName package)
    {
        var files = assemblies.FindPackage(package, out var advice);
        return advice is not null ? [] : files.Count == 0 ? [Reference(Own)] : [.. files.Select(Reference)];
    }

    // What cells can call of this assembly speaks of the framework alone; that it is built on compilers is no reason to read those.
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        definition is PortableExecutableReference { FilePath: { } path } && path == Own ? null
        : assemblies.FindByName(new AssemblyName(referenceIdentity.GetDisplayName())) is { } found ? Reference(found) : null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    // Cells are compiled on one thread, and code that is still being written on another.
    private PortableExecutableReference Reference(string path)
    {
        lock (_gate)
        {
            if (!_byPath.TryGetValue(path, out var reference))
            {
                reference = UserAssemblies.IsProgramFile(path)
                    ? MappedReference.Of(path, XmlDocumentation.For(path))
                    : MetadataReference.CreateFromFile(path, documentation: XmlDocumentation.For(path));
                _byPath[path] = reference;
            }
            return reference;
        }
    }
}
