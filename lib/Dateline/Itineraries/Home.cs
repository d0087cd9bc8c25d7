using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Where a traveller sets out from and comes back to: the place that the text names, else the capital of the own country.</summary>
internal sealed class Home
{
    private static readonly WordSet StateOffices = WordSet.Read("lexicons/state-offices.tsv");

    private readonly ResolvedNames _names;

    public Home(Clauses clauses, int traveller, IReadOnlyList<TravelEvent> events, int? principal)
    {
        var names = _names = clauses.Names;

        // Who travels in a story about somebody and has no country of their own in it belongs to that somebody's country, unless they hold an office of another.
        // Where only the journey itself speaks for a country ("landed in Colombo"), that is no home.
        var own = names.Entities[traveller].Country;
        if (own is not null && !Belonging.IsStated(clauses, traveller, own) && events.Any(e => e is { Weak: false, Again: false, Role: PlaceRole.To or PlaceRole.In, Place: { } place } && names.Entities[place].Country == own)) own = null;
        var homeward = events.FirstOrDefault(e => e is { Role: PlaceRole.Home, Place: not null })?.Place;
        if (homeward is { } back && names.Entities[back].Country is { } returned && returned != own && (own is null || !Belonging.IsStated(clauses, traveller, own))) own = returned;
        Country = own ?? OfficeCountry(clauses, traveller) ?? Belonging.OfRelation(clauses, traveller) ?? (principal is { } main && main != traveller && names.Entities[main].Country != names.Entities[traveller].Country ? names.Entities[main].Country : null);
        Base = FindBase(events);

        // "The aircraft left Auckland … He is due in Wellington on Monday": where nothing else tells the country, the place that the journey starts at does.
        if (Country is null && Base is { } start && names.Entities[start] is { Kind: "capital" or "city", Country: { } around }) Country = around;
        Capital = Gazetteer.Default.Capital(Country);

        _ends = Base is { } at && _names.Entities[at] is { Kind: not "capital" } town && town.Country == Country && events.Any(e => e is { Role: PlaceRole.Home, Place: { } end } && end == at) ? at : null;
    }

    /// <summary>The town, not the capital, that the text has the journey end at.</summary>
    private readonly int? _ends;

    public string? Country { get; }

    public Place? Capital { get; }

    /// <summary>Entity of the place that the text has the traveller leave from, at home; null if it names none.</summary>
    public int? Base { get; }

    /// <summary>Whether the place is home: the named base, the own capital, or the own country as a whole.</summary>
    public bool IsBase(int place)
    {
        if (place == Base) return true;
        var entity = _names.Entities[place];
        if (Country is null || entity.Country != Country) return false;

        // Who sets out from another town of the country may well stop in its capital.
        return entity.Kind == "country" || (Capital is { } capital && _ends is null && Folding.Fold(entity.Name) == Folding.Fold(capital.Name));
    }

    /// <summary>"Ethiopia is against it: Foreign Minister Tesfaye Worku said": the country first named in the sentence that first names the holder of a state office.</summary>
    private static string? OfficeCountry(Clauses clauses, int traveller)
    {
        if (clauses.Names.MentionsOf(traveller) is not [var first, ..]) return null;
        var start = clauses.Names.Mentions[first].Range.Start;
        var sentence = clauses.Text.Sentences[clauses.Text.SentenceAt(start)];
        var before = clauses.Text.Text.AsSpan(sentence.Range.Start, start - sentence.Range.Start).TrimEnd();
        if (before.IsEmpty || !StateOffices.Contains(before[(before.LastIndexOf(' ') + 1)..])) return null;
        foreach (var place in clauses.Names.In(sentence.Range.Start, sentence.Range.End))
        {
            if (clauses.Names.Entities[place.Entity] is { Type: EntityType.Place, Kind: "country", Country: { } country }) return country;
        }

        // "Is everyone in Norway for whaling? No: the foreign minister, Henriette Dahl, …": else the one that its paragraph, or the question that this answers, named last.
        string? last = null;
        var block = sentence.Block > 0 && IsHeading(clauses, sentence.Block - 1) ? sentence.Block - 1 : sentence.Block;
        foreach (var place in clauses.Names.In(clauses.Text.Layout.Blocks[block].Range.Start, start))
        {
            if (clauses.Names.Entities[place.Entity] is { Type: EntityType.Place, Kind: "country", Country: { } country }) last = country;
        }

        return last;
    }

    private static bool IsHeading(Clauses clauses, int block) =>
        clauses.Text.Layout.Blocks[block].Kind == BlockKind.Subheading || clauses.Text.Text[clauses.Text.Layout.Blocks[block].Range.End - 1] == '?';

    private int? FindBase(IReadOnlyList<TravelEvent> events)
    {
        var visited = events.Where(e => e is { Role: PlaceRole.To or PlaceRole.In or PlaceRole.Via, Place: not null, Mode: not TravelMode.Cancelled }).Select(e => e.Place!.Value).ToHashSet();
        var homeward = events.FirstOrDefault(e => e is { Role: PlaceRole.Home, Place: not null })?.Place;
        if (homeward is { } back && !visited.Contains(back)) return back;

        // "leaves Rome" and "is to be back in Rome".
        var returned = events.FirstOrDefault(e => e is { Again: true, Place: not null } && events.Any(o => o.Role == PlaceRole.From && o.Place == e.Place && o.Token < e.Token))?.Place;
        if (returned is { } again && events.First(e => e.Place == again).Role == PlaceRole.From) return again;
        // "got in from Addis Ababa" and "leaves for Addis Ababa": where a journey that starts there ends.
        foreach (var one in events)
        {
            if (one is { Role: PlaceRole.From, Place: { } start, Mode: not TravelMode.Cancelled } && events.FirstOrDefault(e => e.Place == start) == one && events.LastOrDefault(e => e is { Role: PlaceRole.To or PlaceRole.In, Weak: false, Traveller: var t } && t == one.Traveller) is { } end && end.Place == start && (Country is null || _names.Entities[start].Country == Country || end.Mode == TravelMode.Planned)) return start;
        }

        // "will lead 40 executives out of Manila … is due back in Manila on March 25": no later day is told of anywhere else.
        var latest = events.Where(e => e.Date is not null && e.Mode != TravelMode.Cancelled).Select(e => e.Date!.Value.Value).Max(StringComparer.Ordinal);
        foreach (var one in events)
        {
            if (latest is { Length: 10 } && one is { Role: PlaceRole.From, Place: { } left, Mode: not TravelMode.Cancelled } && events.Any(e => e.Place == left && (e.Token > one.Token || one.Date is not null) && e is { Weak: false, Role: PlaceRole.To or PlaceRole.In, Date: { } day } && day.Value == latest)
                && (events.First(e => e.Place == left && e.Role is PlaceRole.From or PlaceRole.To or PlaceRole.In) == one || (one.Date is { Value.Length: 10 } start && events.All(e => e.Date is null || e.Mode == TravelMode.Cancelled || string.CompareOrdinal(e.Date.Value.Value, start.Value) >= 0))) && (Country is null || _names.Entities[left].Country == Country)) return left;
        }

        foreach (var one in events)
        {
            if (one is { Role: PlaceRole.From, Place: { } from } && _names.Entities[from].Kind is "capital" or "city" && !visited.Contains(from) && (Country is null || _names.Entities[from].Country == Country)) return from;
        }

        return null;
    }
}
