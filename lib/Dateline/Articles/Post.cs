namespace Dateline;

/// <summary>A social-media post embedded in the article.</summary>
/// <param name="Id">Zero-based row number; posts stand in the order of the text.</param>
/// <param name="Block">Id of the block that the post is.</param>
/// <param name="Author">The account's name in words ("PM’s Office of Japan"); null if the signature has none.</param>
/// <param name="Handle">The account's handle with its sign ("@JPN_PMO"); null if the signature has none.</param>
/// <param name="Date">The day of the post, ISO 8601; null if the signature has none.</param>
/// <param name="Body">The post without its signature.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just past the last code unit.</param>
/// <param name="Text">The post with its signature.</param>
public sealed record Post(int Id, int Block, string? Author, string? Handle, string? Date, string Body, int Start, int End, string Text) : IRow, IPassage;
