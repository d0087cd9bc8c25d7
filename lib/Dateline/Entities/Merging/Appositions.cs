using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// What stands with a name in its own phrase: nationals, states and bodies before it ("Japanese Prime Minister Kishida", "Vietnam's Chinh"), after it
/// ("of Japan", ", the Kenyan delegate", ", who leads the Kenyan team"), or a pronoun that points back ("its envoy, X").
/// </summary>
internal sealed class Appositions(NameText text)
{
    private const int Reach = 10;
    private const int LongestRole = 5;
    private static readonly WordSet s_barriers = WordSet.Read("lexicons/phrase-barriers.tsv", ignoreCase: false);
    private static readonly WordSet s_belonging = WordSet.Read("lexicons/belonging-verbs.tsv", ignoreCase: false);
    private static readonly WordSet s_auxiliaries = Auxiliaries();
    private readonly Dictionary<string, double> _votes = [];
    private readonly HashSet<Cluster> _nobodys = [];

    /// <summary>Whether the person stands with a body that has no country.</summary>
    public bool IsNobodys(Cluster cluster) => _nobodys.Contains(cluster);

    /// <summary>Gives the clusters the country that most of what stands with their names speaks for.</summary>
    public void Learn(IEnumerable<Cluster> clusters)
    {
        foreach (var cluster in clusters)
        {
            _votes.Clear();
            _nobodys.Remove(cluster);
            foreach (var name in cluster.Names)
            {
                Before(name);
                After(name);
            }

            if (_votes.Count > 0) cluster.Country = Elected();
        }
    }

    // The first in the alphabet of those with most votes.
    private string Elected()
    {
        var (best, most) = ("", double.NegativeInfinity);
        foreach (var (country, votes) in _votes)
        {
            if (votes > most || (votes == most && string.CompareOrdinal(country, best) < 0)) (best, most) = (country, votes);
        }

        return best;
    }

    /// <summary>The country of somebody who is said to be of the body: "X of the opposition Lok Manch", "the Guild's leader, X".</summary>
    public string? OfItsPeople(Cluster body)
    {
        foreach (var name in body.Names)
        {
            var at = name.FirstToken - 1;
            while (at > name.FirstToken - LongestRole && text.Token(at) is [>= 'a' and <= 'z', ..] && !(text.Token(at) is "of" or "from" or "for")) at--;
            if (text.Token(at) is "of" or "from" && text.NameAt(at - 1) is { Type: EntityType.Person, Cluster.Country: { } country }) return country;
            if (!text.IsAnyPossessive(name.EndToken)) continue;
            at = name.EndToken + 1;
            while (at < name.EndToken + LongestRole && text.Token(at) is [>= 'a' and <= 'z', ..]) at++;
            if (at == name.EndToken + 1) continue;
            if (text.Token(at) is ",") at++;
            if (text.NameAt(at) is { Type: EntityType.Person, Cluster.Country: { } led }) return led;
        }

        return null;
    }

    /// <summary>The token of the "its", "his" or "her" that the phrase before the name begins with; −1 if there is none.</summary>
    public int PronounBefore(FoundName name) => WalkBack(name, out _) is { } at && at >= 0 && text.NameAt(at) is null && text.Token(at) is "its" or "Its" or "his" or "His" or "her" or "Her" ? at : -1;

    private void Before(FoundName name)
    {
        var at = WalkBack(name, out var isOwner);
        if (at < 0 || text.NameAt(at) is not { } other || other.Type == EntityType.Person) return;
        Vote(name, other, other.Type == EntityType.Organization && !isOwner ? 1.5 : 3);
    }

    // Back over the phrase that the name ends, to the first name in it or pronoun before it. Where somebody is posted ("its envoy to Oman, X") says nothing.
    private int WalkBack(FoundName name, out bool isOwner)
    {
        isOwner = false;

        // "Canada's support for the X", "their praise of X": not theirs.
        var link = text.Is(name.FirstToken - 1, "the") ? name.FirstToken - 2 : name.FirstToken - 1;
        if (text.Is(link, "for") || text.Is(link, "of")) return -1;
        for (var i = name.FirstToken - 1; i >= name.FirstToken - Reach && text.IsBeside(i, name); i--)
        {
            if (text.NameAt(i) is { } other)
            {
                if (i == name.FirstToken - 1 && other.Type == EntityType.Place && !IsBased(other)) return -1;

                // "a firm based in Nairobi, X", "a charity in Tirana, X".
                if (name.Type == EntityType.Organization && other.Type == EntityType.Place && text.Is(other.FirstToken - 1, "in") && i < name.FirstToken - 1 && (IsBelonging(other.FirstToken - 2) || IsBody(other.FirstToken - 2))) return i;
                var before = text.Is(other.FirstToken - 1, "the") ? other.FirstToken - 2 : other.FirstToken - 1;
                if (other.Type is EntityType.Person or EntityType.Group || !(text.Is(before, "to") || (other.Type == EntityType.Place && (text.Is(before, "in") || text.Is(before, "for"))))) return i;
                i = before;
                continue;
            }

            if (text.IsAnyPossessive(i))
            {
                isOwner = true;
                return text.NameAt(i - 1) is { Type: not EntityType.Person } ? i - 1 : -1;
            }

            if (text.Token(i) is "its" or "Its" or "his" or "His" or "her" or "Her") return i;
            if (text.Token(i) is "," && i == name.FirstToken - 1) continue;

            // "members of the Malawian parliament, led by Speaker X".
            if (text.Is(i, "by") && IsBelonging(i - 1))
            {
                i = text.Token(i - 2) is "," ? i - 2 : i - 1;
                continue;
            }

            if (IsBarrier(i)) return -1;
        }

        return -1;
    }

