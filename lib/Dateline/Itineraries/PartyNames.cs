using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Who stands for a party: its leader, or the name that it goes by.</summary>
internal static class PartyNames
{
    private const int LongestApposition = 9;

    /// <summary>The person who leads the party by the article's words ("the group, led by …", "six lawmakers headed by …"); null if it names none.</summary>
    public static int? Leader(Clauses clauses) => Find(clauses)?.Leader;

    /// <summary>The noun for those who are led, in the plural ("lawmakers"); empty if the text has none.</summary>
    public static string Led(Clauses clauses) => Find(clauses)?.Led ?? "";

    private static (int Leader, string Led)? Find(Clauses clauses)
    {
        for (var g = 0; g < clauses.Phrases.Groups.Count; g++)
        {
            var verb = clauses.Phrases.Groups[g];
            if (verb.Lemma is not ("lead" or "head" or "captain" or "shepherd") || !verb.Passive) continue;
            var end = clauses.Text.Sentences[verb.Sentence].EndToken;
            var at = verb.Head + 1;
            if (at >= end || !clauses.Is(at, "by") || Party(clauses, verb) is not { } led) continue;
            for (var i = at + 1; i < Math.Min(end, at + LongestApposition + 1); i++)
            {
                if (clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type == EntityType.Person) return (clauses.Names.Mentions[m].Entity, led);
                if (clauses.Word(i).Class is WordClass.Comma or WordClass.Break) break;
            }
        }

        return null;
    }

    // "a government led by", "a list headed by": no party of travellers. "Five Canadian lawmakers", "a group of 25 winemakers": people who are counted.
    private static string? Party(Clauses clauses, VerbGroup verb)
    {
        var party = (string?)null;
        for (var i = verb.First - 1; i >= clauses.Text.Sentences[verb.Sentence].FirstToken; i--)
        {
            if (clauses.Word(i).Class is WordClass.Break) break;
            if (clauses.Word(i).Class != WordClass.Noun) continue;
            if (TravelLexicon.Noun(clauses.WordAt(i)) is TravelNoun.Party or TravelNoun.Ensemble or TravelNoun.Tour) party ??= "";
            if (IsCounted(clauses, i)) return clauses.WordAt(i).ToString();
        }

        return party;
    }

    private static bool IsCounted(Clauses clauses, int noun)
    {
        if (clauses.WordAt(noun)[^1] != 's') return false;
        var at = noun - 1;
        while (at >= 0 && clauses.Word(at).Class is WordClass.Adjective or WordClass.Name) at--;
        return at >= 0 && clauses.Word(at).Class == WordClass.Number && clauses.DateAt(at) < 0;
    }

    /// <summary>The body that the text calls a party: "Les Filles de Ségou, a five-woman band", "the Knights, as the side is known"; null if it names none.</summary>
    public static int? Group(Clauses clauses)
    {
        foreach (var sentence in clauses.Text.Sentences)
        {
            var players = false;
            for (var i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
            {
                if (clauses.Word(i).Class == WordClass.Noun) players |= TravelLexicon.Noun(clauses.WordAt(i)) == TravelNoun.Ensemble || (TravelLexicon.Noun(clauses.WordAt(i)) == TravelNoun.Party && clauses.WordAt(i)[^1] == 's');
                if (players && Nickname(clauses, i) is { } called) return called;
                if (clauses.Word(i) is not { Class: WordClass.Name, Mention: >= 0 and var m } || clauses.Names.Mentions[m].Type != EntityType.Organization || clauses.Word(i + 1).Class != WordClass.Comma) continue;
                for (var j = i + 2; j < Math.Min(i + LongestApposition, sentence.EndToken) && clauses.Word(j).Class is not (WordClass.Comma or WordClass.Break); j++)
                {
                    if (clauses.Word(j).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(j)) is var kind && (kind == TravelNoun.Ensemble || (kind == TravelNoun.Party && clauses.WordAt(j)[^1] == 's'))) return clauses.Names.Mentions[m].Entity;
                    if (clauses.Word(j).Class is WordClass.Preposition && !clauses.Is(j, "as")) break;
                }
            }
        }

        return null;
    }

    /// <summary>"the cricketers, whom everybody calls the Yaks", "the squad, known as the Knights".</summary>
    private static int? Nickname(Clauses clauses, int at)
    {
        if (clauses.Phrases.GroupAt(at) is not (>= 0 and var group) || clauses.Phrases.Groups[group].Head != at || clauses.Phrases.Groups[group].Lemma is not ("call" or "know" or "nickname" or "dub" or "style")) return null;
        var next = at + 1;
        while (next + 1 < clauses.Text.Tokens.Count && (clauses.Is(next, "as") || clauses.Is(next, "the") || clauses.Word(next).Class is WordClass.Quote or WordClass.Adverb)) next++;
        return next < clauses.Text.Tokens.Count && clauses.Word(next) is { Class: WordClass.Name, Mention: >= 0 and var m } && clauses.Names.Mentions[m].Type == EntityType.Organization ? clauses.Names.Mentions[m].Entity : null;
    }
}
