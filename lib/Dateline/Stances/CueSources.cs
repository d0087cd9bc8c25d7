using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Whose stance a cue expresses: its subject, the agent of a passive, the owner of a noun, or who asks for it.</summary>
internal sealed class CueSources(Phrases phrases, SourceFinder sources, Reporters reporters)
{
    private const int OriginReach = 12;

    private static readonly WordTable<string[][]> ListOpeners = ReadOpeners();

    public IReadOnlyList<Source> Of(Cue cue, Shade shade, bool passive, SentenceSpan sentence)
    {
        var found = Direct(cue, shade, passive, sentence);
        foreach (var source in found) if (source.Entity is not null) return found;
        return cue.Group >= 0 && !passive && cue.Frame.Class is not (CueClass.Reverse or CueClass.Undergo) && Members(cue, sentence) is { Count: > 0 } members ? members : found;
    }

    private IReadOnlyList<Source> Direct(Cue cue, Shade shade, bool passive, SentenceSpan sentence)
    {
        if (shade.Requester >= 0) return sources.OfSubject(shade.Requester);
        if (cue.Holder is { } holder) return cue.Frame.Class == CueClass.Verbless ? AllOf(holder, sentence) : sources.Of(holder, sentence.EndToken);
        if (passive) return Agent(cue.End, sentence);
        if (cue.Frame.Class is CueClass.Reverse or CueClass.Undergo) return phrases.PhraseFrom(cue.TargetFrom, sentence.EndToken) is { } giver ? AllOf(giver, sentence) : [];
        if (cue.Frame.Class != CueClass.Noun) return reporters.Demander(cue.Group) is { Count: > 0 } demanders ? demanders : sources.OfSubject(cue.Group);
        if (sources.Owner(cue.First, sentence.FirstToken) is { Count: > 0 } owners) return owners;
        return LightVerbs.Before(phrases, cue.First, sentence.FirstToken, cue.Frame.Class) is >= 0 and var group ? sources.OfSubject(group) : Origin(cue, sentence);
    }

    // "Those voting against were Iran and Peru", "Fourteen states, among them Norway, voted no": the names of those who are spoken of together.
    private List<Source> Members(Cue cue, SentenceSpan sentence)
    {
        var from = phrases.Subjects(cue.Group) is [{ End: var end }, ..] && end < cue.First ? end : cue.End;
        for (var i = from; i + 1 < sentence.EndToken; i++)
        {
            if (i >= cue.First && i < cue.End) i = cue.End;
            if (i + 1 >= sentence.EndToken) break;
            var first = i >= cue.End && phrases.GroupAt(i) is >= 0 and var group && phrases.Groups[group] is { Mood: VerbMood.Finite, Passive: false, Negation: < 0 } verb && verb.Lemma is "be" or "include" ? phrases.Groups[phrases.GroupAt(i)].Head + 1 : PastOpener(i, sentence.EndToken);
            if (first > 0 && first < sentence.EndToken && phrases.PhraseFrom(first, sentence.EndToken) is { } phrase && phrases.Words[phrase.Head].Class == WordClass.Name) return [.. AllOf(phrase, sentence).Where(s => s.Entity is not null)];
            if (i >= cue.End && (phrases.GroupAt(i) >= 0 || phrases.Words[i].Class == WordClass.Break)) break;
        }

        return [];
    }

    // The token behind "among them", "including", ":".
    private int PastOpener(int at, int limit)
    {
        if (!ListOpeners.TryGetValue(phrases.WordAt(at), out var openers)) return -1;
        foreach (var rest in openers)
        {
            var matches = true;
            for (var i = 0; i < rest.Length && matches; i++) matches = at + 1 + i < limit && phrases.Is(at + 1 + i, rest[i]);
            if (matches) return at + 1 + rest.Length;
        }

        return -1;
    }

    private static WordTable<string[][]> ReadOpeners()
    {
        var openers = new WordTable<string[][]>();
        foreach (var row in Resources.Table("lexicons/list-openers.tsv"))
        {
            var words = row[0].Split(' ');
            openers.Add(words[0], words[1..], r => r.Length);
        }

        return openers;
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
