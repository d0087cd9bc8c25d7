using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Finds capitals and seats that stand for their government in this article: what says, decides or is urged to do something is no town.
/// </summary>
internal sealed class Metonyms
{
    private readonly NameText _text;
    private readonly List<Cluster> _clusters;
    private readonly CapitalWords _words;
    private readonly CapitalActs _acts;

    private Metonyms(NameText text, List<Cluster> clusters)
    {
        (_text, _clusters, _words) = (text, clusters, new(text));
        _acts = new(text, _words);
    }

    public static void Find(NameText text, List<Cluster> clusters)
    {
        var finder = new Metonyms(text, clusters);
        foreach (var cluster in clusters.Where(c => c.Type == EntityType.Place && c.Names.Exists(finder.IsMetonym))) cluster.StandsFor = finder.StateOf(cluster);
    }

    private string? StateOf(Cluster cluster)
    {
        var seat = Gazetteer.Default.FindSeat(cluster.UsualName ?? cluster.FullestName());
        if (seat is { Country: null } && !Names(cluster.Country)) return seat.State;
        if (cluster.Place is { Kind: "capital" } place && Gazetteer.Default.FindCountry(place.Country) is { } country)
        {
            return _clusters.Find(c => c.Place is { IsCountry: true } && c.Country == country.Code)?.UsualName ?? country.Name;
        }

        return seat?.State;
    }

    private bool Names(string? country) => country is not null && _clusters.Exists(c => c.Country == country && (c.Type == EntityType.Group || c.Place is { IsCountry: true }));

    private bool IsMetonym(FoundName name)
    {
        if (name.IsTag || (name.Cluster!.Place is not { Kind: "capital" } && Gazetteer.Default.FindSeat(name.Words) is null)) return false;
        var isOwner = _text.IsPossessive(name.EndToken);
        return (!isOwner && IsPartner(name)) || (!Namesakes.LeadsToPlace(_text, name) && (isOwner ? Owns(name) : _acts.IsSubject(name) || IsAddressed(name)));
    }

    // "Baku's envoy", "Tehran's latest offer".
    private bool Owns(FoundName name) => _words.HasSoon(_text.Token(name.EndToken + 1) is "“" or "\"" or "‘" ? name.EndToken + 2 : name.EndToken + 1, 3, CapitalUse.Possessive, out _);

    // "talks with Hanoi", "against Moscow", "a former ally of Moscow", "between Lusaka and Harare", where what is between them is a matter of states.
    private bool IsPartner(FoundName name)
    {
        var i = name.FirstToken - 1;
        if (_text.Is(i, "and") && _text.NameAt(i - 1) is { Type: EntityType.Place } first && _text.Is(first.FirstToken - 1, "between")) i = first.FirstToken - 1;
        var word = _text.Token(i);
        if (word.IsEmpty || word.Length > 7) return false;
        Span<char> letters = stackalloc char[7];
        return letters[..word.ToLowerInvariant(letters)] switch
        {
            "between" => _words.Has(i - 1, CapitalUse.Between) || _words.Has(i - 2, CapitalUse.Between) || _words.Has(i - 3, CapitalUse.Between),
            "against" or "with" => true,
            "to" => _words.Has(i - 1, CapitalUse.To),
            "on" => _words.Has(i - 1, CapitalUse.On),
            "from" => _words.Has(i - 1, CapitalUse.From),
            "behind" => _words.Has(i - 1, CapitalUse.Behind),
            "of" => _words.Has(i - 1, CapitalUse.Of) || _words.IsPartner(i - 1),

            // "a defeat for Caracas", "For Jakarta, the stakes are high".
            "for" => _words.Has(i - 1, CapitalUse.For) || (_text.Token(i) is "For" && _text.Token(name.EndToken) is ","),

            // "a plan backed by Jakarta".
            "by" => IsDoer(i - 1),
            _ => false,
        };
    }

    private bool IsDoer(int verb) =>
        _text.Token(verb) is { IsEmpty: false } letters && Morphology.TryVerb(letters, out var lemma, out var forms) && (forms & VerbForm.Past) != 0
        && (Speech.IsSpeechVerb(lemma) || ControlVerbs.TakesObject(lemma) || _words.Has(verb, CapitalUse.By));

    // "thanked Washington", "irritated Beijing".
    private bool IsAddressed(FoundName name) =>
        _text.Token(name.FirstToken - 1) is { IsEmpty: false } verb && char.IsLower(verb[0]) && Morphology.TryVerb(verb, out var lemma, out _)
        && (Speech.IsSpeechVerb(lemma) || ControlVerbs.TakesObject(lemma) || CapitalWords.Has(lemma, CapitalUse.Object));
}
