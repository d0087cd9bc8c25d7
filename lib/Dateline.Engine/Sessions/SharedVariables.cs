using System.Text.RegularExpressions;
using Dateline.Engine.Sessions.CSharp;
using Dateline.Engine.Sessions.FSharp;

namespace Dateline.Engine.Sessions;

/// <summary>
/// Carries variables between C# and F# by their names. A cell that mentions a name which the other language declared last finds its value.
/// Arrays and objects are the same ones in both languages; a number is carried over anew when it has changed.
/// </summary>
internal sealed partial class SharedVariables(NotebookHost host, CSharpCells csharp, Interruption interruption)
{
    private readonly Dictionary<string, object?> _inFSharp = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofFSharp = new(StringComparer.Ordinal);

    public void BeforeFSharp(string code, FSharpCells fsharp)
    {
        var mentioned = Mentioned(code);
        foreach (var name in csharp.Variables.Names.Where(name => mentioned.Contains(name) && !_ofFSharp.Contains(name)).ToList())
        {
            var (type, value) = csharp.Variables.Get(name);
            if (_inFSharp.TryGetValue(name, out var known) && Same(known, value)) continue;
            host.Share(name, value);
            fsharp.Bind(name, type);
            _inFSharp[name] = value;
        }
    }

    public void AfterFSharp(FSharpCells fsharp)
    {
        foreach (var (name, value) in fsharp.Values)
        {
            if (_inFSharp.TryGetValue(name, out var known) && Same(known, value)) continue;
            _inFSharp[name] = value;
            _ofFSharp.Add(name);
        }
    }

    public void BeforeCSharp(string code)
    {
        if (_ofFSharp.Count == 0) return;
        var mentioned = Mentioned(code);
        foreach (var name in _ofFSharp.Where(mentioned.Contains).ToList())
        {
            if (_inFSharp[name] is not { } value) continue;
            host.Share(name, value);
            csharp.Run($"{TypeSyntax.CSharp(value.GetType())} @{name} = ({TypeSyntax.CSharp(value.GetType())})Shared(\"{name}\");", "shared", interruption);
            _ofFSharp.Remove(name);
        }
    }

    public void AfterCSharp() => _ofFSharp.ExceptWith(csharp.Variables.Latest);

    private static bool Same(object? left, object? right) => ReferenceEquals(left, right) || (left is ValueType or string && left.Equals(right));

    private static HashSet<string> Mentioned(string code) => Name().Matches(code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
