using Dateline.Display.Charts;
using Dateline.Display.Passages;

namespace Dateline.Display;

public static partial class EntityFigures
{
    /// <summary>
    /// How often each country is named: by itself and its places, and by its people ("Japanese"). Whether the second count belongs to the first is
    /// a matter of the question, so both stand side by side in one bar.
    /// </summary>
    /// <param name="reading">The reading; where no country is named the figure has words only.</param>
    /// <param name="top">How many countries are drawn, 1 or more; the values hold all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is below 1.</exception>
    public static Figure Demonyms(Reading reading, int top = 14)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var countries = reading.Entities.Where(e => e.Type is EntityType.Place or EntityType.Group).GroupBy(e => CountryNames.Of(e.Country)).Where(g => g.Key is not null)
            .Select(g => new Nation(g.Key!, [.. g.Where(e => e.Type == EntityType.Place)], [.. g.Where(e => e.Type == EntityType.Group)]))
            .OrderByDescending(n => n.PlaceCount + n.PeopleCount).ThenBy(n => n.Name, StringComparer.Ordinal).ToList();
        if (countries.Count == 0) return Figure.Nothing("The article names no country and no people of one.");
        var shown = countries.Take(top).ToList();
        var plot = new Plot(reading);
        AddPart(plot, shown, "the country and its places", Palette.OfType(EntityType.Place), n => n.Places);
        AddPart(plot, shown, "its people (demonyms)", Palette.OfType(EntityType.Group), n => n.Peoples);
        plot.Axis("xaxis", new() { ["title"] = new Node { ["text"] = "mentions" }, ["rangemode"] = "tozero", ["fixedrange"] = true, ["tickformat"] = ",d", ["nticks"] = 6 });
        plot.Axis("yaxis", Rows([.. shown.Select(n => n.Name)]));
        plot.Layout(new() { ["height"] = 120 + (shown.Count * 27), ["barmode"] = "stack" });
        return plot.ToFigure(DemonymFinding(countries), FigureTable.Of(
            countries,
            ["country", "as place", "as people", "together", "names of the people"],
            n => [n.Name, Words.Plain(n.PlaceCount), Words.Plain(n.PeopleCount), Words.Plain(n.PlaceCount + n.PeopleCount), string.Join("; ", n.Peoples.Select(e => e.Name))],
            n => n.Places.Concat(n.Peoples)));
    }

    private static void AddPart(Plot plot, List<Nation> nations, string name, string colour, Func<Nation, IReadOnlyList<Entity>> part)
    {
        var bars = nations.Select((n, row) => (Nation: n, Row: row, Entities: part(n))).Where(b => b.Entities.Count > 0).ToList();
        if (bars.Count == 0) return;
        plot.Add("bar", new()
        {
            ["name"] = name,
            ["orientation"] = "h",
            ["width"] = 0.7,
            ["y"] = bars.Select(b => b.Row).ToArray(),
            ["x"] = bars.Select(b => b.Entities.Sum(e => e.Mentions)).ToArray(),
            ["text"] = bars.Select(b => Words.Plain(b.Entities.Sum(e => e.Mentions))).ToArray(),
            ["textposition"] = "inside",
            ["insidetextanchor"] = "middle",
            ["textangle"] = 0,
            ["textfont"] = new Node { ["color"] = "#111111" },
            ["marker"] = new Node { ["color"] = colour },
            ["customdata"] = bars.Select(b => PassageIds.Join(b.Entities)).ToArray(),
            ["hovertext"] = bars.Select(b => $"<b>{ChartText.Shorten(b.Nation.Name, 40)}</b>: {name}<br>" + string.Join("<br>", b.Entities.Take(8).Select(e => $"{ChartText.Shorten(e.Name, 40)} ×{e.Mentions}"))).ToArray(),
            ["hoverinfo"] = "text",
        });
    }

    private static string DemonymFinding(List<Nation> countries)
    {
        var first = countries[0];
        var alone = countries.OrderByDescending(n => n.PlaceCount).ThenBy(n => n.Name, StringComparer.Ordinal).First();
        var peoples = countries.Sum(n => n.PeopleCount);
        var text = $"Counted with its people, {first.Name} is named most ({first.PlaceCount + first.PeopleCount} times)";
        text += alone == first ? "; counted without, too." : $"; counted without, {alone.Name} ({alone.PlaceCount}).";
        return text + $" Of {Words.Count(countries.Sum(n => n.PlaceCount) + peoples, "mention")} of countries, {peoples} {(peoples == 1 ? "names" : "name")} people.";
    }

    /// <summary>A country as the article names it: as a place, and as its people.</summary>
    private sealed record Nation(string Name, IReadOnlyList<Entity> Places, IReadOnlyList<Entity> Peoples)
    {
        public int PlaceCount => Places.Sum(e => e.Mentions);

        public int PeopleCount => Peoples.Sum(e => e.Mentions);
    }
}
