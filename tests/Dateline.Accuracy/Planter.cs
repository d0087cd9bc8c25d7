using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Accuracy;

/// <summary>Writes sentences that contradict a fact.</summary>
internal sealed partial class Planter(NamePools pools)
{
    private static readonly string[] Sources = ["an aide", "a spokesman", "an official", "a person close to the talks"];

    private readonly ILookup<string, string> _templates = DataFile.Rows("templates.tsv").ToLookup(r => r[0], r => r[1]);

    public string Contradict(Fact fact, Draw draw)
    {
        var template = draw.From([.. _templates[fact.About]]);
        var sentence = Hole().Replace(template, m => Fill(m.Groups[1].Value, fact, draw));
        return Capital(sentence);
    }

    private string Fill(string hole, Fact fact, Draw draw)
    {
        switch (hole)
        {
            case "day": return Day(fact.Day);
            case "wrong day": return Day(fact.Day.AddDays(draw.From([-2, -1, 1, 2])));
            case "wrong weekday": return WrongWeekday(fact, draw);
            case "source": return draw.From(Sources);
            case "wrong number":
                var number = int.Parse(fact.Values["number"], CultureInfo.InvariantCulture);
                return (number + draw.From([-2, -1, 2, 3, 5])).ToString(CultureInfo.InvariantCulture);
            case "wrong place": return draw.From(pools.Cities);
            case "wrong first": return $"{draw.From(draw.From(pools.People).Women)} {fact.Values["name"].Split(' ')[^1]}";
            case "wrong last": return $"{fact.Values["name"].Split(' ')[0]} {draw.From(draw.From(pools.People).Last)}";
            default: return fact.Values[hole];
        }
    }

    /// <summary>A date before the journey with the weekday of another.</summary>
    private static string WrongWeekday(Fact fact, Draw draw)
    {
        var day = fact.Day.AddDays(-20 - draw.Below(20));
        return $"{day.AddDays(1 + draw.Below(6)).DayOfWeek}, {Day(day)}, {day.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Day(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Hole();
}