    private void After(FoundName name)
    {
        var i = name.EndToken;
        if (text.Is(i, "of") && Next(i + 1) is { } home)
        {
            if (home.Type is EntityType.Place or EntityType.Organization) Vote(name, home, 3);
        }

        if (name.Type == EntityType.Organization && text.Is(i, "in") && Next(i + 1) is { Type: EntityType.Place } seat) Vote(name, seat, 2);
        if (text.Token(i) is not ("," or "(")) return;

        // "X, 64, the abbot".
        var (inClause, isActing) = (false, false);
        if (text.Token(i + 2) is "," && text.Token(i + 1) is [>= '0' and <= '9', ..])
        {
            i += 2;

            // "X, 57, takes a Turkish speaker along": her own clause goes on.
            if (s_auxiliaries.Contains(text.Token(i + 1)) || (Morphology.TryVerb(text.Token(i + 1), out _, out var forms) && (forms & (VerbForm.Past | VerbForm.Third)) != 0)) return;
        }

        for (i++; i < name.EndToken + Reach + 2 && text.IsBeside(i, name); i++)
        {
            if (text.NameAt(i) is { } other)
            {
                if (other.Type == EntityType.Person) return;
                if (isActing ? IsFor(i, other) : other.Type == EntityType.Group || IsApposed(i, name, other))
                {
                    Vote(name, other, 2);
                    if (other.Type != EntityType.Group || other.Cluster?.Country is not null) return;
                }
            }
            else if (text.Token(i) is "," or ")" or ";" or "“" or "\"" or "that" or "whose" || (text.Token(i) is "which" && !LeadsToOwn(i)))
            {
                return;
            }
            else if (text.Token(i) is "who" && !LeadsToOwn(i))
            {
                isActing = true;
            }
            else if (!inClause && IsPast(i) && !text.Is(i + 1, "in"))
            {
                return;
            }

            inClause |= text.Token(i) is "who" or "which";
        }
    }

    private FoundName? Next(int token) => text.NameAt(text.Is(token, "the") ? token + 1 : token);

    // "who captains Zimbabwe", "who has long led the Irish Fishers".
    private bool LeadsToOwn(int who)
    {
        for (var i = who + 1; i < who + 4; i++)
        {
            if (IsBelonging(i)) return true;
        }

        return false;
    }

    private bool IsBody(int token) => text.Token(token) is [>= 'a' and <= 'z', ..] word && Roles.TryGet(word, out var role) && role.Kind == RoleKind.Body;

    private bool IsBelonging(int token) => Morphology.TryVerb(text.Token(token), out var lemma, out _) && s_belonging.Contains(lemma);

    // "X, who presented the plan for Zimbabwe".
    private bool IsFor(int token, FoundName other) => other.Type == EntityType.Place && text.Is(token - 1, "for") && other.Cluster?.Place is { IsCountry: true };

    private bool IsApposed(int token, FoundName name, FoundName other)
    {
        var before = text.Is(token - 1, "the") ? token - 2 : token - 1;

        // "a charity based in Penang": where a body is.
        if (name.Type == EntityType.Organization && other.Type == EntityType.Place && text.Is(before, "in")) return true;
        if (text.Is(before, "of") || text.Is(before, "from") || text.Is(before, "for") || text.Is(before, "at") || text.Token(before) is "(" || text.IsAnyPossessive(other.EndToken) || IsBased(other)) return true;
        if (IsBelonging(before)) return true;

        // "the African Union mediator", "the United States envoy".
        return (other.Type == EntityType.Organization || other.Cluster?.Place is { IsCountry: true }) && text.Token(other.EndToken) is [>= 'a' and <= 'z', ..] && text.Token(before) is ",";
    }

    private bool IsPast(int token) => char.IsLower(text.Token(token)[0]) && Morphology.TryVerb(text.Token(token), out _, out var forms) && (forms & VerbForm.Past) != 0;

    // "Suva-based": the name and more of its token.
    private bool IsBased(FoundName other) => text.Text.Text.AsSpan(other.Range.End).StartsWith("-based", StringComparison.Ordinal);

    private void Vote(FoundName name, FoundName other, double weight)
    {
        if (other.Cluster?.Country is { } country) _votes[country] = _votes.GetValueOrDefault(country) + (other.Cluster.Place is { IsCountry: false } ? weight / 2 : weight);
        else if (other.Type == EntityType.Organization) _nobodys.Add(name.Cluster!);
    }

    private bool IsBarrier(int token)
    {
        var letters = text.Token(token);
        if (!char.IsLetter(letters[0])) return text.Token(token) is not "-";
        if (char.IsUpper(letters[0])) return false;
        return s_barriers.Contains(letters) || IsPast(token);
    }

    private static WordSet Auxiliaries()
    {
        var words = new WordSet();
        foreach (var row in Resources.Table("lexicons/function-words.tsv"))
        {
            if (row[1] is "be" or "have" or "modal" or "do") words.Add(row[0]);
        }

        return words;
    }
}
