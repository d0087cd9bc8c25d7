using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>Whether a capital is the subject of what governments do: "Tokyo said", "Doha and Riyadh are at odds", "Yerevan has yet to reply".</summary>
internal sealed class CapitalActs(NameText text, CapitalWords words)
{
    private const int LongestInsertion = 14;
    private static readonly WordSet s_copulas = WordSet.Read("lexicons/copulas.tsv", ignoreCase: false);

    public bool IsSubject(FoundName name)
    {
        var first = ListStart(name);
        if (first < 0) return false;
        if (IsEchoed(first - 1)) return true;
        if (!OpensClause(first)) return false;
        var i = ListEnd(name);
        var isList = i != name.EndToken || first != name.FirstToken;
        if (text.Token(i) is ",")
        {
            // "Ottawa, which has never ratified"; "Hanoi, a former ally of the Soviets"; "Tehran, which lies far off, expressed misgivings".
            var isRelative = text.Is(i + 1, "which");
            if (isRelative ? IsAct(i + 2, isList) : IsPartnerPhrase(i + 1)) return true;
            if (Inserted(i) is > 0 and var end) i = end;
            else if (isRelative) return false;
        }

        return IsAct(i, isList);
    }

    // "as did Vienna", "so will Vienna".
    private bool IsEchoed(int before) => text.Token(before) is "did" or "does" or "do" or "has" or "have" or "had" or "will" or "would" && text.Token(before - 1) is "as" or "so" or "nor" or "neither" or "Nor" or "So" or "Neither";

    // The first capital or state of a list that the name ends or stands in; −1 where the list is of places to be at.
    private int ListStart(FoundName name)
    {
        var first = name.FirstToken;
        while (text.Token(first - 1) is "and" or "or" or "nor" or "," && text.NameAt(first - 2) is { Cluster.Place: { Kind: "capital" or "country" } } other)
        {
            if (Namesakes.LeadsToPlace(text, other) || text.Is(other.FirstToken - 1, "of") || text.Is(other.FirstToken - 1, "between")) return -1;
            first = other.FirstToken;
        }

        return text.Is(first - 1, "the") ? first - 1 : first;
    }

    private int ListEnd(FoundName name)
    {
        var end = name.EndToken;
        while (true)
        {
            var at = text.Token(end) is "," && text.Token(end + 1) is "and" or "or" or "nor" ? end + 2 : text.Token(end) is "and" or "or" or "nor" or "," ? end + 1 : -1;
            if (at < 0 || text.NameAt(text.Is(at, "the") ? at + 1 : at) is not { Cluster.Place: { Kind: "capital" or "country" } } other) return end;
            end = other.EndToken;
        }
    }

    private bool OpensClause(int first)
    {
        var before = first - 1;

        // "An angry Bucharest recalled".
        if (words.Has(before, CapitalUse.Be) && text.Token(before - 1) is "a" or "an" or "the" or "A" or "An" or "The") before -= 2;
        var word = text.Token(before);
        return word.IsEmpty || !char.IsLetter(word[0]) || text.Text.SentenceAt(text.Text.Tokens[before].Start) != text.Text.SentenceAt(text.Text.Tokens[before + 1].Start) || words.Has(before, CapitalUse.Opens);
    }

    private bool IsAct(int i, bool isList)
    {
        var (isBe, isFigure, isModal, isPerfect) = (false, false, false, false);
        for (; ; i++)
        {
            var word = text.Token(i);
            if (word is "is" or "was" or "are" or "were" or "been" or "be" or "being")
            {
                isBe = true;
                if (words.Has(i + 1, CapitalUse.Be)) break;
            }
            else if (word is "has" or "had" or "have")
            {
                isPerfect = true;
                if (words.HasSoon(i + 1, 3, CapitalUse.Have, out _)) return true;
                if (text.Token(i + 1) is "to" || (text.Token(i + 1) is "yet" && text.Token(i + 2) is "to")) return IsDone(text.Token(i + 1) is "to" ? i + 2 : i + 3);
            }
            else if (word is "will" or "would" or "must" or "may" or "might" or "can" or "could" or "should" or "shall" or "did" or "does" or "do" or "cannot")
            {
                isModal = true;
            }
            else if (word is "‘" or "“" or "'" or "\"")
            {
                // Brasília had “sat on both sides of the table”.
                isFigure = true;
            }
            else if (word is not [.., 'l', 'y'] && !words.Has(i, CapitalUse.Adverb))
            {
                break;
            }
        }

        if (text.Token(i) is not [>= 'a' and <= 'z', ..] verb) return false;
        if (isBe) return Is(i, isModal);
        if (!Morphology.TryVerb(verb, out var lemma, out var forms)) return isModal;
        if (!isModal && (forms & (VerbForm.Past | VerbForm.Third | (isPerfect ? VerbForm.Participle : VerbForm.None) | (isList ? VerbForm.Base : VerbForm.None))) == 0) return false;
        if (s_copulas.Contains(lemma) && words.HasSoon(i + 1, 3, CapitalUse.Be, out var trait)) return !LeadsToTown(trait);
        return isFigure || !CapitalWords.IsTownVerb(lemma) || (CapitalWords.Has(lemma, CapitalUse.Holds) && words.HasSoon(i + 1, 3, CapitalUse.Have, out _));
    }

    // What it is: "at odds", "being urged", "accused", "an ally of".
    private bool Is(int i, bool isModal)
    {
        if (words.HasSoon(i, 2, CapitalUse.Be, out var trait)) return !LeadsToTown(trait);
        if (IsPartnerPhrase(i)) return true;
        if (!Morphology.TryVerb(text.Token(i), out var lemma, out var forms)) return false;
        return forms == VerbForm.Gerund ? !CapitalWords.IsTownVerb(lemma)
            : (forms & VerbForm.Participle) != 0 && (isModal ? !CapitalWords.IsTownVerb(lemma) : ControlVerbs.TakesObject(lemma) || Speech.IsSpeechVerb(lemma));
    }

    // "is set to host the games".
    private bool LeadsToTown(int trait) => text.Is(trait + 1, "to") && Morphology.TryVerb(text.Token(trait + 2), out var lemma, out _) && CapitalWords.IsTownVerb(lemma);

    private bool IsDone(int verb) => Morphology.TryVerb(text.Token(verb), out var lemma, out _) && !CapitalWords.IsTownVerb(lemma);

    private bool IsPartnerPhrase(int token)
    {
        if (text.Token(token) is not ("a" or "an" or "the" or "no")) return false;
        for (var i = token + 1; i < token + 5 && text.Token(i) is [>= 'a' and <= 'z', ..]; i++)
        {
            if (words.IsPartner(i)) return true;
        }

        return false;
    }

    // "Washington, a U.S. diplomat said, “would have …": just past the second comma.
    private int Inserted(int comma)
    {
        for (var i = comma + 1; i < comma + LongestInsertion; i++)
        {
            if (text.Token(i) is ",") return i + 1;
            if (text.Token(i) is ";" or ".") break;
        }

        return 0;
    }
}
