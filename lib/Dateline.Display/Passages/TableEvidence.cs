namespace Dateline.Display.Passages;

/// <summary>A sentence behind a row of a table, and whose words it is ("said by Anna Weber"; null: there is nothing to say of that).</summary>
internal sealed record TableEvidence(Passage Passage, string? Voice);
