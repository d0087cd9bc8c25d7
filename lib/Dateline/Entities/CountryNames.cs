using Dateline.Entities;

namespace Dateline;

/// <summary>Names for the country codes that rows carry.</summary>
public static class CountryNames
{
    /// <summary>The usual English name of a country or territory ("Vietnam", not "Socialist Republic of Viet Nam").</summary>
    /// <param name="code">ISO 3166-1 alpha-2 in capitals, or XK for Kosovo.</param>
    /// <returns>The name; null for a code that isn't in use.</returns>
    public static string? Of(string? code) => Gazetteer.Default.FindCountry(code)?.Name;
}
