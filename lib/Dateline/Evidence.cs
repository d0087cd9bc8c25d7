namespace Dateline;

/// <summary>A passage behind a derived row. Rows stand by table (the order of the tables of a reading), row, start.</summary>
/// <param name="Id">Zero-based row number.</param>
/// <param name="Table">Name of the table whose row rests on the passage; one of the values of <see cref="TableName"/>.</param>
/// <param name="Row">Id of that row.</param>
/// <param name="Role">"passage" for the words as a whole, or the part that they play: "source", "target", "cue", "negation", "date", "place".</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just past the last code unit.</param>
/// <param name="Text">The passage.</param>
public sealed record Evidence(int Id, string Table, int Row, string Role, int Start, int End, string Text) : IRow, IPassage;
