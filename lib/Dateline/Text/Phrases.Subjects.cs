namespace Dateline.Text;

/// <content>Who does what a verb says.</content>
internal sealed partial class Phrases
{
    private const int MaximalDepth = 8;

    private static readonly WordSet TimeNouns = WordSet.Read("lexicons/time-nouns.tsv");

    /// <summary>The noun phrases that are the grammatical subject of the verb group, several where "and" joins them; empty if none is found. Of a passive they undergo the act.</summary>
    public FixedList<NounPhrase> Subjects(int group) => Subjects(group, 0);

    private FixedList<NounPhrase> Subjects(int group, int depth)
    {
        if (depth > MaximalDepth) return [];
        if (_subjects[group] is { } known) return known;
        var found = Groups[group].Mood switch
        {
            VerbMood.Finite => FiniteSubjects(group, depth),
            VerbMood.Infinitive => InfinitiveSubjects(group, depth),
            _ => DependentSubjects(group, depth),
        };
        return _subjects[group] = found;
    }

    private FixedList<NounPhrase> FiniteSubjects(int group, int depth)
    {
        var (verb, start) = (Groups[group], Start(group));
        if (Words[verb.First].Class is WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal) return [new(verb.First, verb.First + 1, verb.First)];
        var at = SkipBack(verb.First - 1, start);
        if (at < start || FollowsQuotation(verb.First, start)) return Inverted(group);
        switch (Words[at].Class)
        {
            case WordClass.Relative:
            case WordClass.That when at > start && (Words[at - 1].IsNominal || Words[at - 1].Class == WordClass.Determiner):
                return Antecedent(at, start);
            case WordClass.And or WordClass.But:
                return Shared(group, depth);
            case WordClass.Comma or WordClass.Break:
                return AcrossComma(group, at, start, depth);
            default:
                if (Coordinated(at + 1, start) is { Count: > 0 } direct) return direct;
                if (BehindAdverbial(at + 1, start)) return Shared(group, depth);
                return Inverted(group) is { Count: > 0 } inverted ? inverted : PastRelative(at, start) is { Count: > 0 } past ? past : PastParticiple(group, depth);
        }
    }

    // "denied the claim and in turn accused": a phrase of time or manner stands between the verb and what joins it to the one before.
    private bool BehindAdverbial(int end, int start)
    {
        if (PhraseBefore(end, start) is not { } phrase || phrase.First - 2 < start || Words[phrase.First - 1].Class != WordClass.Preposition) return false;
        return Words[phrase.First - 2].Class is WordClass.And or WordClass.But;
    }

    private bool FollowsQuotation(int first, int start)
    {
        var mark = first > start && Words[first - 1].Class == WordClass.Comma ? first - 2 : first - 1;
        return mark >= start && Words[mark].Class == WordClass.Quote && _text.Tokens[first].Start > _text.Tokens[first - 1].End && Inverted(GroupAt(first)).Count > 0;
    }

    // "X, who did that, opposed", "X, a minister, opposed", "welcomed A, condemned B".
    private FixedList<NounPhrase> AcrossComma(int group, int at, int start, int depth)
    {
        var open = at - 1;
        while (open >= start && !IsDash(open) && (Words[open].Class is not (WordClass.Comma or WordClass.Break) || open > start && Words[open - 1].Class == WordClass.Number && Words[open].Class == WordClass.Comma)) open--;
        if (open < start || open == at - 1 || ((Words[open].Class == WordClass.Break || IsDash(open)) && HoldsClause(open + 1, at))) return Shared(group, depth);
        var first = open + 1;
        while (first < at && Words[first].Class is WordClass.Quote or WordClass.Adverb or WordClass.And or WordClass.But) first++;
        // "Lithuania, asked for its view, opposed": what looks like a past form is a participle where no verb has come before it.
        if (GroupAt(first) is var inner and >= 0 && Groups[inner].Mood == VerbMood.Finite && !(Words[first].Form.HasFlag(VerbForm.Participle) && Groups[inner].First == Groups[inner].Head && (inner == 0 || Groups[inner - 1].Sentence != Groups[inner].Sentence) && Coordinated(open, start) is { Count: > 0 })) return Subjects(inner, depth + 1);
        if (Coordinated(open, start) is { Count: > 0 } subject && !IsTime(subject[^1].Head, start)) return subject;
        return PastPlaces(open, start) is { Count: > 0 } resident ? resident : Shared(group, depth);
    }

