using Dateline.Text;

namespace Dateline.Itineraries;

/// <content>What lies before what is told: forms of "have", and participles that open a sentence.</content>
internal sealed partial class ModeReader
{
    /// <summary>"Having called at Seoul, she reached Hanoi": the finite verb behind a participle that opens its sentence, if a comma parts them; null for other verbs.</summary>
    public int? Main(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        for (var g = group - 1; g >= 0 && clauses.Phrases.Groups[g].Sentence == verb.Sentence; g--)
        {
            if (clauses.Phrases.Groups[g].Mood == VerbMood.Finite) return null;
        }

        for (var g = group + 1; g < clauses.Phrases.Groups.Count && clauses.Phrases.Groups[g].Sentence == verb.Sentence; g++)
        {
            if (clauses.Phrases.Groups[g].Mood != VerbMood.Finite) continue;
            if (clauses.Phrases.Subjects(g) is not [var subject, ..] || subject.First < 1 || subject.First <= verb.Head) return null;
            return clauses.Word(subject.First - 1).Class == WordClass.Comma ? g : null;
        }

        return null;
    }

    /// <summary>"having left Dakar on Sunday and slept in Casablanca": the second participle goes with the first.</summary>
    private int? Having(int group)
    {
        var verb = clauses.Phrases.Groups[group];
        if (group == 0 || verb.Head != verb.First || clauses.Word(verb.Head).Class != WordClass.Verb || verb.First == 0 || clauses.Word(verb.First - 1).Class != WordClass.And) return null;
        var before = clauses.Phrases.Groups[group - 1];
        if (before.Sentence != verb.Sentence || clauses.Word(before.First).Class is not (WordClass.Have or WordClass.PronounHave) || before.Head == before.First) return null;

        // "has cancelled and flown home" likewise.
        return before.Mood == VerbMood.Gerund || (before.Mood == VerbMood.Finite && !verb.Past && clauses.Word(verb.Head).Form.HasFlag(VerbForm.Participle)) ? group - 1 : null;
    }

    /// <summary>"She'd been in Apia": before a participle the short form is that of "had".</summary>
    public bool IsHad(VerbGroup verb) => verb.Modal >= 0 && verb.Head > verb.Modal && clauses.WordAt(verb.Modal) is { Length: > 2 } word && word[^1] is 'd' && word[^2] is '\'' or '’'
        && clauses.Word(verb.Modal + 1) is var next && (next.Class is WordClass.Be ? clauses.Is(verb.Modal + 1, "been") : next.Class == WordClass.Verb && next.Form.HasFlag(VerbForm.Participle) && !next.Form.HasFlag(VerbForm.Base));

    /// <summary>"had been due to land", "had planned to fly", "had been expected in": told from behind, such a plan came to nothing, if nothing else shows that it didn't.</summary>
    public bool IsOvertaken(int group)
    {
        // A loop over "had been due to travel and to speak".
        for (var g = group; g >= 0 && clauses.Phrases.Groups[g].Sentence == clauses.Phrases.Groups[group].Sentence; g--)
        {
            var verb = clauses.Phrases.Groups[g];
            if (verb.Mood == VerbMood.Infinitive) continue;
            if (!verb.Past || verb.Modal >= 0 || verb.Negated || !IsPerfect(verb)) return false;
            return g == group ? verb.Passive || verb.Lemma == "be" : verb.Lemma == "be" || EffectOf(g) is TravelEffect.Planned or TravelEffect.Wished;
        }

        return false;
    }

    /// <summary>Whether a form of "have" stands before the verb.</summary>
    public bool IsPerfect(VerbGroup verb)
    {
        for (var i = verb.First; i < verb.Head; i++)
        {
            if (clauses.Word(i).Class == WordClass.Have) return true;
        }

        return false;
    }
}
