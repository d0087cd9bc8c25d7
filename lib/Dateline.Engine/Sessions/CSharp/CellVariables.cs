using System.Reflection;

namespace Dateline.Engine.Sessions.CSharp;

/// <summary>The variables that C# cells declared, by name; a later declaration hides an earlier one.</summary>
internal sealed class CellVariables
{
    private readonly Dictionary<string, (FieldInfo Field, object Cell)> _fields = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _fields.Keys;

    /// <summary>Those that the last cell declared.</summary>
    public IReadOnlyList<string> Latest { get; private set; } = [];

    /// <summary>Takes up what a cell declared. Its object is what the compiler's factory put into the cell's slot; null when it came to nothing.</summary>
    public void Add(object? cell)
    {
        var declared = cell?.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly) ?? [];
        foreach (var field in declared) _fields[field.Name] = (field, cell!);
        Latest = [.. declared.Select(field => field.Name)];
    }

    /// <summary>A variable's declared type and present value.</summary>
    public (Type Type, object? Value) Get(string name) => (_fields[name].Field.FieldType, _fields[name].Field.GetValue(_fields[name].Cell));
}
