namespace Dateline.Entities.Merging;

/// <summary>
/// Finds the country that a person or body belongs to. What stands with the name decides: nationals, states and bodies beside it, or a body's own
/// name. Else an office or a body of a state is the state's that the passage speaks of. Servants of bodies of many states are nobody's.
/// </summary>
internal sealed class HomeCountries
{
    // What speaks for one state in the surroundings of a name must weigh so much, and so much more than what speaks for the next one.
    private const double Least = 0.5;
    private const double LeastForListed = 1.2;
    private const double LeadForOthers = 1.35;
    private const int FewStates = 13;
    private const double NativeShare = 0.15;
    private const double LeastForForeign = 1.2;
    private const double LeadForForeign = 1.7;

    // Parties and unions are as a rule of the state that the article is about.
    private const double HomeOfBodies = 3;

    // A name that an article repeats is looked at in its first places.
    private const int MostMentions = 6;

    private static readonly Dictionary<string, string> s_statesmen = Statesmen();
    private readonly NameText _text;
    private readonly List<Cluster> _bodies;
    private readonly List<Cluster> _people;
    private readonly Appositions _appositions;
    private readonly Offices _offices;
    private readonly DescribedPeople _descriptions;
    private readonly StateContext _context;
    private readonly Dictionary<string, string> _byLastName = [];
    private List<string>? _states;

    private HomeCountries(NameText text)
    {
        _text = text;
        _bodies = Clusters(text, EntityType.Organization);
        _people = Clusters(text, EntityType.Person);
        _appositions = new(text);
        _offices = new(text);
        _descriptions = new(text);
        foreach (var cluster in _bodies.Where(c => c.Country is null && c.Institution is null))
        {
            cluster.Institution = BodiesInName.OfManyStates(cluster.Names[0].Words);
            if (cluster.Institution is null) cluster.Country = SeatOf(cluster) ?? NationInName.Of(text, cluster);
        }

        _appositions.Learn(_bodies.Where(c => c.Country is null && c.Institution is null));
        _appositions.Learn(_people);
        foreach (var cluster in _people) cluster.Country ??= Statesman(cluster);
        _context = new(text);
    }

    public static void Find(NameText text)
    {
        var finder = new HomeCountries(text);
        foreach (var cluster in finder._bodies) finder.FindBody(cluster);
        finder._appositions.Learn(finder._people.Where(c => c.Country is null));
        foreach (var cluster in finder._people) finder.Note(cluster);
        foreach (var cluster in finder._people.Where(c => c.Country is null)) finder.FindPerson(cluster);

        foreach (var cluster in finder._bodies.Where(c => c.Country is null && c.Institution is null)) cluster.Country = finder._appositions.OfItsPeople(cluster);

        // "Quispe's opponents in Congress": whose it is, now that more people's countries are known.
        foreach (var cluster in finder._bodies.Where(c => c.Institution is { IsShared: true })) finder.FindBody(cluster);
    }

    // In the order of their first names; nothing moves from one to another here.
    private static List<Cluster> Clusters(NameText text, string type)
    {
        var (seen, clusters) = (new HashSet<Cluster>(), new List<Cluster>());
        foreach (var name in text.Names)
        {
            if (name.Type == type && name.Cluster is { } cluster && cluster.Type == type && seen.Add(cluster)) clusters.Add(cluster);
        }

        return clusters;
    }

    private void FindBody(Cluster cluster)
    {
        if (cluster.Institution is { } institution)
        {
            if (!institution.IsShared) return;
            _context.Forget();
            var around = _context.Around(cluster.Names[0], out var score, out var second);
            if (around is not null && institution.CanBeOf(around) && score > second && score >= (institution.Country is null ? Least : LeastForListed)) cluster.Country = around;
            return;
        }

        if (cluster.Country is not null || !cluster.Names.Take(MostMentions).Any(_offices.IsDomestic)) return;
        _context.Forget();
        if (_context.Around(cluster.Names[0], out var votes, out var next, homeWeight: HomeOfBodies) is { } state && votes >= Least && votes > next) cluster.Country = state;
    }

