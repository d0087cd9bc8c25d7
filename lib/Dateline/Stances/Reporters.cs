using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Who is the authority for a stance: the speaker of a quotation, or the subject of a verb of saying that its clause depends on.</summary>
internal sealed class Reporters(AnalysedText text, Phrases phrases, SourceFinder sources, Voices voices)
{
    /// <summary>Entity that reports the stance; null where the article itself does.</summary>
    public int? Of(Cue cue, SentenceSpan sentence)
    {
        if (voices.SpeakerAt(cue.First) is { } speaker) return speaker;
        if (cue.TargetFrom < sentence.EndToken && voices.SpeakerAt(cue.TargetFrom) is { } quoted) return quoted;
        return cue.Group >= 0 && Reporting(cue.Group) is >= 0 and var group && sources.OfSubject(group) is [{ Entity: { } entity }, ..] ? entity : null;
    }

    /// <summary>"said that nations must unite against": who says so wants it; empty where nobody demands.</summary>
    public FixedList<Source> Demander(int group)
    {
        var modal = phrases.Groups[group].Modal;
        if (modal < 0 || !ClauseWords.Is(ClauseUse.Demand, phrases.WordAt(modal))) return FixedList<Source>.Empty;
        return Reporting(group) is >= 0 and var reporting ? sources.OfSubject(reporting) : voices.SpeakerAt(modal) is { } speaker ? [new(speaker, text.Tokens[modal].Range)] : FixedList<Source>.Empty;
    }

    /// <summary>Whose words the clause of the verb group is: those of the speaker of the quotation around it, or of who says so in indirect speech; empty for the article's.</summary>
    public FixedList<Source> Authority(int group) =>
        voices.SpeakerAt(phrases.Groups[group].Head) is { } speaker ? [new(speaker, text.Tokens[phrases.Groups[group].Head].Range)]
        : voices.IsQuoted(phrases.Groups[group].Head) ? FixedList<Source>.Empty
        : Reporting(group) is >= 0 and var reporting ? sources.OfSubject(reporting) : FixedList<Source>.Empty;

    // The verb of saying right before the subject of the clause, with or without "that".
    private int Reporting(int group)
    {
        if (phrases.Subjects(group) is not [var subject, ..]) return -1;
        var start = text.Sentences[phrases.Groups[group].Sentence].FirstToken;
        var at = subject.First - 1;
        var that = false;
        for (; at >= start && phrases.Words[at].Class is WordClass.That or WordClass.Adverb or WordClass.Quote or WordClass.Time; at--) that |= phrases.Words[at].Class == WordClass.That;
        if (at < start) return -1;
        if (phrases.GroupAt(at) is >= 0 and var direct) return Speech.IsClauseVerb(phrases.Groups[direct].Lemma) ? direct : -1;
        for (var g = group - 1; that && g >= 0 && phrases.Groups[g].First >= start; g--)
        {
            if (Speech.IsClauseVerb(phrases.Groups[g].Lemma)) return g;
        }

        return -1;
    }
}
