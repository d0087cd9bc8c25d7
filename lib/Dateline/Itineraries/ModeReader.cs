using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Tells from auxiliaries and governing words whether what a verb says has happened, is planned, is off, or is no event at all (null).</summary>
internal sealed partial class ModeReader(Clauses clauses)
{
    private const int MaximalDepth = 6;

    // Verbs are asked for more than once: by what they govern, and again once it is known whose journey is told.
    private readonly TravelEffect?[] _effects = new TravelEffect?[clauses.Phrases.Groups.Count];
    private readonly (bool Known, TravelMode? Mode)[] _modes = new (bool, TravelMode?)[clauses.Phrases.Groups.Count];

    public TravelMode? Of(int group)
    {
        if (!_modes[group].Known) _modes[group] = (true, Of(group, 0));
        return _modes[group].Mode;
    }

    /// <summary>What a verb says of the journey that it governs.</summary>
    public TravelEffect EffectOf(int group) => _effects[group] ??= Effect(clauses.Phrases.Groups[group]);

    /// <summary>"travelled by train": such a verb has no passive, whatever "by" looks like.</summary>
    public bool IsIntransitive(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        return verb is { Mood: VerbMood.Participle, Past: true } && verb.First == verb.Head && TravelFrames.Bare(verb.Lemma) is TravelVerb.Go or TravelVerb.Arrive or TravelVerb.Back;
    }

    /// <summary>"accepted an invitation": not "has an invitation", nor "expects" one.</summary>
    public bool IsAcceptance(int group) => group >= 0 && clauses.Phrases.Groups[group] is { Lemma: "accept", Negated: false };

    private TravelEffect Effect(VerbGroup verb) => TravelLexicon.Effect(verb.Lemma, particle => Follows(verb.Head, particle));

    private bool Follows(int head, string particle)
    {
        for (var i = head + 1; i < Math.Min(head + 5, clauses.Text.Tokens.Count); i++)
        {
            if (clauses.Is(i, particle) || (particle.Contains(' ', StringComparison.Ordinal) && clauses.Text.Text.AsSpan(clauses.Text.Tokens[i].Start).StartsWith(particle, StringComparison.OrdinalIgnoreCase))) return true;
            if (clauses.Word(i).Class is WordClass.Break or WordClass.Comma) return false;
        }

        return false;
    }

    private TravelMode? Of(int group, int depth)
    {
        if (depth > MaximalDepth || IsRumour(group) || IsCondition(group)) return null;
        return clauses.Phrases.Groups[group].Mood switch
        {
            VerbMood.Participle when IsIntransitive(group) => TravelMode.Done,
            VerbMood.Finite or VerbMood.Participle when Having(group) is { } having => Of(having, depth + 1),
            VerbMood.Finite => Finite(group),
            VerbMood.Infinitive => Infinitive(group, depth),
            _ => Dependent(group, depth),
        };
    }

    private TravelMode? Finite(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        if (verb.Modal >= 0)
        {
            if (IsHad(verb)) return verb.Negated ? null : TravelMode.Done;
            if (TravelLexicon.Signal(clauses.WordAt(verb.Modal)) != TravelSignal.Future) return null;

            // "She'd been in Apia": had, not would.
            if (clauses.WordAt(verb.Modal).EndsWith("d", StringComparison.Ordinal) && clauses.WordAt(verb.Modal).IndexOfAny('\'', '’') >= 0 && (clauses.Is(verb.Modal + 1, "been") || (clauses.Word(verb.Modal + 1) is { Form: var form } && (form & VerbForm.Participle) != 0 && (form & VerbForm.Base) == 0))) return verb.Negated ? null : TravelMode.Done;

            // "should have been there", "would have flown".
            if (IsPerfect(verb)) return clauses.Word(verb.Modal).Class == WordClass.Modal && clauses.WordAt(verb.Modal)[0] is 's' or 'S' ? TravelMode.Cancelled : null;
            return verb.Negated ? TravelMode.Cancelled : TravelMode.Planned;
        }

        var progressive = verb.Head > verb.First && clauses.Word(verb.Head).Form == VerbForm.Gerund;
        if (verb.Negated) return progressive && !verb.Past ? TravelMode.Cancelled : null;
        var first = clauses.Word(verb.First).Class;
        if (verb.Past || (first is WordClass.Have or WordClass.PronounHave && verb.Head != verb.First)) return TravelMode.Done;
        if (progressive) return TravelMode.Planned;
        return verb.Lemma == "be" || verb.Passive ? TravelMode.Current : TravelMode.Planned;
    }

