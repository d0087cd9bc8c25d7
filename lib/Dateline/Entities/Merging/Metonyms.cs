using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Finds capitals and seats that stand for their government in this article: what says, decides or is urged to do something is no town.
/// </summary>
internal sealed class Metonyms
{
    private static readonly WordSet s_townVerbs = WordSet.Read("lexicons/town-verbs.tsv", ignoreCase: false);
    private static readonly WordSet s_partners = WordSet.Read("lexicons/partner-words.tsv", ignoreCase: false);
    private static readonly Dictionary<string, HashSet<string>> s_nouns = Resources.Table("lexicons/capital-nouns.tsv").GroupBy(r => r[1]).ToDictionary(g => g.Key, g => g.Select(r => r[0]).ToHashSet());
    private const int LongestInsertion = 14;
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
        return IsPartner(name) || (!Namesakes.LeadsToPlace(_text, name) && (Acts(name) || Owns(name) || IsAddressed(name)));
    }

    // "Baku's envoy", "Tehran's latest offer".
    private bool Owns(FoundName name)
    {
        if (!_text.IsPossessive(name.EndToken)) return false;
        return Has("possessive", name.EndToken + 1) || (_text.Token(name.EndToken + 1) is [>= 'a' and <= 'z', ..] && Has("possessive", name.EndToken + 2));
    }

    private bool Has(string after, int token) => _text.Token(token) is { Length: > 0 and < 20 } word && s_nouns[after].Contains(word.ToString());

    // "Tokyo said", "that Beijing must respect", "Yerevan has promised"; not "the mayor of Tokyo said".
    private bool Acts(FoundName name)
    {
        if (!OpensClause(name.FirstToken - 1)) return false;
        var i = name.EndToken;
        if (_text.Token(i) is ",")
        {
            // "Ottawa, which has never ratified"; "Hanoi, a former ally of the Soviets"; "Tehran, which lies far off, expressed misgivings".
            var isRelative = _text.Is(i + 1, "which");
            if (isRelative ? IsAct(i + 2) : IsPartnerPhrase(i + 1)) return true;
            if (Inserted(i) is > 0 and var end) i = end;
            else if (isRelative) return false;
        }

        return IsAct(i);
    }

    private bool IsAct(int i)
    {
        var (isBe, isFigure) = (false, false);
        while (_text.Token(i) is "‘" or "“" or "'" or "\"" or "also" or "had" or "has" or "have" or "neither" or "never" or "not" or "still" or "now" or "long" or "been" or "more" or "less" or "is" or "was" or "being" || _text.Token(i) is [.., 'l', 'y'])
        {
            isBe |= _text.Token(i) is "been" or "is" or "was";
            isFigure |= _text.Token(i) is "“" or "\"" or "‘";
            if (_text.Token(i) is "has" or "had" or "have" && HasSoon("have", i + 1, 3)) return true;
            i++;
        }

        var verb = _text.Token(i);
        if (verb.IsEmpty || !char.IsLower(verb[0])) return false;
        if (isBe) return HasSoon("be", i, 2) || (Morphology.TryVerb(verb, out var doing, out var form) && form == VerbForm.Gerund && !s_townVerbs.Contains(doing));
        if (verb is "will" or "would" or "must" or "may" or "might" or "can" or "could" or "should" or "did" or "does") return true;
        if (!Morphology.TryVerb(verb, out var lemma, out var forms) || (forms & (VerbForm.Past | VerbForm.Third)) == 0) return false;
        // Brasília had “sat on both sides of the table”.
        return isFigure || !s_townVerbs.Contains(lemma) || (lemma is "see" or "feel" or "lose" && HasSoon("have", i + 1, 3));
    }

    // Within the next few words of the clause.
    private bool HasSoon(string after, int token, int reach)
    {
        for (var i = token; i < token + reach; i++)
        {
            if (Has(after, i)) return true;
            if (_text.Token(i) is not [>= 'a' and <= 'z', ..]) return false;
        }

        return false;
    }

    private bool IsPartnerPhrase(int token)
    {
        for (var i = token; i < token + 5 && _text.Token(i) is [>= 'a' and <= 'z', ..]; i++)
        {
            if (s_partners.Contains(_text.Token(i)) && (_text.Is(token, "a") || _text.Is(token, "an") || _text.Is(token, "the") || _text.Is(token, "no"))) return true;
        }

        return false;
    }

    // "Washington, a U.S. diplomat said, “would have …": just past the second comma.
    private int Inserted(int comma)
    {
        for (var i = comma + 1; i < comma + LongestInsertion; i++)
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
            || word is "which" or "what" or "neither" or "and" or "but" or "that" or "as" or "while" or "although" or "though" or "because" or "if" or "when" or "whether" or "since" or "after" or "before"
                or "Although" or "While" or "But" or "And" or "If" or "When" or "As" or "Though" or "Because" or "Since";
    }

    // "talks with Hanoi", "against Moscow", "a former ally of Moscow", "between Lusaka and Harare", where what is between them is a matter of states.
    private bool IsPartner(FoundName name)
    {
        var i = name.FirstToken - 1;
        if (_text.Is(i, "and") && _text.NameAt(i - 1) is { Type: EntityType.Place } first && _text.Is(first.FirstToken - 1, "between")) i = first.FirstToken - 1;
        if (_text.Is(i, "between")) return !_text.IsPossessive(name.EndToken) && (Has("between", i - 1) || Has("between", i - 2) || Has("between", i - 3));
        if (_text.Is(i, "against") || _text.Is(i, "with")) return !_text.IsPossessive(name.EndToken);
        if (_text.Is(i, "to") || _text.Is(i, "on") || _text.Is(i, "from"))
        {
            return !_text.IsPossessive(name.EndToken) && Has(_text.Is(i, "to") ? "to" : _text.Is(i, "on") ? "on" : "from", i - 1);
        }

        // "a plan backed by Jakarta".
        if (_text.Is(i, "by")) return IsDoer(name, i - 1);
        return _text.Is(i, "of") && s_partners.Contains(_text.Token(i - 1));
    }

    private bool IsDoer(FoundName name, int verb) =>
        !_text.IsPossessive(name.EndToken) && _text.Token(verb) is [>= 'a' and <= 'z', ..] letters && Morphology.TryVerb(letters, out var lemma, out var forms) && (forms & VerbForm.Past) != 0
        && (Speech.IsSpeechVerb(lemma) || ControlVerbs.TakesObject(lemma) || Has("by", verb));

    // "thanked Washington", "urged Beijing".
    private bool IsAddressed(FoundName name) =>
        _text.Token(name.FirstToken - 1) is { IsEmpty: false } verb && char.IsLower(verb[0]) && Morphology.TryVerb(verb, out var lemma, out _) && (Speech.IsSpeechVerb(lemma) || ControlVerbs.TakesObject(lemma));
}
