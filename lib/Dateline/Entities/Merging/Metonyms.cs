using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Finds capitals and seats that stand for their government in this article: what says, decides or is urged to do something is no town.
/// </summary>
internal sealed class Metonyms
{
    private static readonly HashSet<string> s_townVerbs = [.. Resources.Table("lexicons/town-verbs.tsv").Select(r => r[0])];
    private static readonly HashSet<string> s_partners = [.. Resources.Table("lexicons/partner-words.tsv").Select(r => r[0])];
    private static readonly HashSet<string> s_stanceVerbs = [.. Resources.Table("lexicons/speech-verbs.tsv").Concat(Resources.Table("lexicons/control-verbs.tsv")).Select(r => r[0])];
    private readonly NameText _text;
    private readonly List<Cluster> _clusters;

    private Metonyms(NameText text, List<Cluster> clusters) => (_text, _clusters) = (text, clusters);

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
        if (Namesakes.LeadsToPlace(_text, name)) return false;
        return Acts(name) || IsPartner(name) || IsAddressed(name);
    }

    // "Tokyo said", "that Beijing must respect", "Yerevan has promised"; not "the mayor of Tokyo said".
    private bool Acts(FoundName name)
    {
        if (!OpensClause(name.FirstToken - 1)) return false;
        var i = name.EndToken;
        if (_text.Token(i) is "," && Inserted(i) is > 0 and var end) i = end;
        while (_text.Token(i) is "‘" or "“" or "'" or "\"" or "also" or "had" or "has" or "have" || _text.Token(i) is [.., 'l', 'y']) i++;
        var verb = _text.Token(i);
        if (verb.IsEmpty || !char.IsLower(verb[0])) return false;
        if (verb is "will" or "would" or "must" or "may" or "might" or "can" or "could" or "should" or "did" or "does") return true;
        return Morphology.TryVerb(verb, out var lemma, out var forms) && (forms & (VerbForm.Past | VerbForm.Third)) != 0 && !s_townVerbs.Contains(lemma);
    }

    // "Washington, a U.S. diplomat said, “would have …": just past the second comma.
    private int Inserted(int comma)
    {
        for (var i = comma + 1; i < comma + 10; i++)
        {
            if (_text.Token(i) is ",") return i + 1;
            if (_text.Token(i) is ";" or ".") break;
        }

        return 0;
    }

    private bool OpensClause(int before)
    {
        var word = _text.Token(before);
        return word.IsEmpty || !char.IsLetter(word[0]) || _text.Text.SentenceAt(_text.Text.Tokens[before].Start) != _text.Text.SentenceAt(_text.Text.Tokens[before + 1].Start)
            || word is "and" or "but" or "that" or "as" or "while" or "although" or "though" or "because" or "if" or "when" or "whether" or "since" or "after" or "before"
                or "Although" or "While" or "But" or "And" or "If" or "When" or "As" or "Though" or "Because" or "Since";
    }

    // "talks with Hanoi", "against Moscow", "a former ally of Moscow".
    private bool IsPartner(FoundName name)
    {
        var i = name.FirstToken - 1;
        if (_text.Is(i, "against") || _text.Is(i, "with") || _text.Is(i, "between")) return !_text.IsPossessive(name.EndToken);
        return _text.Is(i, "of") && s_partners.Contains(_text.Token(i - 1).ToString());
    }

    // "thanked Washington", "urged Beijing".
    private bool IsAddressed(FoundName name) =>
        _text.Token(name.FirstToken - 1) is { IsEmpty: false } verb && char.IsLower(verb[0]) && Morphology.TryVerb(verb, out var lemma, out _) && s_stanceVerbs.Contains(lemma);
}
