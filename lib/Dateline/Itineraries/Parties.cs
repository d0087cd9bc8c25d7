using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Ties the passages about a party, "they" or an unlikely "he" to the traveller that they speak of.</summary>
internal static class Parties
{
    /// <summary>How many sentences back a person may have been named whom "she" can mean.</summary>
    private const int Memory = 4;

    /// <summary>Whose journey the text tells: who travels most, by name rather than by a pronoun, and is named most; null if nobody travels.</summary>
    public static int? Principal(Clauses clauses, IEnumerable<TravelEvent> events)
    {
        var weights = new Dictionary<int, double>();
        foreach (var one in events)
        {
            if (one.Weak || one.Traveller < 0) continue;
            weights[one.Traveller] = weights.GetValueOrDefault(one.Traveller) + (one.Subject >= 0 && clauses.Word(one.Subject).Class == WordClass.Name ? 1 : 0.4);
        }

        if (weights.Count == 0) return null;

        // Whom a text names first it is about.
        foreach (var mention in clauses.Names.Mentions)
        {
            if (mention.Type != EntityType.Person) continue;
            if (weights.TryGetValue(mention.Entity, out var told)) weights[mention.Entity] = told + 2;
            break;
        }

        foreach (var mention in clauses.Names.Mentions)
        {
            if (weights.TryGetValue(mention.Entity, out var weight)) weights[mention.Entity] = weight + 0.5;
        }

        return weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).First().Key;
    }

    /// <summary>The party's leader or name where the text has one; else who was last told to travel, else who travels most.</summary>
    public static List<TravelEvent> Resolve(Clauses clauses, IReadOnlyList<TravelEvent> events, int? party)
    {
        var principal = Principal(clauses, events);
        var named = party ?? Leader(clauses, events);
        party = named ?? Team(clauses, events);
        var resolved = new List<TravelEvent>(events.Count);
        int? last = null;
        var (pairs, next, two) = (Pairs(events), 0, default(Pair?));
        foreach (var read in events)
        {
            // "the couple", "they": the two last told to travel together.
            while (next < pairs.Count && pairs[next].Token < read.Token) two = pairs[next++];
            if (party is null && read.Traveller == TravellerFinder.Party && (read.Subject >= 0 || read.Source < 0) && two is { } both && both.Token < read.Token && (last == both.First || last == both.Second) && (read.Subject < 0 || IsPair(clauses, read.Subject)))
            {
                resolved.Add(read with { Traveller = both.First });
                resolved.Add(read with { Traveller = both.Second });
                continue;
            }

            var one = read.Traveller >= 0 ? read with { Traveller = Guest(clauses, read) } : read;
            if (one.Traveller >= 0)
            {
                if (!one.Weak) last = one.Traveller;
            }
            else if (((one.Traveller == TravellerFinder.Principal && named is null ? principal : party) ?? (one.Traveller == TravellerFinder.Principal ? principal : null) ?? last ?? principal ?? NamedBefore(clauses, one.Token) ?? (one.Mode == TravelMode.Cancelled ? null : NamedIn(clauses, one.Sentence))) is { } traveller)
            {
                if (IsOther(clauses, one, traveller)) continue;
                one = one with { Traveller = traveller };
            }
            else
            {
                continue;
            }

            if (one.Place is { } place && clauses.Names.Entities[place] is { Kind: "country" } country) one = one with { CountryOfPlace = country.Country };
            resolved.Add(one.Date is null ? Inherit(clauses, one, resolved) : one);
        }

        // A company moves goods, opens shops and cancels flights; a team or band flies, lands and stays.
        var bodies = resolved.Where(e => e.Personal && !e.Weak && clauses.Names.Entities[e.Traveller].Type == EntityType.Organization && e.Mode != TravelMode.Cancelled).Select(e => e.Traveller).ToHashSet();
        resolved.RemoveAll(e => clauses.Names.Entities[e.Traveller].Type == EntityType.Organization && e.Traveller != party && !bodies.Contains(e.Traveller));
        return resolved;
    }

    private readonly record struct Pair(int Token, int First, int Second);

    /// <summary>Two people of whom one verb tells, and the token behind which "they" are these.</summary>
    private static List<Pair> Pairs(IReadOnlyList<TravelEvent> events)
    {
        var pairs = new List<Pair>();
        for (var i = 1; i < events.Count; i++)
        {
            var (one, two) = (events[i - 1], events[i]);
            if (one.Source == two.Source && one.Token == two.Token && one.Traveller >= 0 && two.Traveller >= 0 && one.Traveller != two.Traveller) pairs.Add(new(two.Token, one.Traveller, two.Traveller));
        }

        return pairs;
    }

    private static bool IsPair(Clauses clauses, int subject) =>
        clauses.Is(subject, "they") || (clauses.Word(subject).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(subject)) == TravelNoun.Party);

    /// <summary>"the Greek minister" is nobody from elsewhere.</summary>
    private static bool IsOther(Clauses clauses, TravelEvent one, int traveller)
    {
        if (one.Subject < 0 || clauses.Word(one.Subject).Class != WordClass.Noun || clauses.Names.Entities[traveller].Country is not { } country || clauses.Phrases.PhraseBefore(one.Subject + 1, clauses.Text.Sentences[clauses.Text.SentenceAt(clauses.Text.Tokens[one.Subject].Start)].FirstToken) is not { } phrase) return false;
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Entities[clauses.Names.Mentions[m].Entity] is { Country: { } other } && other != country) return true;

            // "Kenya was absent because its delegates were held up".
            if (clauses.Is(i, "its") && clauses.References.At(i) is [var state, ..] && clauses.Names.Entities[state].Country is { } theirs && theirs != country) return true;
        }

        return false;
    }

    /// <summary>The body that travels most, if it travels more than once or alone.</summary>
    private static int? Team(Clauses clauses, IReadOnlyList<TravelEvent> events)
    {
        var strong = events.Where(e => e is { Weak: false, Traveller: >= 0 }).ToList();
        var most = strong.Where(e => clauses.Names.Entities[e.Traveller].Type == EntityType.Organization).GroupBy(e => e.Traveller).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        var person = strong.Where(e => clauses.Names.Entities[e.Traveller].Type == EntityType.Person).GroupBy(e => e.Traveller).Select(g => g.Count()).DefaultIfEmpty(0).Max();
        return most is not null && ((most.Count() > 1 && most.Count() >= person) || strong.TrueForAll(e => e.Traveller == most.Key)) ? most.Key : null;
    }

    /// <summary>"A trade mission flew into Lagos. Its leader, Aino Salo, …": who is said to lead what the sentence before has travel.</summary>
    private static int? Leader(Clauses clauses, IReadOnlyList<TravelEvent> events)
    {
        foreach (var one in events)
        {
            if (one.Traveller != TravellerFinder.Party || one.Sentence + 1 >= clauses.Text.Sentences.Count) continue;
            var next = clauses.Text.Sentences[one.Sentence + 1];
            if (next.FirstToken + 1 >= next.EndToken || clauses.Word(next.FirstToken).Class != WordClass.Possessive || clauses.Phrases.PhraseFrom(next.FirstToken, next.EndToken) is not { } phrase) continue;
            if (TravelLexicon.Noun(clauses.WordAt(phrase.Head)) == TravelNoun.Leader && clauses.References.Apposed(phrase, next.EndToken) is { Entity: { } leader }) return leader;
        }

        return null;
    }

    /// <summary>The only person named in the sentence before the token, else in the sentences before it; null if there are several.</summary>
    private static int? NamedBefore(Clauses clauses, int token)
    {
        var start = clauses.Text.Tokens[token].Start;
        var sentence = clauses.Text.Sentences[clauses.Text.SentenceAt(start)];
        return Only(clauses, sentence.Range.Start, start) ?? Only(clauses, clauses.Text.Sentences[Math.Max(0, clauses.Text.SentenceAt(start) - Memory)].Range.Start, start);
    }

    /// <summary>"The tour kicked off in Lusaka on Monday, said the envoy, Marta Quispe": the only person whom the sentence names.</summary>
    private static int? NamedIn(Clauses clauses, int sentence) => Only(clauses, clauses.Text.Sentences[sentence].Range.Start, clauses.Text.Sentences[sentence].Range.End);

    private static int? Only(Clauses clauses, int from, int to)
    {
        int? only = null;
        foreach (var mention in clauses.Names.In(from, to))
        {
            if (mention.Type != EntityType.Person || mention.Entity == only) continue;
            if (only is not null) return null;
            only = mention.Entity;
        }

        return only;
    }

    /// <summary>"left Wellington on Sunday and flew to Suva": the day of leaving is that of arriving, if no other is told.</summary>
    private static TravelEvent Inherit(Clauses clauses, TravelEvent one, List<TravelEvent> before)
    {
        if (one.Weak || one.Role is not (PlaceRole.To or PlaceRole.In) || before.Count == 0) return one;
        var leaving = before[^1];

        // "left on Sunday on the train to Tallinn, and by evening they were in Helsinki".
        if (leaving is { Date: { Value.Length: 10 } day, DateIsLoose: false } && leaving.Sentence == one.Sentence && leaving.Traveller == one.Traveller && leaving.Mode == one.Mode && SameDay(clauses, leaving.Token, one.Token)) return one with { Date = day };
        return leaving is { Role: PlaceRole.From, Date: not null } && leaving.Sentence == one.Sentence && leaving.Traveller == one.Traveller && leaving.Mode == one.Mode && leaving.Source != one.Source && leaving.Place != one.Place
            ? one with { Date = leaving.Date, Leaving = true }
            : one;
    }

    /// <summary>Whether only an hour of the day parts the two: "by evening", "hours later".</summary>
    private static bool SameDay(Clauses clauses, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (TravelLexicon.Noun(clauses.WordAt(i)) == TravelNoun.Stay && (clauses.Is(i - 1, "by") || (clauses.Is(i, "hours") && i + 1 < to && clauses.Is(i + 1, "later")))) return true;
        }

        return false;
    }

    /// <summary>Nobody visits the own country: a pronoun that would have it so means another person, the one named last from elsewhere.</summary>
    private static int Guest(Clauses clauses, TravelEvent one)
    {
        var entities = clauses.Names.Entities;
        if (one.Place is not { } place || one.Again || one.Role is not (PlaceRole.To or PlaceRole.In) || entities[one.Traveller].Country is not { } country || entities[place].Country != country) return one.Traveller;
        if (entities[place].Kind is not ("country" or "capital")) return one.Traveller;
        var from = clauses.Text.Sentences[one.Sentence].Range.Start;
        var start = clauses.Text.Tokens[one.Token].Start;
        var memory = clauses.Text.Sentences[Math.Max(0, one.Sentence - Memory)].Range.Start;
        var other = one.Traveller;
        foreach (var mention in clauses.Names.In(memory, start))
        {
            if (mention.Entity == one.Traveller && mention.Range.Start >= from) return one.Traveller;
            if (mention.Type == EntityType.Person && entities[mention.Entity].Country != country) other = mention.Entity;
        }

        return other;
    }
}
