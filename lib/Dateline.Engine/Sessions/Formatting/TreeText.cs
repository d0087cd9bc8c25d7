using System.Text;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>Writes a value as plain text: lists in one line, tables in columns, members indented.</summary>
internal static class TreeText
{
    private const int LineWidth = 120;

    public static string Of(ValueNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ValueNode node, int indent)
    {
        switch (node)
        {
            case ValueNode.Leaf leaf:
                text.Append(leaf.Text);
                break;
            case ValueNode.Items items:
                WriteItems(text, items, indent);
                break;
            case ValueNode.Members members:
                text.Append(members.Title);
                if (members.InOwnWords && indent > 0) break;
                foreach (var (name, value) in members.Values)
                {
                    NewLine(text, indent + 2).Append(name).Append(": ");
                    Write(text, value, indent + 2);
                }
                break;
            case ValueNode.Table table:
                WriteTable(text, table, indent);
                break;
        }
    }

    private static void WriteItems(StringBuilder text, ValueNode.Items items, int indent)
    {
        var line = OneLine(items);
        if (line is not null)
        {
            text.Append(line);
            return;
        }
        text.Append(items.Title);
        foreach (var value in items.Values)
        {
            NewLine(text, indent + 2).Append("- ");
            Write(text, value, indent + 4);
        }
        if (items.Note is not null) NewLine(text, indent + 2).Append(items.Note);
    }

    private static void WriteTable(StringBuilder text, ValueNode.Table table, int indent)
    {
        text.Append(table.Title);
        var rows = table.Rows.Select(row => row.Select(Cell).ToArray()).Prepend([.. table.Columns]).ToList();
        var widths = Enumerable.Range(0, table.Columns.Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            NewLine(text, indent + 2);
            for (var column = 0; column < widths.Length; column++)
            {
                var number = row > 0 && table.Rows[row - 1][column] is ValueNode.Leaf { Kind: LeafKind.Number };
                text.Append(number ? rows[row][column].PadLeft(widths[column]) : rows[row][column].PadRight(widths[column])).Append("  ");
            }
            while (text[^1] == ' ') text.Length--;
        }
        if (table.Note is not null) NewLine(text, indent + 2).Append(table.Note);
    }

    private static string Cell(ValueNode node) => (node switch
    {
        ValueNode.Leaf leaf => leaf.Text,
        ValueNode.Items items => OneLine(items) ?? items.Title,
        ValueNode.Members members => members.Title,
        ValueNode.Table table => table.Title,
        _ => "",
    }).ReplaceLineEndings(" ");

    private static string? OneLine(ValueNode.Items items)
    {
        var line = new StringBuilder("[");
        foreach (var value in items.Values)
        {
            if (value is not ValueNode.Leaf leaf || leaf.Text.Contains('\n', StringComparison.Ordinal)) return null;
            line.Append(line.Length > 1 ? ", " : "").Append(leaf.Text);
            if (line.Length > LineWidth * 10) return null;
        }
        if (items.Note is not null) line.Append(line.Length > 1 ? ", " : "").Append(items.Note);
        return line.Append(']').ToString();
    }

    private static StringBuilder NewLine(StringBuilder text, int indent) => text.Append('\n').Append(' ', indent);
}
