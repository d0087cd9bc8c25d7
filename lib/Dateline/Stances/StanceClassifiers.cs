using Dateline.Stances.Scoring;
using Dateline.Stances.Tone;

namespace Dateline.Stances;

/// <summary>The trained parts of the reading of stances; null is the shipped model.</summary>
internal sealed record StanceClassifiers(CandidateClassifier? Candidates = null, ToneClassifier? Tone = null);
