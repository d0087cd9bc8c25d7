using System.Collections.Frozen;
using System.Globalization;
using Dateline.Dates;
using Dateline.Itineraries;
using Dateline.Text;

namespace Dateline.Conflicts;

/// <summary>What is done to one thing once, told on two days or, on one day, in two towns: a pact signed, a round of talks opened, a death.</summary>
internal static class ActConflicts
{
    /// <summary>Acts further apart in time are two.</summary>
    private const int MostDays = 14;

    /// <summary>Names of one town and its surroundings lie closer together.</summary>
    private const double SameTown = 50;

    private static readonly FrozenDictionary<string, (string Act, string Theme)> Verbs = Resources.Table("lexicons/single-acts.tsv").ToFrozenDictionary(r => r[0], r => (r[1], r[2]));

    /// <summary>The thing that it is done to and who does it: entities as "#" and their number, else the noun; null where unknown or a pronoun.</summary>
    private sealed record Act(string Kind, string? Theme, string Modifier, bool Definite, string? Agent, PartialDate Day, int? Town, TextRange Range);

    public static void Find(Clauses clauses, List<ConflictSpan> found)
    {
        var acts = new List<Act>();
        for (var group = 0; group < clauses.Phrases.Groups.Count && acts.Count < ConflictFinder.MostCompared; group++)
        {
            if (Read(clauses, group) is { } act) acts.Add(act);
        }

        for (var j = 1; j < acts.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (IsSame(acts[i], acts[j])) Compare(clauses, acts[i], acts[j], found);
            }
        }
    }

    private static bool IsSame(Act one, Act two)
    {
        if (one.Kind != two.Kind || !two.Definite || (one.Agent is not null && two.Agent is not null && one.Agent != two.Agent)) return false;
        if (two.Theme is null) return one.Theme is not null && one.Agent is not null && one.Agent == two.Agent;
        return one.Theme == two.Theme && (one.Modifier == two.Modifier || one.Modifier.Length == 0 || two.Modifier.Length == 0);
    }

    private static void Compare(Clauses clauses, Act one, Act two, List<ConflictSpan> found)
    {
        var text = clauses.Text.Text;
        var (first, second) = (one.Day.First, two.Day.First);
        if (first != second)
        {
            if (Math.Abs(first.DayNumber - second.DayNumber) <= MostDays) found.Add(new("date", $"“{one.Range.Of(text)}” is told on {Say(first)}, but “{two.Range.Of(text)}” on {Say(second)}.", one.Range, two.Range));
            return;
        }

        if (one.Town is not { } here || two.Town is not { } there || here == there) return;
        var (a, b) = (clauses.Names.Entities[here], clauses.Names.Entities[there]);
        if (a is { Latitude: { } c, Longitude: { } d } && b is { Latitude: { } e, Longitude: { } f } && Sphere.Kilometres(c, d, e, f) > SameTown)
        {
            found.Add(new("place", $"“{one.Range.Of(text)}” is told in {a.Name}, but “{two.Range.Of(text)}” in {b.Name}.", one.Range, two.Range));
        }
    }

    private static Act? Read(Clauses clauses, int group)
    {
        var verb = clauses.Phrases.Groups[group];
        if (!Verbs.TryGetValue(verb.Lemma, out var frame) || verb is not { Mood: VerbMood.Finite, Negated: false, Modal: < 0, Past: true }) return null;
        if (clauses.DatesOf(group) is not [var d] || clauses.Dates.Dates[d] is not { Kind: "date", Value.Length: 10 } date || PartialDate.Parse(date.Value) is not { } day) return null;
        if (clauses.Phrases.Subjects(group) is not [var subject]) return null;
        var sentence = clauses.Text.Sentences[verb.Sentence];
        var end = group + 1 < clauses.Phrases.Groups.Count && clauses.Phrases.Groups[group + 1].Sentence == verb.Sentence ? clauses.Phrases.Groups[group + 1].First : sentence.EndToken;
        var target = verb.Passive || frame.Theme == "subject" || verb.Head + 1 >= end || clauses.DateAt(verb.Head + 1) >= 0 ? null : clauses.Phrases.PhraseFrom(verb.Head + 1, end);
        if (target is null && !verb.Passive && frame.Theme is "object" or "person") return null;
        var thing = target ?? subject;
        var (theme, definite) = Noun(clauses, thing);
        if (frame.Theme is "subject" or "person" && theme is not ['#', ..]) return null;
        var last = Math.Max(verb.Head, target?.End - 1 ?? 0);
        while (last + 1 < end && clauses.Text.Tokens[last].End < date.Range.End) last++;
        var first = subject.First < verb.First && subject.First >= sentence.FirstToken ? subject.First : verb.First;
        return new(frame.Act, theme, Modifier(clauses, thing), definite, target is null ? null : Noun(clauses, subject).Noun, day, Town(clauses, subject, verb, end), clauses.Phrases.RangeOf(first, last + 1));
    }

    private static (string? Noun, bool Definite) Noun(Clauses clauses, NounPhrase phrase)
    {
        var head = clauses.Word(phrase.Head);
        if (head is { Class: WordClass.Name, Mention: >= 0 and var m }) return ($"#{clauses.Names.Mentions[m].Entity.ToString(CultureInfo.InvariantCulture)}", true);
        if (clauses.Is(phrase.Head, "it") || clauses.Is(phrase.Head, "they") || clauses.Is(phrase.Head, "them")) return (null, true);
        if (clauses.References.At(phrase.Head) is [var entity] && (head.Class == WordClass.Pronoun || clauses.Names.Entities[entity].Type == EntityType.Person)) return ($"#{entity.ToString(CultureInfo.InvariantCulture)}", true);
        if (head.Class == WordClass.Pronoun) return (null, true);
        var determiner = clauses.WordAt(phrase.First);
        var definite = clauses.Word(phrase.First).Class == WordClass.Possessive || determiner.Equals("the", StringComparison.OrdinalIgnoreCase) || determiner.Equals("this", StringComparison.OrdinalIgnoreCase) || determiner.Equals("their", StringComparison.OrdinalIgnoreCase);
        return (clauses.WordAt(phrase.Head).ToString().ToLowerInvariant(), definite);
    }

    private static string Modifier(Clauses clauses, NounPhrase phrase)
    {
        var words = "";
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (clauses.Word(i).Class is WordClass.Noun or WordClass.Adjective or WordClass.Name or WordClass.Number) words += clauses.WordAt(i).ToString().ToLowerInvariant() + " ";
        }

        return words;
    }

    /// <summary>The town behind the verb, or the one that "where" stands for: "came to Salalah, where the round began".</summary>
    private static int? Town(Clauses clauses, NounPhrase subject, VerbGroup verb, int end)
    {
        for (var i = verb.Head + 1; i + 1 < end; i++)
        {
            if (clauses.Is(i, "in") && clauses.PlaceAt(i + 1) is { } place && clauses.Names.Entities[place].Kind is "city" or "capital") return place;
        }

        var at = subject.First - 1;
        if (at < 2 || !clauses.Is(at--, "where")) return null;
        if (clauses.Word(at).Class == WordClass.Comma) at--;
        return clauses.PlaceAt(at) is { } named && clauses.Names.Entities[named].Kind is "city" or "capital" ? named : null;
    }

    private static string Say(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
