using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>
/// The documentation of an assembly's members: from the file beside it, or for the framework's own assemblies, which have none, from the reference pack
/// of the SDK if there is one. Files are read when a front end first asks about a member.
/// </summary>
internal sealed class XmlDocumentation : DocumentationProvider
{
    private readonly Func<string, string?> _file;
    private readonly Dictionary<string, Dictionary<string, string>> _read = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    private XmlDocumentation(Func<string, string?> file) => _file = file;

    /// <param name="assembly">The path of the assembly.</param>
    public static DocumentationProvider For(string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside)) return new XmlDocumentation(_ => beside);
        return Path.GetDirectoryName(assembly) == ReferencePack.Runtime ? new XmlDocumentation(ReferencePack.Documentation) : Default;
    }

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        if (_file(documentationMemberID) is not { } file) return null;
        lock (_gate)
        {
            if (!_read.TryGetValue(file, out var members)) _read[file] = members = Read(file);
            return members.GetValueOrDefault(documentationMemberID);
        }
    }

    private static Dictionary<string, string> Read(string file)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var xml = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            xml.ReadToFollowing("members");
            xml.Read();
            while (!xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.Name == "member" && xml.GetAttribute("name") is { } name) members[name] = xml.ReadOuterXml();
                else xml.Read();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            // What was read before the place that can't be read still helps.
        }
        return members;
    }
}
