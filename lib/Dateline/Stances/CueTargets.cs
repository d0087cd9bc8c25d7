using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What a cue's stance is towards: its object, its subject in the passive, or what the article is arguing about.</summary>
internal sealed class CueTargets(AnalysedText text, Phrases phrases, TargetFinder targets, IssueMemory issues)
{
    /// <summary>The targets that fit the frame; empty where there are none, and the cue tells nothing.</summary>
    public List<Target> Of(Cue cue, bool passive, SentenceSpan sentence)
    {
        var found = passive || cue.Frame.Class == CueClass.Reverse ? OfSubject(cue.Group, sentence) : Objects(cue, sentence);
        found.RemoveAll(t => !Suits(cue.Frame.Target, t));
        return found;
    }

    /// <summary>The targets that the subjects of a verb group stand for.</summary>
    public List<Target> OfSubject(int group, SentenceSpan sentence) =>
        [.. phrases.Subjects(group).SelectMany(p => targets.Of(p, p.End > phrases.Groups[group].First ? sentence.EndToken : phrases.Groups[group].First))];

    /// <summary>"called for them to be barred": what counts is what is asked, and its own verb says that.</summary>
    public bool AsksOther(Cue cue, SentenceSpan sentence)
    {
        if (cue.Frame.Event != "REQUEST" || cue.Frame.Class != CueClass.Verb || phrases.PhraseFrom(cue.TargetFrom, sentence.EndToken) is not { } phrase) return false;
        var end = phrases.Extended(phrase, sentence.EndToken).End;
        return end < sentence.EndToken && phrases.GroupAt(end) is >= 0 and var group && phrases.Groups[group].Mood == VerbMood.Infinitive;
    }

    private List<Target> Objects(Cue cue, SentenceSpan sentence)
    {
        if (cue.Frame.Target == "last") return issues.Last(cue.First) is { } spoken ? [spoken] : [];
        var from = cue.TargetFrom;
        if (from + 1 < sentence.EndToken && phrases.Words[from].Class == WordClass.Quote && !phrases.OpensQuote(from)) from++;
        if (issues.IsThing(from, sentence.EndToken)) return (cue.Frame.Target == "motion" ? issues.Motion(cue.First) : issues.Last(cue.First)) is { } last ? [last] : [];
        var direct = targets.From(AfterVoting(cue, sentence), sentence.EndToken);
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Verb && RelativeObject(cue.Group, sentence) is { } antecedent) direct = targets.Of(antecedent, antecedent.End);
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Predicate && (from >= sentence.EndToken || phrases.Words[from].Class is WordClass.Break or WordClass.Comma) && issues.Last(cue.First) is { } understood) return [understood];
        return direct.Count == 0 && cue.Frame.Target == "motion" && issues.Motion(cue.First) is { } motion ? [motion] : direct;
    }

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
        return phrases.ChainBefore(phrases.Words[at - 1].Class == WordClass.Comma ? at - 1 : at, sentence.FirstToken);
    }

    private bool Suits(string kind, Target target) => kind switch
    {
        "name" => target.Entity is not null,
        "party" => target.Entity is not null || Roles.IsRole(LastWord(target)),
        "matter" => target.Entity is null && IsMatter(target),
        _ => true,
    };

    // The head of an issue: the last word before its first preposition.
    private bool IsMatter(Target target)
    {
        foreach (var range in target.Range.Of(text.Text).AsSpan().Split(' '))
        {
            if (WordLists.IsMotion(target.Range.Of(text.Text).AsSpan()[range])) return true;
        }

        return false;
    }

    private ReadOnlySpan<char> LastWord(Target target)
    {
        var words = target.Range.Of(text.Text).AsSpan();
        return words[(words.LastIndexOf(' ') + 1)..];
    }
}
