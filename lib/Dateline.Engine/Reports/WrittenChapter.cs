namespace Dateline.Engine.Reports;

/// <summary>A chapter as HTML, with what the contents need of it.</summary>
internal sealed record WrittenChapter(string Id, string Title, string Html, bool Failed, IReadOnlyList<(string Id, string Text)> Headings);
