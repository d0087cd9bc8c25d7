namespace Dateline.Entities;

/// <summary>A body known the world over, such as a group of states: its usual full name, its acronyms and other names, and the countries that have one of the name, "*" for any; none if it is of many states.</summary>
internal sealed record Institution(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Countries)
{
    private const string Any = "*";

    /// <summary>The country that is meant where nothing speaks for another; null if it is none's, or any's.</summary>
    public string? Country => Countries is [var first, ..] && first != Any ? first : null;

    /// <summary>Whether several countries have a body of this name, so that the article must tell which is meant.</summary>
    public bool IsShared => Countries.Count > 1 || Countries is [Any];

    public bool CanBeOf(string country) => Countries.Contains(country) || Countries.Contains(Any);
}
