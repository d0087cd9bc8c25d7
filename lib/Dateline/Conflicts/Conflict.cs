namespace Dateline;

/// <summary>A place where the article contradicts itself or its posts. Rows stand by the first passage, then the second.</summary>
/// <param name="Id">Zero-based row number.</param>
/// <param name="About">"date", "order", "count", "place" or "name".</param>
/// <param name="Statement">One plain sentence that says what disagrees.</param>
/// <param name="FirstStart">First code unit of the passage that comes first in the text.</param>
/// <param name="FirstEnd">Just past its last code unit.</param>
/// <param name="SecondStart">First code unit of the other passage.</param>
/// <param name="SecondEnd">Just past its last code unit.</param>
public sealed record Conflict(int Id, string About, string Statement, int FirstStart, int FirstEnd, int SecondStart, int SecondEnd) : IRow;
