using Dateline.Entities;
using Dateline.Quotations;
using Dateline.Stances.Scoring;
using Dateline.Stances.Tone;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Finds who is for or against whom or what.</summary>
internal sealed partial class StanceReader
{
    private static readonly StanceFrame Demanding = new([], CueClass.Verb, "name", -0.5, "REQUEST");

    private readonly AnalysedText _text;
    private readonly Phrases _phrases;
    private readonly CueFinder _cues;
    private readonly CueTargets _targets;
    private readonly CueSources _sources;
    private readonly SourceFinder _parties;
    private readonly Shading _shading;
    private readonly IssueMemory _issues;
    private readonly Reporters _reporters;
    private readonly Evaluations _evaluations;
    private readonly StanceList _stances;
    private readonly StanceScorer _scorer;
    private readonly ToneReader _tone;

    private StanceReader(AnalysedText text, ResolvedNames names, Phrases phrases, References references, IReadOnlyList<QuotationSpan> quotations, StanceClassifiers classifiers)
    {
        (_text, _phrases) = (text, phrases);
        var words = new StanceWords(phrases);
        var voices = new Voices(text, names, quotations);
        var targets = new TargetFinder(text, names, phrases, references);
        _parties = new(text, names, phrases, references, voices);
        _shading = new(text, phrases);
        _issues = new(text, phrases, targets);
        _reporters = new(text, phrases, _parties, voices);
        _cues = new(phrases, words, _shading);
        _targets = new(text, phrases, targets, _issues);
        _sources = new(phrases, _parties, _reporters);
        _evaluations = new(text, phrases, words);
        _stances = new(text, names, phrases);
        _scorer = new(text, names, phrases, words, new(text, phrases, _parties, targets, _issues, _sources, _reporters, voices), voices, _shading, _stances, classifiers.Candidates ?? StanceModel.Classify);
        _tone = new(text, names, phrases, words, voices, _stances, classifiers.Tone ?? ToneModel.Classify);
    }

    public static IReadOnlyList<StanceSpan> Read(AnalysedText text, ResolvedNames names, Phrases phrases, References references, IReadOnlyList<QuotationSpan> quotations, StanceClassifiers? classifiers = null) =>
        new StanceReader(text, names, phrases, references, quotations, classifiers ?? new()).ReadAll();

    private List<StanceSpan> ReadAll()
    {
        foreach (var sentence in _text.Sentences)
        {
            var before = _stances.Found.Count;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_phrases.Is(i, "so") || _phrases.Is(i, "as") && _stances.Found.Count > before) Echo(i, sentence);
                if (_cues.At(i, sentence) is { } cue && Emit(cue, sentence)) i = Math.Max(i, cue.TargetFrom < cue.End ? cue.TargetFrom - 1 : cue.End - 1);
                else if (_phrases.GroupAt(i) is >= 0 and var group && _phrases.Groups[group].Head == i)
                {
                    Demand(group, sentence);
                    Evaluate(group, sentence);
                    Elide(group, sentence);
                }
            }

            _scorer.Score(sentence, before);
            _tone.Read(sentence, before);
        }

        return _stances.Ordered();
    }

    // Whether the cue has given rows: words of one that hasn't may be another's.
    private bool Emit(Cue cue, SentenceSpan sentence)
    {
        if (_shading.Of(cue) is not { } shade)
        {
            _scorer.Settle(cue);
            return false;
        }

        if (cue.Frame.Class == CueClass.Verbless && (_stances.Found.Count == 0 || !sentence.Range.Contains(_stances.Found[^1].Range.Start))) return false;
        if (_targets.AsksOther(cue, sentence) || shade.Requester >= 0 && IsAsked(shade.Requester)) return false;
        if (cue.Frame.Target == "echo") return Share(cue, sentence);
        if (cue.Frame.Target == "mutual") return Exchange(cue, shade, sentence);
        if (cue.TargetFrom < sentence.EndToken && _phrases.Is(cue.TargetFrom, "neither")) shade = shade with { Polarity = 0, Negation = cue.TargetFrom };
        var passive = cue.Frame.Class is CueClass.Verb or CueClass.Change or CueClass.Passive && cue.Group >= 0 && _phrases.Groups[cue.Group].Passive;
        var targets = _targets.Of(cue, passive, sentence);
        if (targets.Count == 0) return false;
        var sources = _sources.Of(cue, shade, passive, sentence);
        var reporter = _reporters.Of(cue, sentence);
        foreach (var source in sources)
        {
            foreach (var target in targets) _stances.Add(cue, shade, source, target, reporter);
        }

        _issues.Remember(targets[^1], cue.First);
        if (sources.Count > 0) _scorer.Settle(cue);
        return sources.Count > 0;
    }

    // "urged Mali to withdraw its troops": who is asked to mend their ways has been told of, and the ways are theirs.
    private bool IsAsked(int group) =>
        _stances.Found.Count > 0 && _stances.Found[^1] is { Event: "REQUEST", Polarity: < 0 } last && last.Passages.Any(p => p.Role == "cue" && p.Range.Contains(_text.Tokens[_phrases.Groups[group].Head].Start));

    // "Bosnia and Slovenia signed a truce": what each does to the others.
    private bool Exchange(Cue cue, Shade shade, SentenceSpan sentence)
    {
        var parties = _parties.OfSubject(cue.Group).Where(s => s.Entity is not null).ToList();
        if (parties.Count < 2) return false;
        var reporter = _reporters.Of(cue, sentence);
        foreach (var source in parties)
        {
            foreach (var target in parties.Where(t => t.Entity != source.Entity)) _stances.Add(cue, shade, source, new(target.Entity, target.Range), reporter);
        }

        return true;
    }

    // "agreed that Beijing must respect the law": who says so isn't content with whom it is said of.
    private void Demand(int group, SentenceSpan sentence)
    {
        if (_stances.Found.Count > 0 && _stances.Found[^1] is { Event: "REQUEST" } last && sentence.Range.Contains(last.Range.Start) || _reporters.Demander(group) is not { Count: > 0 } demanders || _phrases.Groups[group].Lemma == "be") return;
        var cue = new Cue(Demanding, _phrases.Groups[group].First, _phrases.Groups[group].Head + 1, _phrases.Groups[group].Head + 1, group);
        foreach (var demander in demanders)
        {
            foreach (var target in _targets.OfSubject(group, sentence).Where(t => t.Entity is not null)) _stances.Add(cue, new(-0.5, "actual", -1, -1), demander, target, demander.Entity);
        }
    }

    // "was in her debt": the lexicon knows better than the value of a word.
    private bool HasPredicate(int group, SentenceSpan sentence)
    {
        var head = _phrases.Groups[group].Head;
        for (var i = head + 1; i < Math.Min(head + 4, sentence.EndToken); i++)
        {
            if (_cues.At(i, sentence) is { } cue && cue.Group == group) return true;
        }

        return false;
    }

    // “The deal is a disaster,” she said.
    private void Evaluate(int group, SentenceSpan sentence)
    {
        if (_evaluations.At(group, sentence) is not { } cue || HasPredicate(group, sentence)) return;
        foreach (var source in _reporters.Authority(group).Where(s => s.Entity is not null))
        {
            foreach (var target in _targets.OfSubject(group, sentence)) _stances.Add(cue, new(cue.Frame.Polarity, "actual", -1, -1), source, target, source.Entity);
        }
    }
}
