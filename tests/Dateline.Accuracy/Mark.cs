namespace Dateline.Accuracy;

/// <summary>A name as it stands in an article, marked by hand; columns as in names.tsv.</summary>
internal sealed record Mark(string Text, string Type, string Entity, string Slot, string Form)
{
    public bool IsName => Type != "-";
}
