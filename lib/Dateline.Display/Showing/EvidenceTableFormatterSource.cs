using System.Diagnostics.CodeAnalysis;

namespace Dateline.Display.Showing;

/// <summary>How an <see cref="EvidenceTable"/> shows itself.</summary>
internal sealed class EvidenceTableFormatterSource
{
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The convention calls it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<EvidenceTable>("text/html", EvidenceHtml.Write);
        yield return new Formatter<EvidenceTable>("text/plain", WritePlain);
    }

    private static void WritePlain(EvidenceTable table, TextWriter writer)
    {
        writer.Write(table.Caption);
        foreach (var (row, evidence) in table.Values.Rows.Zip(table.Evidence))
        {
            writer.Write("\n\n" + string.Join(" | ", row));
            foreach (var e in evidence) writer.Write($"\n    {e.Passage.Text}{(e.Voice is null ? "" : $" ({e.Voice})")}");
        }
    }
}
