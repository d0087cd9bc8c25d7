using Dateline.Entities;
using Dateline.Quotations;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>Finds who is for or against whom or what.</summary>
internal sealed class StanceReader
{
    private static readonly HashSet<string> Copulas = ["be", "remain", "stay", "feel", "become", "seem", "sound", "look", "grow", "get", "keep", "turn"];

    private static readonly StanceFrame Demanding = new([], CueClass.Verb, "name", -0.5, "REQUEST");

    private readonly AnalysedText _text;
    private readonly ResolvedNames _names;
    private readonly Phrases _phrases;
    private readonly CueMatcher _matcher;
    private readonly TargetFinder _targets;
    private readonly SourceFinder _sources;
    private readonly Shading _shading;
    private readonly IssueMemory _issues;
    private readonly Voices _voices;
    private readonly Reporters _reporters;
    private readonly Judgements _judgements;
    private readonly Evaluations _evaluations;
    private readonly List<StanceSpan> _found = [];

    private StanceReader(AnalysedText text, ResolvedNames names, Phrases phrases, References references, IReadOnlyList<QuotationSpan> quotations)
    {
        (_text, _names, _phrases) = (text, names, phrases);
        _voices = new(text, names, quotations);
        _matcher = new(phrases);
        _targets = new(text, names, phrases, references);
        _sources = new(text, names, phrases, references, _voices);
        _shading = new(text, phrases);
        _issues = new(text, phrases, _targets);
        _reporters = new(text, phrases, _sources, _voices);
        _judgements = new(phrases);
        _evaluations = new(text, phrases);
    }

    public static IReadOnlyList<StanceSpan> Read(AnalysedText text, ResolvedNames names, Phrases phrases, References references, IReadOnlyList<QuotationSpan> quotations) =>
        new StanceReader(text, names, phrases, references, quotations).ReadAll();