    // "on Monday morning, May 13, 2024, stopped": a part of a day does nothing.
    private bool IsTime(int head, int start) => head > start && Words[head - 1].Class == WordClass.Time && TimeNouns.Contains(WordAt(head));

    // "Ana Soto, of Orange, Texas, accused": commas stand within what is added, too.
    private FixedList<NounPhrase> PastPlaces(int comma, int start)
    {
        if (PhraseBefore(comma, start) is not { } place || TypeAt(place.Head) != EntityType.Place || place.First - 2 <= start || Words[place.First - 1].Class != WordClass.Preposition || Words[place.First - 2].Class != WordClass.Comma) return [];
        return Coordinated(place.First - 2, start);
    }

    private bool IsDash(int token) => WordAt(token) is "-";

    // "BUSAN, July 9 - The minister left Dodoma, stopped in Doha": behind the dash stands no aside, but the clause that goes on.
    private bool HoldsClause(int from, int to)
    {
        if (Words[from].Class is WordClass.Relative or WordClass.That or WordClass.Subordinator or WordClass.Preposition) return false;
        for (var i = from + 1; i < to; i++)
        {
            if (GroupAt(i) is >= 0 and var group && Groups[group] is { Mood: VerbMood.Finite } verb && Words[verb.First - 1].Class is not (WordClass.Relative or WordClass.That)) return true;
        }

        return false;
    }

    // A predicate without a subject of its own has that of the finite verb before it. One with another kind of auxiliary is less likely to be its twin.
    private FixedList<NounPhrase> Shared(int group, int depth)
    {
        // "vowed to restore peace and hold them to account": the second verb depends on what the first does.
        if (group > 0 && Groups[group - 1].Sentence == Groups[group].Sentence && Groups[group - 1].Mood == VerbMood.Infinitive && Words[Groups[group].Head].Form == VerbForm.Base) return Subjects(group - 1, depth + 1);
        var twin = -1;
        for (var g = group - 1; g >= 0 && Groups[g].Sentence == Groups[group].Sentence; g--)
        {
            if (Groups[g].Mood != VerbMood.Finite || BehindRelative(g, group) || IsAside(g, group) || Speech.IsSpeechVerb(Groups[group].Lemma) && !CanSpeak(Subjects(g, depth + 1))) continue;
            if ((Groups[g].Modal >= 0) == (Groups[group].Modal >= 0) && Groups[g].Past == Groups[group].Past) return Subjects(g, depth + 1);
            if (twin < 0) twin = g;
        }

        return twin < 0 ? [] : Subjects(twin, depth + 1);
    }

    // "did not object, an envoy said, but was not ready": who says so stands between commas.
    private bool IsAside(int group, int after)
    {
        var verb = Groups[group];
        if (!Speech.IsClauseVerb(verb.Lemma) || Subjects(group, 1) is not [var sayer, ..] || sayer.First - 1 <= Start(group) || Words[sayer.Head].Class == WordClass.Pronoun || Words[sayer.First - 1].Class != WordClass.Comma) return false;
        var end = verb.Head + 1;
        while (end < Groups[after].First && Words[end].Class is WordClass.Time or WordClass.Adverb || end + 1 < Groups[after].First && Words[end].Class == WordClass.Preposition && Words[end + 1].Class == WordClass.Time) end++;
        return end < Groups[after].First && Words[end].Class == WordClass.Comma;
    }

    private bool CanSpeak(FixedList<NounPhrase> subjects) =>
        subjects is [var first, ..] && (Words[first.Head].Class is WordClass.Name or WordClass.Pronoun || Roles.IsRole(WordAt(first.Head)));

    // "said Kishida", after a quotation or at the start.
    private FixedList<NounPhrase> Inverted(int group)
    {
        var verb = Groups[group];
        if (!Speech.IsClauseVerb(verb.Lemma) || verb.Head + 1 >= End(group)) return [];
        return PhraseFrom(verb.Head + 1, End(group)) is { } phrase ? [phrase] : [];
    }

    // "vowed to back": who vowed; "urged Japan to back": Japan.
    private FixedList<NounPhrase> InfinitiveSubjects(int group, int depth)
    {
        var governor = Governor(group);
        if (governor < 0) return [];
        if (ControlVerbs.TakesObject(Groups[governor].Lemma) && !Groups[governor].Passive && ObjectBetween(governor, group) is { } target) return [target];
        return Subjects(governor, depth + 1);
    }

