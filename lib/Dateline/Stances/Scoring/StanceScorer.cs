using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Stances.Scoring;

/// <summary>Adds the stances that no cue of the lexicon told: candidates whose words resemble those of marked stances.</summary>
internal sealed class StanceScorer(AnalysedText text, ResolvedNames names, Phrases phrases, StanceWords words, CandidateFinder finder, Voices voices, Shading shading, StanceList stances, CandidateClassifier classify)
{
    /// <summary>How likely a candidate must be to give a row.</summary>
    public const float Threshold = 0.4f;

    // A trained scorer tells the side, not the strength: halfway between a mild stance and a plain one.
    private const double Strength = 0.6;

    private readonly CandidateFeatures _features = new(text, names, phrases, words, voices);
    private readonly List<Scored> _scored = [];
    private readonly bool[] _settled = new bool[text.Tokens.Count];

    // Whoever trains a model wants to see every candidate.
    private readonly bool _seesAll = classify != StanceModel.Classify;

    /// <summary>Notes that the lexicon has judged these words, whether it found a stance in them or showed that nobody takes one.</summary>
    public void Settle(in Cue cue)
    {
        for (var i = cue.First; i < cue.End; i++) _settled[i] = true;
    }

    /// <summary>Scores the candidates of a sentence; <paramref name="before"/> is the number of rows found before it.</summary>
    public void Score(SentenceSpan sentence, int before)
    {
        _scored.Clear();
        Span<uint> features = stackalloc uint[CandidateFeatures.Capacity];
        Span<float> probabilities = stackalloc float[CandidateClass.Count];
        foreach (ref readonly var candidate in finder.In(sentence))
        {
            var covered = (candidate.Anchor >= 0 && _settled[candidate.Anchor]) || IsCovered(candidate, before);
            if (covered && !_seesAll) continue;
            var count = _features.Extract(candidate, sentence, features);
            classify(candidate, features[..count], probabilities);
            if (covered) continue;
            var best = probabilities[CandidateClass.Opposition] > probabilities[CandidateClass.Support] ? CandidateClass.Opposition : CandidateClass.Support;
            if (probabilities[best] >= Threshold) _scored.Add(new(candidate, probabilities[best], best == CandidateClass.Support ? Strength : -Strength));
        }

        if (_scored.Count == 0) return;
        _scored.Sort((a, b) => b.Probability != a.Probability ? b.Probability.CompareTo(a.Probability) : a.Candidate.First != b.Candidate.First ? a.Candidate.First.CompareTo(b.Candidate.First) : a.Candidate.Target.Range.Start.CompareTo(b.Candidate.Target.Range.Start));
        foreach (var scored in _scored)
        {
            if (!IsCovered(scored.Candidate, before)) Add(scored);
        }
    }

    // Whether a row of this sentence has said it: the same source by the same words, or towards the same target.
    private bool IsCovered(in Candidate candidate, int before)
    {
        for (var i = before; i < stances.Found.Count; i++)
        {
            var row = stances.Found[i];
            if (row.Source != candidate.Source.Entity) continue;
            if (row.Target is { } target && target == candidate.Target.Entity) return true;
            foreach (var passage in row.Passages)
            {
                if (passage.Role is "target" or "cue" && passage.Range.Overlaps(candidate.Target.Range)) return true;
                if (passage.Role == "cue" && candidate.Anchor >= 0 && passage.Range.Overlaps(text.Tokens[candidate.Anchor].Range)) return true;
            }
        }

        return false;
    }

    private void Add(in Scored scored)
    {
        var candidate = scored.Candidate;
        var (first, end) = CueOf(candidate);
        var cue = new Cue(new([], CueClass.Verb, "object", scored.Polarity, null), first, end, end, candidate.Group);
        // Nobody takes a stance that is only supposed, alleged or asked of somebody else. Its sign takes negation in already.
        if (shading.Of(cue) is not { Requester: < 0 } shade) return;
        var reporter = candidate.Form is CandidateForm.SaidOfSubject or CandidateForm.SaidOfObject or CandidateForm.SaidOfPrepositional or CandidateForm.Fragment ? candidate.Source.Entity : voices.SpeakerAt(candidate.First);
        stances.Add(cue, shade with { Polarity = scored.Polarity }, candidate.Source, candidate.Target, reporter);
    }

    // The anchor, with the preposition behind it; of what is said of a subject the whole predicate.
    private (int First, int End) CueOf(in Candidate candidate)
    {
        if (candidate.Anchor < 0) return (candidate.First, candidate.Preposition > candidate.First ? candidate.Preposition + 1 : candidate.First + 1);
        if (candidate.Form is CandidateForm.SaidOfSubject or CandidateForm.Understood)
        {
            var end = candidate.Anchor + 1;
            while (end < candidate.End && (phrases.Words[end].Class != WordClass.Quote || phrases.OpensQuote(end))) end++;
            while (end > candidate.Anchor + 1 && !phrases.Words[end - 1].IsNominal && phrases.Words[end - 1].Class != WordClass.Verb) end--;
            return (candidate.Anchor, end);
        }

        return (candidate.Anchor, candidate.Preposition > candidate.Anchor && candidate.Preposition < candidate.Anchor + 4 ? candidate.Preposition + 1 : candidate.Anchor + 1);
    }

    private readonly record struct Scored(Candidate Candidate, float Probability, double Polarity);
}
