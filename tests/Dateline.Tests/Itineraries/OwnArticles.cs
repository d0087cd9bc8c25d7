namespace Dateline.Tests.Itineraries;

/// <summary>Invented articles of our own about journeys; none contradicts itself.</summary>
internal static class OwnArticles
{
    public static IReadOnlyList<string> Names { get; } = ["choir", "cricket", "envoy-denial", "pope-africa", "president-islands", "steel-talks"];

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Itineraries", "Articles", name + ".txt"));
}
