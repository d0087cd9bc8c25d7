namespace Dateline.Text;

/// <content>Whom relative clauses belong to.</content>
internal sealed partial class Phrases
{
    // "An official who asked not to be named thanked": the subject stands before a relative clause without commas.
    private FixedList<NounPhrase> PastRelative(int at, int start)
    {
        for (; at > start && Words[at].Class is not (WordClass.Comma or WordClass.Break or WordClass.And or WordClass.But); at--)
        {
            if (Words[at].Class == WordClass.Relative) return Antecedent(at, start);
        }

        return [];
    }

    // "A delegation headed by the minister flew": the subject stands before a participle with its agent.
    private FixedList<NounPhrase> PastParticiple(int group, int depth)
    {
        if (group == 0 || Groups[group - 1] is not { Mood: VerbMood.Participle } inner || inner.Sentence != Groups[group].Sentence) return [];
        for (var i = inner.Head + 1; i < Groups[group].First; i++)
        {
            if (Words[i].Class is WordClass.Comma or WordClass.Break or WordClass.And or WordClass.But or WordClass.Subordinator) return [];
        }

        return Words[inner.Head + 1].Class is WordClass.Preposition or WordClass.To ? Subjects(group - 1, depth + 1) : [];
    }

    private bool IsNominative(int token) => Words[token].Class == WordClass.Pronoun && (Is(token, "he") || Is(token, "she") || Is(token, "they") || Is(token, "we") || Is(token, "I"));

    // "who opposed": what stands before, over a comma. "were among those that opposed": who were.
    private FixedList<NounPhrase> Antecedent(int relative, int start)
    {
        var end = relative;
        if (end > start && Words[end - 1].Class == WordClass.Preposition) end--;
        var loose = end > start && Words[end - 1].Class == WordClass.Comma;
        if (loose) end--;
        if (NearestBefore(end, start, relative) is not { } phrase) return [];
        if (!loose && Identified(phrase, start) is { Count: > 0 } subjects) return subjects;
        return [phrase];
    }

    // "was among the nine who abstained", "is one of those that opposed", "were the only two that signed": who were.
    private FixedList<NounPhrase> Identified(NounPhrase phrase, int start)
    {
        if (Words[phrase.Head].Class == WordClass.Name) return [];
        var at = phrase.First - 1;
        if (at > start && (Is(at, "among") || Is(at, "of") && Is(at - 1, "one"))) at = Is(at, "of") ? at - 2 : at - 1;
        return at > start && GroupAt(at) is >= 0 and var main && Groups[main] is { Lemma: "be", Mood: VerbMood.Finite, Passive: false } ? Subjects(main, 1) : [];
    }

    /// <summary>What a relative pronoun stands for: the phrase that ends before it, with its prepositions; of "a triumph for Japan, which" Japan, of "the head of a union who" the head.</summary>
    public NounPhrase? NearestBefore(int end, int start, int relative)
    {
        if (PhraseBefore(BeforeBrackets(end, start), start) is { } near && Words[near.Head].Class == WordClass.Name && near.First - 1 > start && Words[near.First - 1].Class is WordClass.Preposition or WordClass.To
            && (TypeAt(near.Head) == EntityType.Person) == (Is(relative, "who") || Is(relative, "whom")) && Words[relative].Class == WordClass.Relative && Words[end].Class == WordClass.Comma) return near;
        return ChainBefore(end, start);
    }

    // The verb of a relative clause, or of one that "when" or "because" opens, that a comma has closed.
    private bool BehindRelative(int inner, int group)
    {
        var at = SkipBack(Groups[inner].First - 1, Start(inner));
        if (at < Start(inner) || Words[at].Class is not (WordClass.Relative or WordClass.That) && !OpensWith(WordClass.Subordinator, inner)) return false;
        for (var i = Groups[inner].Head; i < Groups[group].First; i++)
        {
            if (Words[i].Class == WordClass.Comma) return true;
        }

        return false;
    }

    // "when the first dyke broke": the word stands before the subject.
    private bool OpensWith(WordClass opening, int group)
    {
        for (var i = Groups[group].First - 1; i >= Start(group) && GroupAt(i) < 0 && Words[i].Class is not (WordClass.Comma or WordClass.Break); i--)
        {
            if (Words[i].Class == opening) return true;
        }

        return false;
    }
}
