using Dateline.Text;

namespace Dateline.Stances;

/// <summary>"The deal is a disaster", in somebody's words: what is said of a subject tells how good it is.</summary>
internal sealed class Evaluations(AnalysedText text, Phrases phrases, StanceWords words)
{
    private const int Reach = 8;
    private const int Clear = 2;

    /// <summary>The cue of a form of "be" whose predicate clearly judges the subject; null of a question, a guess or anything mild.</summary>
    public Cue? At(int group, SentenceSpan sentence)
    {
        var verb = phrases.Groups[group];
        if (verb.Lemma != "be" || verb.Passive || verb.Modal >= 0 || verb.Mood != VerbMood.Finite || text.Text[sentence.Range.End - 1] == '?') return null;
        if (phrases.Subjects(group) is not [var subject] || subject.End > verb.First || !IsKnown(subject)) return null;
        var end = verb.Head + 1;
        while (end < sentence.EndToken && end <= verb.Head + Reach && Continues(end)) end++;
        if (end == verb.Head + 1) return null;
        var value = words.ValueOf(verb.Head + 1, end) * (verb.Negation >= 0 ? -1 : 1);
        return Math.Abs(value) < Clear ? null : new(new([], CueClass.Predicate, "subject", value > 0 ? 0.5 : -0.5, null), verb.Head, end, end, group);
    }

    private bool Continues(int token) => phrases.GroupAt(token) < 0 && phrases.Words[token].Class is not (WordClass.Comma or WordClass.Break or WordClass.Quote or WordClass.But or WordClass.Subordinator or WordClass.Relative or WordClass.That);

    // Something that the article has brought in, not "people" or "it".
    private bool IsKnown(NounPhrase subject) => phrases.Words[subject.Head].Class == WordClass.Name
        || phrases.Words[subject.Head].Class == WordClass.Noun && (phrases.Words[subject.First].Class == WordClass.Possessive || ClauseWords.Is(ClauseUse.Definite, phrases.WordAt(subject.First)));
}
