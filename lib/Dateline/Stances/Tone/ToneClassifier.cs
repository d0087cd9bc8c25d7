namespace Dateline.Stances.Tone;

/// <summary>A name in a sentence, tokens <c>[First, End)</c>, that its words may put in a good or a bad light.</summary>
internal readonly record struct ToneCandidate(int Mention, int Entity, int First, int End, TextRange Range);

/// <summary>Fills in how likely the words are neutral, against, and for the candidate, in the order of <see cref="Scoring.CandidateClass"/>.</summary>
internal delegate void ToneClassifier(in ToneCandidate candidate, ReadOnlySpan<uint> features, Span<float> probabilities);
