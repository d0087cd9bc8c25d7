using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Whose stance a cue expresses: its subject, the agent of a passive, the owner of a noun, or who asks for it.</summary>
internal sealed class CueSources(Phrases phrases, SourceFinder sources, Reporters reporters)
{
    private const int OriginReach = 12;

    public IReadOnlyList<Source> Of(Cue cue, Shade shade, bool passive, SentenceSpan sentence)
    {
        if (shade.Requester >= 0) return sources.OfSubject(shade.Requester);
        if (cue.Holder is { } holder) return sources.Of(holder, sentence.EndToken);
        if (passive) return Agent(cue.End, sentence);
        if (cue.Frame.Class is CueClass.Reverse or CueClass.Undergo) return phrases.PhraseFrom(cue.TargetFrom, sentence.EndToken) is { } giver ? AllOf(giver, sentence) : [];
        if (cue.Frame.Class != CueClass.Noun) return reporters.Demander(cue.Group) is { Count: > 0 } demanders ? demanders : sources.OfSubject(cue.Group);
        if (sources.Owner(cue.First, sentence.FirstToken) is { Count: > 0 } owners) return owners;
        return LightVerbs.Before(phrases, cue.First, sentence.FirstToken, cue.Frame.Class) is >= 0 and var group ? sources.OfSubject(group) : Origin(cue, sentence);
    }

    // "praise for Japan from Qatar", "opposition to the fund came from Qatar": whose the noun is stands behind what it is towards.
    private List<Source> Origin(Cue cue, SentenceSpan sentence)
    {
        for (var i = cue.TargetFrom + 1; i + 1 < sentence.EndToken && i < cue.TargetFrom + OriginReach; i++)
        {
            if (phrases.Is(i, "from") && phrases.PhraseFrom(i + 1, sentence.EndToken) is { } phrase) return [.. AllOf(phrase, sentence).Where(s => s.Entity is not null)];
            if (phrases.Words[i].Class is WordClass.Comma or WordClass.Break or WordClass.But or WordClass.Subordinator) break;
            if (phrases.GroupAt(i) is >= 0 and var group && !WordLists.IsComing(phrases.Groups[group].Lemma)) break;
        }

        return [];
    }

    /// <summary>Who "by" names behind a passive.</summary>
    public List<Source> Agent(int from, SentenceSpan sentence)
    {
        for (var i = from; i < sentence.EndToken && i < from + 10; i++)
        {
            if (phrases.Is(i, "by") && phrases.PhraseFrom(i + 1, sentence.EndToken) is { } phrase) return AllOf(phrase, sentence);
            if (phrases.GroupAt(i) >= 0 || phrases.Words[i].Class is WordClass.Break) break;
        }

        return [];
    }

    /// <summary>The sources of a phrase and of the names joined to it: "by Zambia and Barbados".</summary>
    public List<Source> AllOf(NounPhrase phrase, SentenceSpan sentence)
    {
        var found = sources.Of(phrase, sentence.EndToken);
        while (phrase.End + 1 < sentence.EndToken && phrases.Words[phrase.End].Class is WordClass.And or WordClass.Comma && phrases.PhraseFrom(phrase.End + 1, sentence.EndToken) is { } next
            && phrases.Words[next.Head].Class == WordClass.Name)
        {
            found.AddRange(sources.Of(next, sentence.EndToken));
            phrase = next;
        }

        return found;
    }
}
