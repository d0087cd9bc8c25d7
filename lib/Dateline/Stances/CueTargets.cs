using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What a cue's stance is towards: its object, its subject in the passive, or what the article is arguing about.</summary>
internal sealed class CueTargets(AnalysedText text, Phrases phrases, TargetFinder targets, IssueMemory issues)
{
    private static readonly WordSet SummaryNouns = WordSet.Read("lexicons/summary-nouns.tsv");

    /// <summary>The targets that fit the frame; empty where there are none, and the cue tells nothing.</summary>
    public List<Target> Of(Cue cue, bool passive, SentenceSpan sentence)
    {
        if (cue.Frame.Target is "clause" or "harm" or "warned" or "must") return passive ? [] : OfClause(cue, sentence);
        var found = passive || cue.Frame.Class is CueClass.Reverse or CueClass.Undergo ? OfSubject(cue.Group, sentence) : Objects(cue, sentence);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (!Suits(cue.Frame.Target, found[i])) found.RemoveAt(i);
        }

        return found;
    }

    /// <summary>The targets that the subjects of a verb group stand for.</summary>
    public List<Target> OfSubject(int group, SentenceSpan sentence)
    {
        var found = new List<Target>();
        foreach (var subject in phrases.Subjects(group))
        {
            var phrase = Summed(subject, sentence);
            found.AddRange(targets.Of(phrase, phrase.End > phrases.Groups[group].First ? sentence.EndToken : phrases.Groups[group].First));
        }

        return found;
    }

    // "wants a warehouse in Suez, an idea that the board supports": what the noun sums up stands before its comma.
    private NounPhrase Summed(NounPhrase phrase, SentenceSpan sentence)
    {
        if (phrase.First - 2 < sentence.FirstToken || phrases.Words[phrase.First - 1].Class != WordClass.Comma || !phrases.Is(phrase.First, "a") && !phrases.Is(phrase.First, "an") || !SummaryNouns.Contains(phrases.WordAt(phrase.Head))) return phrase;
        return phrases.ChainBefore(phrase.First - 1, sentence.FirstToken) is { } whole && phrases.Words[whole.Head].Class == WordClass.Noun ? whole : phrase;
    }

    /// <summary>"called for them to be barred": what counts is what is asked, and its own verb says that.</summary>
    public bool AsksOther(Cue cue, SentenceSpan sentence)
    {
        if (cue.Frame.Event != "REQUEST" || cue.Frame.Class != CueClass.Verb || phrases.PhraseFrom(cue.TargetFrom, sentence.EndToken) is not { } phrase) return false;
        var end = phrases.Extended(phrase, sentence.EndToken).End;
        if (end >= sentence.EndToken || phrases.GroupAt(end) is not (>= 0 and var group) || phrases.Groups[group].Mood != VerbMood.Infinitive) return cue.Frame.Target == "asked";
        return cue.Frame.Polarity > 0 || !WordLists.IsCompliance(phrases.Groups[group].Lemma);
    }

    private List<Target> Objects(Cue cue, SentenceSpan sentence)
    {
        if (cue.Frame is { Target: "alone" or "last", Polarity: 0 }) return issues.Open(cue.First) is { } open ? [open] : [];
        if (cue.Frame.Target is "alone" || cue.Frame.Target is "last" && !phrases.Is(cue.End - 1, "it")) return issues.Understood(cue.First) is { } argued ? [argued] : [];
        if (cue.Frame.Target is "last") return issues.Last(cue.First) is { } spoken ? [spoken] : [];
        var from = cue.TargetFrom;
        if (cue.Owned) return Owner(from, cue.First, cue.End - 1, cue.Frame.Class == CueClass.Predicate);
        if (from + 1 < sentence.EndToken && phrases.Words[from].Class == WordClass.Quote && !phrases.OpensQuote(from)) from++;
        if (issues.IsThing(from, sentence.EndToken)) return (cue.Frame.Target == "motion" ? issues.Motion(cue.First) : issues.Last(cue.First)) is { } last ? [last] : [];
        if (cue.Frame is { Target: "motion", Tail: [.., "it"] }) return (issues.Last(cue.First) is { Entity: null } said ? said : issues.Motion(cue.First)) is { } voted ? [voted] : [];
        var direct = targets.From(AfterVoting(cue, sentence), cue.TargetEnd > from ? cue.TargetEnd : sentence.EndToken);
        if (direct.Count == 0 && cue.Frame is { Class: CueClass.Verb, Tail.Length: 0 } && PastAside(from, sentence.EndToken) is var behind && behind > from) direct = targets.From(behind, sentence.EndToken);
        if (direct.Count == 0 && cue.End < sentence.EndToken && phrases.GroupAt(cue.End) is >= 0 and var next && phrases.Groups[next].Mood == VerbMood.Finite && phrases.Groups[next].Lemma == "be" && phrases.Is(phrases.Groups[next].First, "be")) return [];
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Verb && RelativeObject(cue.Group, sentence) is { } antecedent) direct = targets.Of(Summed(antecedent, sentence), antecedent.End);
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Verb && Cleft(cue, sentence) is >= 0 and var cleft) return targets.From(cleft, sentence.EndToken);
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Predicate && (from >= sentence.EndToken || phrases.Words[from].Class is WordClass.Break or WordClass.Comma) && issues.Last(cue.First) is { } understood) return [understood];
        return direct.Count == 0 && cue.Frame.Target == "motion" && issues.Motion(cue.First) is { } motion ? [motion] : direct;
    }

    // "condemned in the strongest terms the flow of arms", "welcomed, at a meeting in Bern, the offer": the token behind what stands between verb and object.
    private int PastAside(int from, int limit)
    {
        // "rejected on Monday the levy".
        if (phrases.TimeEnd(from, limit) is var late && late > from && late < limit && phrases.Words[late].Class is WordClass.Determiner or WordClass.Possessive) return late;
        var comma = from < limit && phrases.Words[from].Class == WordClass.Comma;
        var at = comma ? from + 1 : from;
        if (at + 1 >= limit || phrases.Words[at].Class != WordClass.Preposition || !ClauseWords.Is(ClauseUse.Aside, phrases.WordAt(at)) || phrases.PhraseFrom(at + 1, limit) is not { } aside) return from;
        var end = comma ? phrases.Extended(aside, limit).End : aside.End;
        if (comma)
        {
            if (end >= limit || phrases.Words[end].Class != WordClass.Comma) return from;
            end++;
        }

        return end < limit && phrases.Words[end].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Quote ? end : from;
    }

    // "stood in its way", "came to France's defence".
    private List<Target> Owner(int first, int cue, int token, bool person) =>
        phrases.Is(first, "its") && !person ? issues.Last(cue) is { } last ? [last] : [] : targets.OwnersFrom(first, token);

    // "complained that the tour had cost too much", "warned that the treaty would hurt farmers".
    private List<Target> OfClause(Cue cue, SentenceSpan sentence)
    {
        var at = cue.End;
        if (at < sentence.EndToken && phrases.Words[at].Class == WordClass.That) at++;
        if (at + 1 >= sentence.EndToken) return [];
        // "The levy, Denmark warned, would hurt": the clause stands around who says so.
        if (phrases.Words[at].Class == WordClass.Comma && phrases.Subjects(cue.Group) is [var sayer] && sayer.First - 2 >= sentence.FirstToken && phrases.Words[sayer.First - 1].Class == WordClass.Comma && phrases.PhraseBefore(sayer.First - 1, sentence.FirstToken) is { } parted)
        {
            return phrases.GroupAt(at + 1) is >= 0 and var parting ? OfClause(cue, parted, parting) : [];
        }

        if (phrases.PhraseFrom(at, sentence.EndToken) is not { } subject) return [];
        var end = phrases.Extended(subject, sentence.EndToken).End;
        return end < sentence.EndToken && phrases.GroupAt(end) is >= 0 and var group ? OfClause(cue, subject, group) : [];
    }

    private List<Target> OfClause(Cue cue, NounPhrase subject, int group)
    {
        var thing = phrases.Words[subject.Head].Class == WordClass.Pronoun && (phrases.Is(subject.Head, "it") || phrases.Is(subject.Head, "they"));
        if (!thing && phrases.Words[subject.Head].Class == WordClass.Pronoun || phrases.Groups[group].Mood != VerbMood.Finite) return [];
        var effect = Effects.Of(phrases, group);
        var says = cue.Frame.Target switch
        {
            "must" => IsDue(group),
            "harm" => effect < 0,
            "warned" => effect < 0 || effect == 0 && phrases.Groups[group] is { Modal: >= 0, Passive: false } verb && verb.Lemma != "be" && !Effects.IsDecline(verb.Lemma),
            _ => effect <= 0,
        };
        if (!says) return [];
        var found = thing ? issues.Last(cue.First) is { } last ? [last] : [] : targets.Of(subject, phrases.Groups[group].First);
        var strict = cue.Frame.Target is "harm" or "warned" || !IsDefinite(subject);
        if (strict) found.RemoveAll(t => t.Entity is null && !IsMatter(t, true));
        return found;
    }

    private bool IsDefinite(NounPhrase phrase) => phrases.Is(phrase.First, "the") || phrases.Is(phrase.First, "this") || phrases.Words[phrase.First].Class is WordClass.Possessive or WordClass.Pronoun;

    // "must stop", "should stop", and "that Iran stop".
    private bool IsDue(int group) =>
        phrases.Groups[group] is var verb && (verb.Modal >= 0 && (phrases.Is(verb.Modal, "must") || phrases.Is(verb.Modal, "should") || phrases.Is(verb.Modal, "ought")) || verb.First == verb.Head && phrases.Words[verb.Head].Form == VerbForm.Base);

    // "abstained on the motion", "abstained from a vote on it".
    private int AfterVoting(Cue cue, SentenceSpan sentence)
    {
        var at = cue.TargetFrom;
        if (cue.Frame.Target != "motion" || at + 1 >= sentence.EndToken || phrases.Words[at].Class != WordClass.Preposition) return at;
        return phrases.Is(at, "on") || phrases.Is(at, "from") || phrases.Is(at, "in") ? at + 1 : sentence.EndToken;
    }

    // "a bid that the senate had not opposed": what the clause describes.
    private NounPhrase? RelativeObject(int group, SentenceSpan sentence)
    {
        if (phrases.Subjects(group) is not [var subject, ..] || subject.First - 2 < sentence.FirstToken) return null;
        var at = subject.First - 1;
        if (phrases.Words[at].Class is not (WordClass.That or WordClass.Relative)) return null;
        return phrases.NearestBefore(phrases.Words[at - 1].Class == WordClass.Comma ? at - 1 : at, sentence.FirstToken, at);
    }

    // "what she rejects is a fee": the token behind the "is"; -1 where the clause is another.
    private int Cleft(Cue cue, SentenceSpan sentence)
    {
        if (cue.End >= sentence.EndToken || phrases.Subjects(cue.Group) is not [var subject, ..]) return -1;
        if (!ClauseWords.Is(ClauseUse.Cleft, phrases.WordAt(subject.First)) && (subject.First == sentence.FirstToken || !ClauseWords.Is(ClauseUse.Cleft, phrases.WordAt(subject.First - 1)))) return -1;
        return phrases.GroupAt(cue.End) is >= 0 and var group && phrases.Groups[group] is { Lemma: "be", Passive: false } be ? be.Head + 1 : -1;
    }

    private bool Suits(string kind, Target target) => kind switch
    {
        "name" or "asked" or "must" => target.Entity is not null,
        "party" => target.Entity is not null || Roles.IsRole(LastWord(target)),
        "matter" => target.Entity is null ? IsMatter(target, true) : IsOwnedMatter(target),
        _ => true,
    };

    // "approved Sweden's bid": whose matter it is.
    private bool IsOwnedMatter(Target target)
    {
        var sentence = text.Sentences[text.SentenceAt(target.Range.Start)];
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Start < target.Range.End) continue;
            return phrases.Words[i].Class == WordClass.Possessive && phrases.PhraseBefore(i + 1, sentence.FirstToken) is { } owner && phrases.PhraseFrom(owner.First, sentence.EndToken) is { } whole && WordLists.IsIssue(phrases.WordAt(whole.Head));
        }

        return false;
    }

    // The head of an issue: the last word before its first preposition.
    private bool IsMatter(Target target, bool wide)
    {
        var words = target.Range.In(text.Text);
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (wide ? WordLists.IsIssue(word) : WordLists.IsMotion(word)) return true;
        }

        return false;
    }

    private ReadOnlySpan<char> LastWord(Target target)
    {
        var words = target.Range.In(text.Text);
        return words[(words.LastIndexOf(' ') + 1)..];
    }
}