    /// <summary>"is to fly", "is due to fly", "plans to fly", "refused to fly", "flew to Rome to visit".</summary>
    private TravelMode? Infinitive(int group, int depth)
    {
        var verb = clauses.Phrases.Groups[group];
        var governor = Governor(group);
        if (verb.First > 0 && TravelLexicon.Effect(clauses.WordAt(verb.First - 1)) is TravelEffect.Planned && clauses.Word(verb.First - 1).Class != WordClass.Verb)
        {
            if (governor < 0) return TravelMode.Planned;

            // "had been due to visit the falls, but the road was closed".
            var being = clauses.Phrases.Groups[governor];
            return being.Negated || (IsPerfect(being) && being.Past && clauses.HasBut(verb.Head + 1, clauses.Text.Sentences[verb.Sentence].EndToken)) ? TravelMode.Cancelled : TravelMode.Planned;
        }

        if (governor < 0) return null;
        var outer = clauses.Phrases.Groups[governor];
        if (outer.Lemma == "be" && outer.Head == verb.First - 1) return outer.Negated || verb.Negated || (outer.Past && (IsThwarted(group) || IsPerfect(verb))) ? TravelMode.Cancelled : TravelMode.Planned;
        switch (EffectOf(governor))
        {
            case TravelEffect.Planned or TravelEffect.Wished when IsPerfect(outer) && outer.Past && !outer.Negated && !verb.Negated && IsDashed(group):
                return TravelMode.Cancelled;
            case TravelEffect.Planned:
                return verb.Negated ? TravelMode.Cancelled : outer.Negated ? null : TravelMode.Planned;
            case TravelEffect.Wished:
                return verb.Negated || outer.Negated || IsSomeday(group) ? null : TravelMode.Planned;
            case TravelEffect.Done when outer.Lemma != "have" || outer.Head == verb.First - 1:
                return Of(governor, depth + 1);
            case TravelEffect.Cancelled or TravelEffect.Fails or TravelEffect.Later or TravelEffect.Refused or TravelEffect.Rumoured:
                return null;
        }

        // "wanted them to be home": infinitives of one list share what governs the first.
        if (outer.Mood == VerbMood.Infinitive || TravelFrames.Of(clauses, governor).Kind is not (TravelVerb.None or TravelVerb.Never or TravelVerb.Meet or TravelVerb.Be)) return Of(governor, depth + 1);
        return Coordinated(group, depth);
    }