    private void FindPerson(Cluster cluster)
    {
        _context.Forget();
        foreach (var name in cluster.Names.Take(MostMentions))
        {
            if (Pointed(name) is { } owner)
            {
                if (owner.Cluster?.Country is not { } country)
                {
                    if (owner.Type == EntityType.Organization) return;
                    continue;
                }

                Decide(cluster, country);
                return;
            }

            if (_offices.CountryOf(name) is { } fixedCountry)
            {
                Decide(cluster, fixedCountry);
                return;
            }
        }

        if (_appositions.IsNobodys(cluster)) return;
        if (_descriptions.Of(cluster.Names[0]) is { } described)
        {
            Decide(cluster, described);
            return;
        }

        if (Relative(cluster) is { } family)
        {
            Decide(cluster, family);
            return;
        }

        var origins = NameOrigins.Of(Folding.Fold(cluster.FullestName()));
        if (OfOffice(cluster, origins) is { } served)
        {
            Decide(cluster, served);
            return;
        }

        if (_offices.IsByline(cluster.Names[0])) return;
        if (origins is not null && Native(cluster, origins) is { } native)
        {
            Decide(cluster, native);
            return;
        }

        // Somebody whose name is at home elsewhere must be placed by more than a name nearby.
        var (least, lead) = origins is null ? (Least, LeadForOthers) : (LeastForForeign, LeadForForeign);
        if (_context.Around(cluster.Names[0], out var votes, out var next) is { } state && votes >= least && votes >= lead * next) Decide(cluster, state);
    }

    // The state that the passage around an office of the person speaks of; rather one where the name is at home, if it speaks of that nearly as much.
    private string? OfOffice(Cluster cluster, HashSet<string>? origins)
    {
        foreach (var name in cluster.Names.Take(MostMentions))
        {
            if (!_offices.Holds(name)) continue;
            var country = _context.Around(name, out var score, out var second, IsOut);
            if (country is null || score < Least || score <= second) continue;
            if (origins is null || origins.Contains(country)) return country;
            return _context.Around(name, out var votes, out _, c => !origins.Contains(c) || IsOut(c)) is { } native && votes >= NativeShare * score ? native
                : origins.Count == 1 ? origins.First() : country;

            bool IsOut(string state) => _offices.IsTaken(name, state, cluster) || _offices.IsUnknown(name, state);
        }

        return null;
    }

    // Of the states in which the name is at home the one that the passage speaks of, else the only one that the article names.
    private string? Native(Cluster cluster, HashSet<string> origins)
    {
        if (_context.Around(cluster.Names[0], out var votes, out var next, c => !origins.Contains(c)) is { } near && votes > 0 && votes >= LeadForOthers * next) return near;
        if (origins.Count > FewStates) return null;
        _states ??= [.. _text.Names.Where(n => n.Type is EntityType.Place or EntityType.Group).Select(n => n.Cluster?.Country).OfType<string>().Distinct()];
        string? only = null;
        foreach (var state in _states)
        {
            if (!origins.Contains(state)) continue;
            if (only is not null) return null;
            only = state;
        }

        return only;
    }

    // "Itamaraty", "the Casa Rosada".
    private static string? SeatOf(Cluster cluster) => Gazetteer.Default.FindSeat(cluster.Names[0].Words)?.Country;

    // Who bears the last name of somebody whose country is known: wives, sons, and as a rule namesakes too.
    private string? Relative(Cluster cluster)
    {
        var key = cluster.Names[0].Key;
        var last = key[(key.LastIndexOf(' ') + 1)..];
        return last.Length == key.Length ? null : _byLastName.GetValueOrDefault(last);
    }

    // "its ambassador, X", "her cousin X".
    private FoundName? Pointed(FoundName name)
    {
        var pronoun = _appositions.PronounBefore(name);
        if (pronoun < 0) return null;
        return _text.Is(pronoun, "its") ? _context.Antecedent(name, pronoun) : _context.PersonBefore(name);
    }

    private static string? Statesman(Cluster cluster)
    {
        foreach (var name in cluster.Names)
        {
            if (s_statesmen.TryGetValue(name.Key, out var country)) return country;
        }

        return null;
    }

    private static Dictionary<string, string> Statesmen()
    {
        var countries = new Dictionary<string, string>();
        foreach (var row in Resources.Table("gazetteer/statesmen.tsv")) countries.TryAdd(Folding.Fold(row[0]), row[1]);
        return countries;
    }

    private void Decide(Cluster cluster, string country)
    {
        cluster.Country = country;
        Note(cluster);
    }

    private void Note(Cluster cluster)
    {
        _offices.Hold(cluster);
        if (cluster.Country is not { } country) return;
        foreach (var name in cluster.Names.Take(MostMentions))
        {
            var last = name.Key.LastIndexOf(' ');
            if (last > 0) _byLastName.TryAdd(name.Key[(last + 1)..], country);
        }
    }
}
