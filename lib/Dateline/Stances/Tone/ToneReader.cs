using Dateline.Entities;
using Dateline.Stances.Scoring;
using Dateline.Text;

namespace Dateline.Stances.Tone;

/// <summary>
/// Reads in what light the words put those whom they name: the stance of the article itself, or of the speaker where the words are quoted. Only for names
/// that no other stance of the sentence is towards.
/// </summary>
internal sealed class ToneReader(AnalysedText text, ResolvedNames names, Phrases phrases, StanceWords words, Voices voices, StanceList stances, ToneClassifier classify)
{
    /// <summary>How likely a tone must be to give a row.</summary>
    public const float Threshold = 0.35f;

    private const double Strength = 0.5;



    private readonly ToneFeatures _features = new(names, phrases, words, voices);

    /// <summary>Reads the names of a sentence; <paramref name="before"/> is the number of stances found before it.</summary>
    public void Read(SentenceSpan sentence, int before)
    {
        // What somebody stands for is told of here, so that a judgement in these words is theirs.
        if (stances.Found.Count > before) return;
        var (bad, good) = Cues(sentence);
        if (bad < 0 && good < 0) return;
        Span<uint> features = stackalloc uint[ToneFeatures.Capacity];
        Span<float> probabilities = stackalloc float[CandidateClass.Count];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (phrases.Words[i].Class != WordClass.Name) continue;
            var mention = phrases.Words[i].Mention;
            var end = i + 1;
            while (end < sentence.EndToken && phrases.Words[end].Mention == mention) end++;
            var candidate = new ToneCandidate(mention, names.Mentions[mention].Entity, i, end, names.Mentions[mention].Range);
            i = end - 1;
            if (names.Entities[candidate.Entity].Type is EntityType.Place) continue;
            var count = _features.Extract(candidate, sentence, features);
            classify(candidate, features[..count], probabilities);
            var best = probabilities[CandidateClass.Opposition] > probabilities[CandidateClass.Support] ? CandidateClass.Opposition : CandidateClass.Support;
            var cue = best == CandidateClass.Support ? good : bad;
            if (probabilities[best] >= Threshold && cue >= 0) Add(candidate, sentence, best == CandidateClass.Support ? Strength : -Strength, text.Tokens[cue].Range);
        }
    }

    private void Add(in ToneCandidate candidate, SentenceSpan sentence, double polarity, TextRange cue)
    {
        var speaker = voices.SpeakerAt(candidate.First);
        if (speaker == candidate.Entity) return;
        stances.Found.Add(new(sentence.Range, speaker is null ? "article" : "actor", speaker, null, candidate.Entity, candidate.Range.Of(text.Text), polarity, cue.Of(text.Text), speaker, null, "actual",
            StanceList.Ordered([new("cue", cue), new("target", candidate.Range), new("passage", sentence.Range)])));
    }

    // The words whose value goes furthest either way; −1 for none. A tone that no word shows couldn't be explained.
    private (int Bad, int Good) Cues(SentenceSpan sentence)
    {
        var (bad, good, lowest, highest) = (-1, -1, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (phrases.Words[i].Class == WordClass.Name) continue;
            var value = words.ValueOf(i, i + 1);
            if (value == 0 && phrases.Words[i].Class is WordClass.Verb or WordClass.Noun or WordClass.Adjective) value = words.SignAlone(i);
            if (value < lowest) (bad, lowest) = (i, value);
            if (value > highest) (good, highest) = (i, value);
        }

        return (bad, good);
    }
}
