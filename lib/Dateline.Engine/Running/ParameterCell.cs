using System.Text.Json.Nodes;

namespace Dateline.Engine.Running;

/// <summary>Puts parameters into a notebook as papermill does: into a cell of their own after the one that declares them.</summary>
internal static class ParameterCell
{
    private const string Declaring = "parameters";
    private const string Injected = "injected-parameters";

    /// <summary>The notebook with the values, or why it can't take them.</summary>
    public static (NotebookDocument Document, string? Refusal) Inject(NotebookDocument document, IReadOnlyDictionary<string, JsonNode?> values)
    {
        if (values.Count == 0) return (document, null);
        var place = Find(document, Declaring);
        var declared = Declared(document);
        foreach (var name in values.Keys)
            if (declared.All(parameter => parameter.Name != name)) return (document, Undeclared(document, name, place, declared));

        var lines = declared.Where(parameter => values.ContainsKey(parameter.Name)).Select(parameter => parameter.Assign(values[parameter.Name]));
        var source = string.Join('\n', lines.Prepend("// Parameters"));
        var before = Find(document, Injected);
        return before < 0
            ? (document.Insert(place + 1, source, Injected), null)
            : (document.WithCell(before, document.Cells[before].WithSource(source)), null);
    }

    /// <summary>What the notebook's cell of parameters declares; nothing where it has none.</summary>
    public static IReadOnlyList<ParameterDeclaration> Declared(NotebookDocument document) =>
        Find(document, Declaring) is >= 0 and var place ? ParameterDeclarations.Read(document.Cells[place].Source, document.Cells[place].Language) : [];

    private static int Find(NotebookDocument document, string tag)
    {
        for (var i = 0; i < document.Cells.Count; i++)
            if (document.Cells[i].Type == CellType.Code && document.Cells[i].Tags.Contains(tag)) return i;
        return -1;
    }

    private static string Undeclared(NotebookDocument document, string name, int place, IReadOnlyList<ParameterDeclaration> declared)
    {
        if (place < 0) return $"{document.Name}: takes no parameters, so not '{name}' either: no cell has the tag '{Declaring}'.";
        return declared.Count == 0
            ? $"{document.Name}: no parameter '{name}': the cell tagged '{Declaring}' declares none."
            : $"{document.Name}: no parameter '{name}'; there are: {string.Join(", ", declared.Select(parameter => parameter.Name))}.";
    }
}
