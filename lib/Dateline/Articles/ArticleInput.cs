namespace Dateline.Articles;

/// <summary>What an input states about an article, before anything is read out of its text.</summary>
internal sealed record ArticleInput(string Id, string Text, string? Title = null, string? Source = null, string? Published = null);