    /// <summary>"had hoped to go to Rome, but", "had intended to come in April. Instead": what follows takes it back.</summary>
    private bool IsDashed(int group)
    {
        var sentence = clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence];
        if (clauses.HasBut(clauses.Phrases.Groups[group].Head + 1, sentence.EndToken)) return true;
        var next = sentence.EndToken;
        return next < clauses.Text.Tokens.Count && (clauses.Word(next).Class == WordClass.But || TravelLexicon.Signal(clauses.WordAt(next)) == TravelSignal.Instead);
    }

    /// <summary>"hopes to see it one day": no plan, if nothing else says when.</summary>
    private bool IsSomeday(int group)
    {
        var end = clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence].EndToken;
        for (var i = clauses.Phrases.Groups[group].Head + 1; i < end && clauses.Word(i).Class is not WordClass.Break; i++)
        {
            if (TravelLexicon.Signal(clauses.WordAt(i)) == TravelSignal.Someday) return true;
            if (i + 1 < end && clauses.Is(i, "one") && clauses.Is(i + 1, "day")) return true;
        }

        return false;
    }

    /// <summary>"was to land in Johannesburg but was diverted".</summary>
    private bool IsThwarted(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        if (group + 1 >= clauses.Phrases.Groups.Count || clauses.Phrases.Groups[group + 1] is not { Past: true } next || next.Sentence != verb.Sentence) return false;
        for (var i = verb.Head + 1; i < next.First; i++)
        {
            if (clauses.Word(i).Class == WordClass.But) return true;
            if (clauses.Word(i).Class is WordClass.Break) return false;
        }

        return false;
    }

    /// <summary>"due to leave on Friday, arriving on Saturday, and to be home on Sunday": an infinitive behind "and" has the mode of the one before it.</summary>
    private TravelMode? Coordinated(int group, int depth)
    {
        var verb = clauses.Phrases.Groups[group];
        var before = verb.First - 1;
        while (before > 0 && clauses.Word(before).Class is WordClass.Adverb or WordClass.Comma) before--;
        if (before <= 0 || clauses.Word(before).Class != WordClass.And) return null;
        for (var g = group - 1; g >= 0 && clauses.Phrases.Groups[g].Sentence == verb.Sentence; g--)
        {
            if (clauses.Phrases.Groups[g].Mood == VerbMood.Infinitive || clauses.Phrases.Groups[g].Lemma == "be") return Of(g, depth + 1);
        }

        return null;
    }

    /// <summary>"having left", "after flying in", "before leaving", "arriving on Saturday".</summary>
    private TravelMode? Dependent(int group, int depth)
    {
        var verb = clauses.Phrases.Groups[group];
        var before = verb.First - 1;
        while (before > 0 && clauses.Word(before).Class is WordClass.Adverb or WordClass.Quote) before--;
        var signal = before >= 0 ? TravelLexicon.Signal(clauses.WordAt(before)) : TravelSignal.None;
        if (signal == TravelSignal.After) return TravelMode.Done;
        if (signal == TravelSignal.Without) return null;
        var governor = Governor(group);
        if (governor < 0 && Main(group) is { } main) return clauses.Word(verb.First).Class == WordClass.Have ? TravelMode.Done : Of(main, depth + 1) is { } told ? told == TravelMode.Current ? TravelMode.Done : told : null;
        if (governor < 0) return null;
        switch (EffectOf(governor))
        {
            case TravelEffect.Planned:
                return TravelMode.Planned;
            case TravelEffect.Refused or TravelEffect.Rumoured or TravelEffect.Cancelled or TravelEffect.Wished:
                return null;
        }

        if (clauses.Phrases.Groups[governor].Lemma == "be" && TravelLexicon.Effect(NextWord(governor)) == TravelEffect.Planned) return TravelMode.Planned;
        return Of(governor, depth + 1) is { } mode ? mode == TravelMode.Current ? TravelMode.Done : mode : null;
    }

    private string NextWord(int group)
    {
        var at = clauses.Phrases.Groups[group].Head + 1;
        while (at < clauses.Text.Tokens.Count && clauses.Word(at).Class == WordClass.Adverb) at++;
        return at < clauses.Text.Tokens.Count ? clauses.WordAt(at).ToString() : "";
    }

    private int Governor(int group) =>
        group > 0 && clauses.Phrases.Groups[group - 1].Sentence == clauses.Phrases.Groups[group].Sentence ? group - 1 : -1;

    /// <summary>"denied a report that he would fly", "reported that she had flown": the text doesn't say so itself.</summary>
    private bool IsRumour(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        for (var i = verb.First - 1; i > clauses.Text.Sentences[verb.Sentence].FirstToken && clauses.Phrases.GroupAt(i) < 0; i--)
        {
            // "a report that he would visit".
            if (clauses.Word(i).Class == WordClass.That && clauses.Word(i - 1).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(i - 1)) == TravelNoun.Rumour) return true;
        }

        for (var g = group - 1; g >= 0 && clauses.Phrases.Groups[g].Sentence == verb.Sentence; g--)
        {
            if (EffectOf(g) != TravelEffect.Rumoured || clauses.Phrases.Groups[g].Lemma is "invite" or "ask" or "urge") continue;
            for (var i = clauses.Phrases.Groups[g].Head + 1; i < verb.First; i++)
            {
                if (clauses.Word(i).Class == WordClass.That) return true;
                if (clauses.Word(i).Class is WordClass.Relative or WordClass.Subordinator) break;
            }
        }

        return false;
    }

    private bool IsCondition(int group)
    {
        var start = clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence].FirstToken;
        for (var i = clauses.Phrases.Groups[group].First - 1; i >= start; i--)
        {
            if (TravelLexicon.Signal(clauses.WordAt(i)) == TravelSignal.Condition) return true;
            if (clauses.Word(i).Class is WordClass.Comma or WordClass.Break or WordClass.That || clauses.Phrases.GroupAt(i) >= 0) return false;
        }

        return false;
    }
}
