using Dateline.Display.Passages;
using Dateline.Display.Showing;

namespace Dateline.Display;

/// <summary>
/// A table whose rows stand with the sentences behind them, the deciding words marked. Shows itself as HTML, and as plain text with the
/// sentences below each row. Immutable.
/// </summary>
[TypeFormatterSource(typeof(EvidenceTableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class EvidenceTable
{
    internal EvidenceTable(string caption, FigureTable values, IReadOnlyList<IReadOnlyList<TableEvidence>> evidence)
    {
        Caption = caption;
        Values = values;
        Evidence = evidence;
    }

    /// <summary>What the table shows, in a sentence; where the article holds nothing of the kind, it says so and there are no rows.</summary>
    public string Caption { get; }

    /// <summary>Columns, cells as text, and for each row the ids of the reading's rows behind it.</summary>
    public FigureTable Values { get; }

    /// <summary>For each row of <see cref="Values"/> the sentences behind it, in the order of the text.</summary>
    internal IReadOnlyList<IReadOnlyList<TableEvidence>> Evidence { get; }

    /// <summary>The caption.</summary>
    public override string ToString() => Caption;

    internal static EvidenceTable Nothing(string caption) => new(caption, FigureTable.Empty, []);
}
