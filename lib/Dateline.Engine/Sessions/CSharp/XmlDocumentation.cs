using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>The documentation file beside an assembly, read when a front end first asks about a member.</summary>
internal static class XmlDocumentation
{
    public static DocumentationProvider For(string path) => XmlDocumentationProvider.CreateFromFile(path);
}
