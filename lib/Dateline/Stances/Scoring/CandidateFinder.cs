using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Stances.Scoring;

/// <summary>Lists the pairs of a sentence that might be stances whatever their words: who is named or speaks, and what is acted on or spoken of.</summary>
internal sealed class CandidateFinder(AnalysedText text, Phrases phrases, SourceFinder parties, TargetFinder targets, IssueMemory issues, CueSources sources, Reporters reporters, Voices voices)
{
    private const int Reach = 16;
    private const int Most = 6;

    private static readonly List<Target> Nothing = [];

    private readonly List<Candidate> _found = [];

    // What stands behind a token up to the end of its sentence: the reaches of verbs overlap.
    private readonly List<Target>?[] _behind = new List<Target>?[text.Tokens.Count];

    /// <summary>The candidates of a sentence; valid until the next call.</summary>
    public ReadOnlySpan<Candidate> In(SentenceSpan sentence)
    {
        _found.Clear();
        var groups = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (phrases.GroupAt(i) is >= 0 and var group)
            {
                groups++;
                OfVerb(group, sentence);
                i = phrases.Groups[group].Head;
            }
            else if (phrases.Words[i].Class == WordClass.Noun) OfNoun(i, sentence);
        }

        if (groups == 0) OfFragment(sentence);
        return CollectionsMarshal.AsSpan(_found);
    }

    private void OfVerb(int group, SentenceSpan sentence)
    {
        var verb = phrases.Groups[group];
        if (verb.Passive)
        {
            Passive(group, sentence);
            return;
        }

        var subjects = Named(parties.OfSubject(group));
        var speakers = Named(reporters.Authority(group));
        if (subjects.Count + speakers.Count == 0) return;
        var end = ClauseEnd(group, sentence);
        if (speakers.Count > 0)
        {
            var spokenOf = SubjectsOf(group, sentence);
            foreach (var speaker in speakers) Add(CandidateForm.SaidOfSubject, speaker, spokenOf, group, end, -1);
        }

        var direct = After(verb.Head + 1, sentence);
        foreach (var subject in subjects) Add(CandidateForm.Object, subject, direct, group, end, -1);
        foreach (var speaker in speakers) Add(CandidateForm.SaidOfObject, speaker, direct, group, end, -1);

        var any = direct.Count > 0;
        for (var i = verb.Head + 1; i + 1 < end; i++)
        {
            if (phrases.Words[i].Class is not (WordClass.Preposition or WordClass.To) || phrases.GroupAt(i) >= 0) continue;
            var added = After(i + 1, sentence);
            any |= added.Count > 0;
            foreach (var subject in subjects) Add(CandidateForm.Prepositional, subject, added, group, end, i);
            foreach (var speaker in speakers) Add(CandidateForm.SaidOfPrepositional, speaker, added, group, end, i);
        }

        if (any || issues.Last(verb.Head) is not { } last) return;
        foreach (var subject in subjects) Add(CandidateForm.Understood, subject, [last], group, end, -1);
    }

    private void Passive(int group, SentenceSpan sentence)
    {
        var verb = phrases.Groups[group];
        var agents = Named([.. sources.Agent(verb.Head + 1, sentence)]);
        var speakers = agents.Count > 0 ? FixedList<Source>.Empty : Named(reporters.Authority(group));
        if (agents.Count + speakers.Count == 0) return;
        var (undergoing, end) = (SubjectsOf(group, sentence), ClauseEnd(group, sentence));
        foreach (var agent in agents) Add(CandidateForm.Passive, agent, undergoing, group, end, -1);
        foreach (var speaker in speakers) Add(CandidateForm.SaidOfSubject, speaker, undergoing, group, end, -1);
    }

    private void OfNoun(int noun, SentenceSpan sentence)
    {
        if (noun + 2 >= sentence.EndToken || phrases.Words[noun + 1].Class is not (WordClass.Preposition or WordClass.To)) return;
        var owners = parties.Owner(noun, sentence.FirstToken);
        if (owners.Count == 0) return;
        foreach (var target in After(noun + 2, sentence))
        {
            foreach (var owner in owners) if (owner.Entity is not null) Add(new(CandidateForm.Noun, owner, target, noun, -1, noun, Math.Min(sentence.EndToken, noun + 2), noun + 1, phrases.RangeOf(noun, Math.Min(sentence.EndToken, noun + 2))));
        }
    }

    private void OfFragment(SentenceSpan sentence)
    {
        if (voices.SpeakerAt(sentence.FirstToken) is not { } speaker) return;
        var source = new Source(speaker, text.Tokens[sentence.FirstToken].Range);
        for (var i = sentence.FirstToken; i < sentence.EndToken && _found.Count < Most; i++)
        {
            if (phrases.PhraseFrom(i, sentence.EndToken) is not { } phrase) continue;
            foreach (var target in targets.Of(phrase, sentence.EndToken)) Add(new(CandidateForm.Fragment, source, target, -1, -1, sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + Reach), i > sentence.FirstToken ? i - 1 : -1, sentence.Range));
            i = phrase.End;
        }
    }

    private List<Target> SubjectsOf(int group, SentenceSpan sentence)
    {
        var found = new List<Target>();
        foreach (var phrase in phrases.Subjects(group))
        {
            if (phrases.Is(phrase.Head, "it") || phrases.Is(phrase.Head, "this") || phrases.Is(phrase.Head, "that")) found.AddRange(issues.Last(phrase.Head) is { } last ? [last] : []);
            else if (!voices.IsFirstPerson(phrase.Head)) found.AddRange(targets.Of(phrase, phrase.End > phrases.Groups[group].First ? sentence.EndToken : phrases.Groups[group].First));
        }

        return found;
    }

    private List<Target> After(int token, SentenceSpan sentence)
    {
        if (token >= sentence.EndToken) return Nothing;
        if (issues.IsThing(token, sentence.EndToken)) return issues.Last(token) is { } last ? [last] : Nothing;
        return _behind[token] ??= targets.From(token, sentence.EndToken);
    }

    // Up to the next finite verb, or where punctuation other than a comma or a quote mark ends the clause.
    private int ClauseEnd(int group, SentenceSpan sentence)
    {
        var head = phrases.Groups[group].Head;
        var limit = Math.Min(sentence.EndToken, head + Reach);
        for (var i = head + 1; i < limit; i++)
        {
            if (phrases.Words[i].Class == WordClass.Break || phrases.GroupAt(i) is >= 0 and var next && phrases.Groups[next].Mood == VerbMood.Finite) return i;
        }

        return limit;
    }

    private static FixedList<Source> Named(FixedList<Source> sources)
    {
        foreach (var source in sources)
        {
            if (source.Entity is null) return [.. sources.Where(s => s.Entity is not null)];
        }

        return sources;
    }

    private void Add(CandidateForm form, Source source, List<Target> towards, int group, int end, int preposition)
    {
        ref readonly var verb = ref phrases.Groups[group];
        for (var i = 0; i < towards.Count && i < Most; i++) Add(new(form, source, towards[i], verb.Head, group, verb.First, end, preposition, phrases.RangeOf(verb.First, end)));
    }

    private void Add(in Candidate candidate)
    {
        if (candidate.Source.Entity == candidate.Target.Entity || candidate.Source.Range.Overlaps(candidate.Target.Range)) return;
        _found.Add(candidate);
    }
}