    private List<StanceSpan> ReadAll()
    {
        foreach (var sentence in _text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_phrases.Is(i, "so")) Echo(i, sentence);
                if (CueAt(i, sentence) is { } cue && Emit(cue, sentence)) i = Math.Max(i, cue.TargetFrom < cue.End ? cue.TargetFrom - 1 : cue.End - 1);
                else if (_phrases.GroupAt(i) is >= 0 and var group && _phrases.Groups[group].Head == i)
                {
                    Demand(group, sentence);
                    Evaluate(group, sentence);
                }
            }
        }

        return [.. _found.OrderBy(s => s.Range.Start).ThenByDescending(s => s.Range.End).ThenBy(s => s.Source ?? int.MaxValue).ThenBy(s => s.Target ?? int.MaxValue)];
    }

    private Cue? CueAt(int token, SentenceSpan sentence)
    {
        var group = _phrases.GroupAt(token);
        var head = group >= 0 && _phrases.Groups[group].Head == token;
        var word = _phrases.Words[token].Class;
        if (Copula(token, sentence, head ? group : -1) is >= 0 and var copula && _matcher.Match(StanceLexicon.Predicates(_phrases.WordAt(token)), token, sentence.EndToken, copula) is { } predicate && !(predicate.Frame.Target == "last" && head && token + 1 < sentence.EndToken && _phrases.Is(token + 1, "by"))) return predicate;
        if (head) return VerbCue(token, group, sentence);
        if (word == WordClass.Preposition && GroupBefore(token, sentence) is >= 0 and var before) return _matcher.Match(StanceLexicon.Adverbials(_phrases.WordAt(token)), token, sentence.EndToken, before);
        return word == WordClass.Noun ? NounCue(token, sentence) : null;
    }

    private Cue? VerbCue(int token, int group, SentenceSpan sentence)
    {
        var lemma = _phrases.Groups[group].Lemma;
        if (_shading.IsWanted(group) && _matcher.Match(StanceLexicon.Changes(lemma), token, sentence.EndToken, group) is { } change) return change;
        return _matcher.Match(StanceLexicon.Verbs(lemma), token, sentence.EndToken, group) ?? _judgements.At(token, group, sentence.EndToken);
    }

    private int GroupBefore(int token, SentenceSpan sentence)
    {
        for (var i = token - 1; i >= sentence.FirstToken && _phrases.Words[i].Class is not (WordClass.Break or WordClass.Comma); i--)
        {
            if (_phrases.GroupAt(i) is >= 0 and var group) return group;
        }

        return -1;
    }

    // The group of the "be" before a predicate; of "is opposed to" the participle's own.
    private int Copula(int token, SentenceSpan sentence, int own)
    {
        if (own >= 0) return _phrases.Groups[own].Passive && _phrases.Groups[own].Mood != VerbMood.Participle ? own : -1;
        var at = token - 1;
        while (at > sentence.FirstToken && _phrases.Words[at].Class is WordClass.Adverb or WordClass.Negation or WordClass.Quote) at--;
        return at >= sentence.FirstToken && _phrases.GroupAt(at) is >= 0 and var group && (_phrases.Words[token].Class is WordClass.Preposition ? _phrases.Groups[group].Lemma == "be" : Copulas.Contains(_phrases.Groups[group].Lemma))
            && !_phrases.Groups[group].Passive ? group : -1;
    }

    // A noun needs its preposition right behind it and an owner before it, or a verb that gives it one.
    private Cue? NounCue(int token, SentenceSpan sentence)
    {
        if (token + 2 >= sentence.EndToken) return null;
        foreach (var kind in new[] { CueClass.Reverse, CueClass.Noun })
        {
            foreach (var frame in StanceLexicon.Nouns(kind, _phrases.WordAt(token)))
            {
                if (!_phrases.Is(token + 1, frame.Target)) continue;
                var group = NounVerb(token, sentence, kind);
                if (kind == CueClass.Noun || group >= 0) return new(frame, token, token + 2, token + 2, kind == CueClass.Reverse ? group : -1);
            }
        }

        return null;
    }

    // Whether the cue has given rows: words of one that hasn't may be another's.
    private bool Emit(Cue cue, SentenceSpan sentence)
    {
        if (_shading.Of(cue) is not { } shade || AsksOther(cue, sentence)) return false;
        if (cue.Frame.Target == "mutual") return Exchange(cue, shade, sentence);
        if (cue.TargetFrom < sentence.EndToken && _phrases.Is(cue.TargetFrom, "neither")) shade = shade with { Polarity = 0, Negation = cue.TargetFrom };
        var passive = cue.Frame.Class is CueClass.Verb or CueClass.Change && _phrases.Groups[cue.Group].Passive;
        var targets = passive || cue.Frame.Class == CueClass.Reverse ? SubjectTargets(cue.Group, sentence) : TargetsOf(cue, sentence);
        targets.RemoveAll(t => !Suits(cue.Frame.Target, t));
        if (targets.Count == 0) return false;
        var sources = SourcesOf(cue, shade, passive, sentence);
        var reporter = _reporters.Of(cue, sentence);
        foreach (var source in sources)
        {
            foreach (var target in targets) Add(cue, shade, source, target, reporter);
        }

        _issues.Remember(targets[^1], cue.First);
        return sources.Count > 0;
    }

    // "Bosnia and Slovenia signed a truce": what each does to the others.
    private bool Exchange(Cue cue, Shade shade, SentenceSpan sentence)
    {
        var parties = _sources.OfSubject(cue.Group).Where(s => s.Entity is not null).ToList();
        if (parties.Count < 2) return false;
        var reporter = _reporters.Of(cue, sentence);
        foreach (var source in parties)
        {
            foreach (var target in parties.Where(t => t.Entity != source.Entity)) Add(cue, shade, source, new(target.Entity, target.Range), reporter);
        }

        return true;
    }

    // "Japan opposed the plan. So did Vietnam.": somebody else takes the stance just told of.
    private void Echo(int so, SentenceSpan sentence)
    {
        if (_found.Count == 0 || so + 2 >= sentence.EndToken || !_phrases.Words[so + 1].IsAuxiliary || _phrases.PhraseFrom(so + 2, sentence.EndToken) is not { } phrase) return;
        var last = _found[^1];
        if (_text.SentenceAt(_text.Tokens[so].Start) - _text.SentenceAt(last.Range.Start) > 1) return;
        var target = new Target(last.Target, last.Passages.First(p => p.Role == "target").Range);
        var cue = new Cue(new([], CueClass.Verb, "last", last.Polarity, last.Event), so, so + 2, so + 2, -1);
        foreach (var source in AllOf(phrase, sentence).Where(s => s.Entity is not null && s.Entity != last.Source)) Add(cue, new(last.Polarity, last.Mode, -1, -1), source, target, null);
    }

    // "agreed that Beijing must respect the law": who says so isn't content with whom it is said of.
    private void Demand(int group, SentenceSpan sentence)
    {
        if (_found.Count > 0 && _found[^1] is { Event: "REQUEST" } last && sentence.Range.Contains(last.Range.Start) || _reporters.Demander(group) is not { Count: > 0 } demanders || _phrases.Groups[group].Lemma == "be") return;
        var cue = new Cue(Demanding, _phrases.Groups[group].First, _phrases.Groups[group].Head + 1, _phrases.Groups[group].Head + 1, group);
        foreach (var demander in demanders)
        {
            foreach (var target in SubjectTargets(group, sentence).Where(t => t.Entity is not null)) Add(cue, new(-0.5, "actual", -1, -1), demander, target, demander.Entity);
        }
    }

    // “The deal is a disaster,” she said.
    private void Evaluate(int group, SentenceSpan sentence)
    {
        if (_evaluations.At(group, sentence) is not { } cue) return;
        foreach (var source in _reporters.Authority(group).Where(s => s.Entity is not null))
        {
            foreach (var target in SubjectTargets(group, sentence)) Add(cue, new(cue.Frame.Polarity, "actual", -1, -1), source, target, source.Entity);
        }
    }

    // "called for them to be barred": what counts is what is asked, and its own verb says that.
    private bool AsksOther(Cue cue, SentenceSpan sentence)
    {
        if (cue.Frame.Event != "REQUEST" || cue.Frame.Class != CueClass.Verb || _phrases.PhraseFrom(cue.TargetFrom, sentence.EndToken) is not { } phrase) return false;
        var end = _phrases.Extended(phrase, sentence.EndToken).End;
        return end < sentence.EndToken && _phrases.GroupAt(end) is >= 0 and var group && _phrases.Groups[group].Mood == VerbMood.Infinitive;
    }

    private bool Suits(string kind, Target target) => kind switch
    {
        "name" => target.Entity is not null,
        "party" => target.Entity is not null || Roles.IsRole(LastWord(target)),
        "matter" => target.Entity is null && IsMatter(target),
        _ => true,
    };

    // The head of an issue: the last word before its first preposition.
    private bool IsMatter(Target target)
    {
        foreach (var range in target.Range.Of(_text.Text).AsSpan().Split(' '))
        {
            if (WordLists.IsMotion(target.Range.Of(_text.Text).AsSpan()[range])) return true;
        }

        return false;
    }

    private ReadOnlySpan<char> LastWord(Target target)
    {
        var words = target.Range.Of(_text.Text).AsSpan();
        return words[(words.LastIndexOf(' ') + 1)..];
    }

    private List<Target> SubjectTargets(int group, SentenceSpan sentence) =>
        [.. _phrases.Subjects(group).SelectMany(p => _targets.Of(p, p.End > _phrases.Groups[group].First ? sentence.EndToken : _phrases.Groups[group].First))];

    private List<Target> TargetsOf(Cue cue, SentenceSpan sentence)
    {
        if (cue.Frame.Target == "last") return _issues.Last(cue.First) is { } spoken ? [spoken] : [];
        var from = cue.TargetFrom;
        if (from + 1 < sentence.EndToken && _phrases.Words[from].Class == WordClass.Quote && !_phrases.OpensQuote(from)) from++;
        if (_issues.IsThing(from, sentence.EndToken)) return (cue.Frame.Target == "motion" ? _issues.Motion(cue.First) : _issues.Last(cue.First)) is { } last ? [last] : [];
        var direct = _targets.From(AfterVoting(cue, sentence), sentence.EndToken);
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Verb && RelativeObject(cue.Group, sentence) is { } antecedent) direct = _targets.Of(antecedent, antecedent.End);
        if (direct.Count == 0 && cue.Frame.Class == CueClass.Predicate && (from >= sentence.EndToken || _phrases.Words[from].Class is WordClass.Break or WordClass.Comma) && _issues.Last(cue.First) is { } understood) return [understood];
        return direct.Count == 0 && cue.Frame.Target == "motion" && _issues.Motion(cue.First) is { } motion ? [motion] : direct;
    }

    // "abstained on the motion", "abstained from a vote on it".
    private int AfterVoting(Cue cue, SentenceSpan sentence)
    {
        var at = cue.TargetFrom;
        if (cue.Frame.Target != "motion" || at + 1 >= sentence.EndToken || _phrases.Words[at].Class != WordClass.Preposition) return at;
        return _phrases.Is(at, "on") || _phrases.Is(at, "from") || _phrases.Is(at, "in") ? at + 1 : sentence.EndToken;
    }

    // "a bid that the senate had not opposed": what the clause describes.
    private NounPhrase? RelativeObject(int group, SentenceSpan sentence)
    {
        if (_phrases.Subjects(group) is not [var subject, ..] || subject.First - 2 < sentence.FirstToken) return null;
        var at = subject.First - 1;
        if (_phrases.Words[at].Class is not (WordClass.That or WordClass.Relative)) return null;
        return _phrases.ChainBefore(_phrases.Words[at - 1].Class == WordClass.Comma ? at - 1 : at, sentence.FirstToken);
    }

    private List<Source> SourcesOf(Cue cue, Shade shade, bool passive, SentenceSpan sentence)
    {
        if (shade.Requester >= 0) return _sources.OfSubject(shade.Requester);
        if (passive) return Agent(cue.End, sentence);
        if (cue.Frame.Class == CueClass.Reverse) return _phrases.PhraseFrom(cue.TargetFrom, sentence.EndToken) is { } giver ? AllOf(giver, sentence) : [];
        if (cue.Frame.Class != CueClass.Noun) return _reporters.Demander(cue.Group) is { Count: > 0 } demanders ? demanders : _sources.OfSubject(cue.Group);
        if (_sources.Owner(cue.First, sentence.FirstToken) is { Count: > 0 } owners) return owners;
        return NounVerb(cue.First, sentence, cue.Frame.Class) is >= 0 and var group ? _sources.OfSubject(group) : [];
    }

    // "voiced strong opposition to": the verb right before the noun's phrase, if it gives the noun to its subject.
    private int NounVerb(int noun, SentenceSpan sentence, CueClass kind)
    {
        if (_phrases.PhraseBefore(noun + 1, sentence.FirstToken) is not { } phrase || phrase.First == sentence.FirstToken) return -1;
        var group = _phrases.GroupAt(phrase.First - 1);
        if (group < 0 || _phrases.Groups[group].Passive) return -1;
        return (kind == CueClass.Reverse ? WordLists.IsPossession(_phrases.Groups[group].Lemma) : LightVerbs.Gives(_phrases.Groups[group].Lemma)) ? group : -1;
    }

    private List<Source> Agent(int from, SentenceSpan sentence)
    {
        for (var i = from; i < sentence.EndToken && i < from + 10; i++)
        {
            if (_phrases.Is(i, "by") && _phrases.PhraseFrom(i + 1, sentence.EndToken) is { } phrase) return AllOf(phrase, sentence);
            if (_phrases.GroupAt(i) >= 0 || _phrases.Words[i].Class is WordClass.Break) break;
        }

        return [];
    }

    // "by Zambia and Barbados".
    private List<Source> AllOf(NounPhrase phrase, SentenceSpan sentence)
    {
        var sources = _sources.Of(phrase, sentence.EndToken);
        while (phrase.End + 1 < sentence.EndToken && _phrases.Words[phrase.End].Class is WordClass.And or WordClass.Comma && _phrases.PhraseFrom(phrase.End + 1, sentence.EndToken) is { } next
            && _phrases.Words[next.Head].Class == WordClass.Name)
        {
            sources.AddRange(_sources.Of(next, sentence.EndToken));
            phrase = next;
        }

        return sources;
    }

    private void Add(Cue cue, Shade shade, Source source, Target target, int? reporter)
    {
        if (source.Entity is { } entity && (entity == target.Entity || _names.Entities[entity].Type == EntityType.Other) || source.Range.Overlaps(target.Range)) return;
        var words = _phrases.RangeOf(Math.Min(cue.First, shade.Negation >= 0 ? shade.Negation : cue.First), cue.End);
        var sentence = _text.Sentences[_text.SentenceAt(words.Start)].Range;
        var passages = new List<RolePassage> { new("cue", _phrases.RangeOf(cue.First, cue.End)), new("source", source.Range), new("target", target.Range) };
        if (shade.Negation >= 0) passages.Add(new("negation", _phrases.RangeOf(shade.Negation, shade.Negation + 1)));
        var range = new TextRange(
            passages.Select(p => p.Range.Start).Where(sentence.Contains).Min(), passages.Where(p => sentence.Contains(p.Range)).Max(p => p.Range.End));
        passages.Add(new("passage", range));
        _found.Add(new(range, source.Entity is null ? "unnamed" : "actor", source.Entity, source.Entity is null ? source.Range.Of(_text.Text) : null,
            target.Entity, target.Range.Of(_text.Text), shade.Polarity, words.Of(_text.Text), reporter, cue.Frame.Event, shade.Mode,
            [.. passages.OrderBy(p => p.Range.Start).ThenByDescending(p => p.Range.End)]));
    }
}
