namespace Dateline.Text;

/// <summary>Joins verbs to their auxiliaries.</summary>
internal sealed class VerbGroupReader(AnalysedText text, Word[] words)
{
    private static readonly WordSet Copulas = WordSet.Read("lexicons/copulas.tsv", ignoreCase: false);

    public List<VerbGroup> Read()
    {
        var groups = new List<VerbGroup>();
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!Starts(i, sentence)) continue;
                var group = GroupAt(i, s, sentence);
                groups.Add(group);
                i = group.Head;
            }
        }

        return groups;
    }

    private bool Starts(int index, SentenceSpan sentence)
    {
        if (words[index].Class == WordClass.To) return VerbAfter(index, sentence) is var verb and >= 0 && (words[verb].Class != WordClass.Verb || words[verb].Form.HasFlag(VerbForm.Base));
        return words[index].Class == WordClass.Verb || words[index].IsAuxiliary;
    }

    // The next verb or auxiliary with nothing but adverbs between.
    private int VerbAfter(int index, SentenceSpan sentence)
    {
        for (var i = index + 1; i < sentence.EndToken; i++)
        {
            if (words[i].Class == WordClass.Verb || words[i].IsAuxiliary) return i;
            if (words[i].Class is not (WordClass.Adverb or WordClass.Negation or WordClass.Quote)) return -1;
        }

        return -1;
    }

    private VerbGroup GroupAt(int first, int number, SentenceSpan sentence)
    {
        var head = first;
        var (modal, be, have) = (-1, false, false);
        for (var i = first; i >= 0; i = VerbAfter(i, sentence))
        {
            var kind = words[i].Class;
            if (i > first && !Continues(head, i)) break;
            head = i;
            if (kind == WordClass.Verb) break;
            if (kind is WordClass.Modal or WordClass.PronounModal) modal = i;
            (be, have) = kind switch
            {
                WordClass.Be or WordClass.PronounBe => (true, have),
                WordClass.Have or WordClass.PronounHave => (false, true),
                _ => (be, have),
            };
        }

        var start = first;
        while (start > sentence.FirstToken && words[start - 1].Class is WordClass.Negation or WordClass.Adverb) start--;
        while (start < first && words[start].Class != WordClass.Negation) start++;
        var passive = be && words[head].Class == WordClass.Verb && words[head].Form.HasFlag(VerbForm.Participle) && !words[head].Form.HasFlag(VerbForm.Gerund);
        var mood = words[first].Class == WordClass.To ? VerbMood.Infinitive : head > first && words[first].Class != WordClass.Verb ? AuxiliaryMood(first) : BareMood(head, sentence);
        return new(number, start, head, LemmaOf(head), mood, NegationIn(start, head, sentence), passive || mood == VerbMood.Participle, modal, IsPast(first));
    }

    private VerbMood AuxiliaryMood(int first) =>
        text.Tokens[first].In(text.Text).EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? VerbMood.Gerund : VerbMood.Finite;

    // "has" and "said" of "has said" belong together, "is" and "opposes" don't.
    private bool Continues(int previous, int next)
    {
        if (words[next].Class != WordClass.Verb) return true;
        var form = words[next].Form;
        return words[previous].Class switch
        {
            WordClass.Be or WordClass.PronounBe => (form & (VerbForm.Participle | VerbForm.Gerund)) != 0,
            WordClass.Have or WordClass.PronounHave => form.HasFlag(VerbForm.Participle),
            _ => form.HasFlag(VerbForm.Base),
        };
    }

    private VerbMood BareMood(int head, SentenceSpan sentence)
    {
        if (words[head].Class != WordClass.Verb) return VerbMood.Finite;
        var form = words[head].Form;
        if (form == VerbForm.Gerund) return VerbMood.Gerund;
        if (form == VerbForm.Participle) return VerbMood.Participle;
        if (!form.HasFlag(VerbForm.Participle)) return VerbMood.Finite;
        if (IsPredicate(head, sentence)) return VerbMood.Participle;
        if (head + 1 >= sentence.EndToken) return VerbMood.Finite;
        // "its chairwoman, Masego Tau, said by telephone".
        return (words[head + 1].Class == WordClass.Preposition && Is(head + 1, "by") && !(Speech.IsClauseVerb(words[head].Lemma) && head > sentence.FirstToken && words[head - 1].Class is WordClass.Comma or WordClass.Name or WordClass.Pronoun) || IsAside(head, sentence)) && HasOtherVerb(head, sentence) ? VerbMood.Participle : VerbMood.Finite;
    }

    // "remained committed to", "felt betrayed by".
    private bool IsPredicate(int head, SentenceSpan sentence)
    {
        var at = head - 1;
        while (at > sentence.FirstToken && words[at].Class is WordClass.Adverb) at--;
        return at > sentence.FirstToken && words[at].Class == WordClass.Verb && Copulas.Contains(words[at].Lemma);
    }

    // "The federation, based in Lyon, regrets": between commas behind a noun, with another verb behind the second.
    private bool IsAside(int head, SentenceSpan sentence)
    {
        if (head - 2 < sentence.FirstToken || words[head - 1].Class != WordClass.Comma || !words[head - 2].IsNominal || words[head + 1].Class is not (WordClass.Preposition or WordClass.Adverb)) return false;
        for (var i = head - 3; i >= sentence.FirstToken; i--)
        {
            if (words[i].Class is WordClass.Verb or WordClass.Comma or WordClass.Break || words[i].IsAuxiliary) return false;
        }

        for (var i = head + 1; i + 1 < sentence.EndToken && !words[i].IsAuxiliary && words[i].Class is not (WordClass.Verb or WordClass.Break); i++)
        {
            if (words[i].Class == WordClass.Comma) return words[i + 1].IsAuxiliary || words[i + 1].Class == WordClass.Verb && (words[i + 1].Form & (VerbForm.Past | VerbForm.Third)) != 0;
        }

        return false;
    }

    // "Canada stood by Ukraine": a sentence needs one finite verb.
    private bool HasOtherVerb(int head, SentenceSpan sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i != head && (words[i].IsAuxiliary || words[i].Class == WordClass.Verb && (words[i].Form & (VerbForm.Past | VerbForm.Third)) != 0)) return true;
        }

        return false;
    }

    private string LemmaOf(int head) => words[head].Class switch
    {
        WordClass.Verb => words[head].Lemma,
        WordClass.Be or WordClass.PronounBe => "be",
        WordClass.Have or WordClass.PronounHave => "have",
        WordClass.Do => "do",
        _ => "",
    };

    // "not", a contraction, "no longer"; "neither … nor" negate from outside.
    private int NegationIn(int start, int head, SentenceSpan sentence)
    {
        for (var i = start; i <= head; i++)
        {
            if (words[i].Class == WordClass.Negation || IsContraction(i)) return i;
        }

        if (words[head].IsAuxiliary && head + 1 < sentence.EndToken && words[head + 1].Class == WordClass.Negation) return head + 1;
        var before = start - 1;
        while (before > sentence.FirstToken && words[before].Class == WordClass.Quote) before--;
        return before >= sentence.FirstToken && (Is(before, "neither") || Is(before, "nor")) ? before : -1;
    }

    private bool IsContraction(int index)
    {
        var span = text.Tokens[index].In(text.Text);
        return words[index].IsAuxiliary && (span.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || span.EndsWith("n’t", StringComparison.OrdinalIgnoreCase) || Is(index, "cannot"));
    }

    private bool IsPast(int first)
    {
        if (words[first].Class == WordClass.Verb) return words[first].Form.HasFlag(VerbForm.Past);
        return Is(first, "was") || Is(first, "were") || Is(first, "had") || Is(first, "did");
    }

    private bool Is(int index, string word) => text.Tokens[index].In(text.Text).Equals(word, StringComparison.OrdinalIgnoreCase);
}
