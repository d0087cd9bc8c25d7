using System.Text.Json;

namespace Dateline.EndToEnd.Tests.Published;

/// <summary>Articles of every form that the command reads, right and wrong ones.</summary>
internal static class PublishedInputs
{
    private const string Story = """
        LIMA, March 3 (Reuters) - Foreign Minister Ana Torres flew from Lima to Nairobi on Monday and met Kenyan President William Ruto.

        “We condemn the attack on Sudan,” Torres said. She travels on to Cairo on Thursday; Egypt opposes the plan, and Japan supports it.
        """;

    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Minister in Nairobi</title><meta property="article:published_time" content="2025-03-03T10:00:00Z">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Minister in Nairobi", "datePublished": "2025-03-03"}</script></head><body>
        <nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Minister in Nairobi</h1><p>Foreign Minister Ana Torres flew from Lima to Nairobi on
        Monday, where she met Kenyan President William Ruto for talks about the port of Mombasa, trade and the drought in the north.</p><p>“We condemn the attack on
        Sudan,” Torres said after the talks. Egypt opposes the plan, and Japan supports it, officials of both countries said on Tuesday in Addis Ababa.</p>
        <blockquote class="twitter-tweet"><p>Welcome to Kenya!</p>— William Ruto (@WilliamsRuto) <a href="#">March 3, 2025</a></blockquote></article></body></html>
        """;

    /// <summary>Writes them into the folder, which is created.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Files()) File.WriteAllText(Path.Combine(folder, name), text);
        File.WriteAllBytes(Path.Combine(folder, "latin.txt"), System.Text.Encoding.Latin1.GetBytes("Señora Núñez of Spain arrived in Bogotá on 3 May 2021."));
    }

    private static IEnumerable<(string Name, string Text)> Files()
    {
        yield return ("story.txt", Story);
        yield return ("page.html", Page);
        yield return ("note.md", "# Torres in *Nairobi*\n\n" + Story);
        yield return ("record.json", JsonSerializer.Serialize(new { title = "Torres", text = Story, published = "2025-03-03" }));
        yield return ("lines.jsonl", string.Concat(Enumerable.Range(1, 5).Select(i => i == 4 ? "{broken\n" : JsonSerializer.Serialize(new { id = $"n{i}", text = $"Peru sent {i} envoys to Chile. " + Story }) + "\n")));
        yield return ("corrected.txt", Story);
        yield return ("corrected.corrections.yaml", "- rename: Ana Torres\n  to: Ana María Torres\n- locate: Nairobi\n  latitude: -1.5\n  longitude: 36\n- drop: Nobody\n");
        yield return ("spoilt.txt", Story);
        yield return ("spoilt.corrections.yaml", "- {rename: [Ana\n");
        yield return ("german.txt", "Die Ministerin reiste am Montag nach Wien und sprach dort mit dem Kanzler über den Haushalt und die Lage der Bauern im Land.");
        yield return ("empty.txt", "");
        yield return ("shape.json", "[1, 2, 3]");
        yield return ("arguments.rsp", "story.txt\n--format\njsonl\n");
    }
}