    private FixedList<NounPhrase> DependentSubjects(int group, int depth)
    {
        var (verb, start) = (Groups[group], Start(group));
        var before = SkipBack(verb.First - 1, start);
        var governor = Governor(group);
        // "issued a statement on Sunday calling for": a message speaks for its author.
        if (before >= start && Words[before].IsNominal && ChainBefore(before + 1, start) is { } noun && !(governor >= 0 && verb.Mood == VerbMood.Gerund && noun.First - 1 == Groups[governor].Head && Roles.TryGet(WordAt(noun.Head), out var role) && role.Kind == RoleKind.Voice))
        {
            // "with Italy and Malta voting against".
            return verb.Mood == VerbMood.Gerund && Words[noun.Head].Class == WordClass.Name ? JoinedNames(noun, start) : [noun];
        }

        if (governor < 0) return [];
        if (before >= start && Words[before].Class == WordClass.Preposition && ControlVerbs.TakesObject(Groups[governor].Lemma) && ObjectBetween(governor, group) is { } target) return [target];
        return Subjects(governor, depth + 1);
    }

    private FixedList<NounPhrase> JoinedNames(NounPhrase last, int start)
    {
        var names = new List<NounPhrase> { last };
        for (var at = last.First - 1; at > start && Words[at].Class is WordClass.And or WordClass.Comma && PhraseBefore(at, start) is { } next && Words[next.Head].Class == WordClass.Name; at = names[0].First - 1) names.Insert(0, next);
        return [.. names];
    }

    /// <summary>The verb group that an infinitive or a participle depends on: the one before it in the sentence; −1 if there is none.</summary>
    public int Governor(int group)
    {
        for (var g = group - 1; g >= 0 && Groups[g].Sentence == Groups[group].Sentence; g--)
        {
            if (!BehindRelative(g, group)) return g;
        }

        return -1;
    }

    private NounPhrase? ObjectBetween(int governor, int group)
    {
        var from = Groups[governor].Head + 1;
        if (from < Groups[group].First && Words[from].Class == WordClass.Preposition) from++;
        return PhraseFrom(from, Groups[group].First) is { } phrase && Words[phrase.Head].Class != WordClass.Adjective ? phrase : null;
    }

    // "the European Union (EU)": the brackets belong to the name.
    private int BeforeBrackets(int end, int start)
    {
        if (end - 1 <= start || WordAt(end - 1) is not ")") return end;
        for (var i = end - 2; i > start && i > end - 8; i--)
        {
            if (WordAt(i) is "(") return i;
        }

        return end;
    }

    private int SkipBack(int at, int start)
    {
        at = BeforeTime(BeforeBrackets(at + 1, start) - 1, start);
        while (at >= start && Words[at].Class is WordClass.Adverb or WordClass.Negation or WordClass.Quote or WordClass.Time
            || at >= start && Words[at].Class is WordClass.Preposition && at + 1 < Words.Length && Words[at + 1].Class == WordClass.Time
            || at > start && Words[at].Class is WordClass.Determiner or WordClass.And && WordIsPair(at)) at--;
        return BeforeBrackets(at + 1, start) - 1;
    }

    // "which last month imposed": the token before a time that stands as an adverb.
    private int BeforeTime(int at, int start)
    {
        if (at <= start || Words[at].Class != WordClass.Noun || !TimeNouns.Contains(WordAt(at))) return at;
        return Is(at - 1, "last") || Is(at - 1, "this") || Is(at - 1, "next") || Is(at - 1, "that") ? at - 2 : at;
    }

    /// <summary>Where an adverb of time that begins at the token ends ("last week", "on Friday"); the token itself where none does.</summary>
    public int TimeEnd(int at, int limit)
    {
        if (at + 1 >= limit) return at;
        if (Words[at].Class == WordClass.Preposition && Words[at + 1].Class == WordClass.Time) at++;
        if (Words[at].Class == WordClass.Time)
        {
            while (at < limit && Words[at].Class is WordClass.Time or WordClass.Number) at++;
            return at;
        }

        return Words[at + 1].Class == WordClass.Noun && TimeNouns.Contains(WordAt(at + 1)) && BeforeTime(at + 1, at) < at ? at + 2 : at;
    }

    private bool WordIsPair(int at) => Is(at, "both") || Is(at, "each") || Is(at, "neither");

    private int Start(int group) => _text.Sentences[Groups[group].Sentence].FirstToken;

    private int End(int group) => _text.Sentences[Groups[group].Sentence].EndToken;
}
