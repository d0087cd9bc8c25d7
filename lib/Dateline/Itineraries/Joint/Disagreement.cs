namespace Dateline;

/// <summary>Two articles that tell the same trip in two ways. That one was written later, and plans have become facts, is none.</summary>
/// <param name="About">"date", "order" or "status".</param>
/// <param name="Statement">One plain sentence that says what disagrees; articles are named by title, else by id.</param>
/// <param name="First">The telling of the article that comes first in <see cref="JointItinerary.Articles"/>.</param>
/// <param name="Second">The other one.</param>
public sealed record Disagreement(string About, string Statement, Telling First, Telling Second);
