using Dateline.Display.Passages;

namespace Dateline.Display.Maps;

/// <summary>Stops and legs to be drawn, of one article or merged from several, and the sentences behind the ids of their rows.</summary>
internal sealed record Tours(IReadOnlyList<Stop> Stops, IReadOnlyList<Leg> Legs, Func<IEnumerable<string>, SortedDictionary<string, object>> Passages)
{
    public static Tours Of(Reading reading) => new(reading.Stops, reading.Legs, ids => PassageTexts.Of(reading, ids));
}
