using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Goes through the text once, keeps in mind who is spoken of, and ties pronouns and descriptions to them.</summary>
internal sealed partial class ReferenceResolver
{
    private const double SubjectWeight = 3, PossessorWeight = 1.2, PlainWeight = 1;

    /// <summary>How much in mind somebody whose gender fits must be, against somebody whose gender is unknown.</summary>
    private const double KnownShare = 0.75;

    /// <summary>Sentences over which "they" may reach back to names that "and" has joined.</summary>
    private const int PairMemory = 4;

    private readonly AnalysedText _text;
    private readonly ResolvedNames _names;
    private readonly Phrases _phrases;
    private readonly Titles _titles;
    private readonly Salience _salience;
    private readonly int[][] _at;
    private readonly bool[] _subject;
    private readonly Dictionary<string, int> _states = [];
    private int _group;
    private int[] _lastPair = [];
    private int _pairSentence;
    private int[] _lastPeople = [];

    public ReferenceResolver(AnalysedText text, ResolvedNames names, Phrases phrases)
    {
        (_text, _names, _phrases) = (text, names, phrases);
        _titles = new(text, names, phrases);
        _salience = new(names.Entities.Count);
        _at = new int[text.Tokens.Count][];
        Array.Fill(_at, []);
        _subject = MarkSubjects();
        for (var e = 0; e < names.Entities.Count; e++)
        {
            if (names.Entities[e] is { Type: EntityType.Place, Kind: "country", Country: { } country }) _states.TryAdd(country, e);
        }
    }

    public References Resolve()
    {
        if (_names.Entities.Count > 0)
        {
            for (var s = 0; s < _text.Sentences.Count; s++) ResolveSentence(_text.Sentences[s], s);
        }

        return new(_text, _names, _phrases, _at, _titles);
    }

    private bool[] MarkSubjects()
    {
        var subject = new bool[_text.Tokens.Count];
        for (var g = 0; g < _phrases.Groups.Count; g++)
        {
            if (_phrases.Groups[g].Mood != VerbMood.Finite) continue;
            foreach (var phrase in _phrases.Subjects(g))
            {
                subject[phrase.Head] = true;
                if (ApposedName(phrase.End) is >= 0 and var name) subject[name] = true;
            }
        }

        return subject;
    }

    // "The director, Haruka Tanaka, praised": the name is the subject as much as the office.
    private int ApposedName(int end)
    {
        if (end + 1 >= _phrases.Words.Length || _phrases.Words[end].Class != WordClass.Comma || _phrases.Words[end + 1].Class != WordClass.Name) return -1;
        var last = end + 1;
        while (last + 1 < _phrases.Words.Length && _phrases.Words[last + 1].Mention == _phrases.Words[end + 1].Mention) last++;
        return last;
    }

    private void ResolveSentence(SentenceSpan sentence, int number)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = _phrases.Words[i];
            if (word.Class == WordClass.Name) i = Mention(i, sentence, number);
            else if (word.Class is WordClass.Pronoun or WordClass.Possessive or WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal) Pronoun(i, number);
            else if (word.Class == WordClass.Noun) Description(i, sentence, number);
        }

        RememberPair(sentence);
    }

    private int Mention(int first, SentenceSpan sentence, int number)
    {
        var mention = _phrases.Words[first].Mention;
        var last = first;
        while (last + 1 < sentence.EndToken && _phrases.Words[last + 1].Mention == mention) last++;
        var possessor = last + 1 < sentence.EndToken && _phrases.Words[last + 1].Class == WordClass.Possessive;
        _salience.Add(_names.Mentions[mention].Entity, _subject[last] ? SubjectWeight : possessor ? PossessorWeight : PlainWeight, number);
        return last;
    }

    // Two subjects joined in this sentence are what "the two leaders" of a later one are.
    private void RememberPair(SentenceSpan sentence)
    {
        for (; _group < _phrases.Groups.Count && _phrases.Groups[_group].First < sentence.EndToken; _group++)
        {
            var g = _group;
            if (_phrases.Groups[g].First < sentence.FirstToken) continue;
            if (_phrases.Groups[g].Mood != VerbMood.Finite || _phrases.Subjects(g) is not { Count: > 1 } subjects) continue;
            int[] pair = [.. subjects.SelectMany(EntitiesOf).Distinct()];
            if (pair.Length > 1) (_lastPair, _pairSentence) = (pair, _phrases.Groups[g].Sentence);
            if (pair.Length > 1 && pair.All(IsPerson)) _lastPeople = pair;
        }
    }

    private IEnumerable<int> EntitiesOf(NounPhrase phrase) =>
        _phrases.Words[phrase.Head] is { Class: WordClass.Name } word ? [_names.Mentions[word.Mention].Entity] : _at[phrase.Head];

    private void Pronoun(int token, int sentence)
    {
        var kind = Pronouns.KindOf(_phrases.WordAt(token));
        if (kind == PronounKind.None) return;
        if (kind == PronounKind.They)
        {
            if (_lastPair.Length > 1 && sentence - _pairSentence <= PairMemory && !IsOfUnnamed(token)) _at[token] = _lastPair;
            return;
        }

        if (SayerOf(token) is >= 0 and var sayer && (_names.Entities[sayer].Type == EntityType.Person ? kind != PronounKind.It && Fits(sayer, kind) : kind == PronounKind.It))
        {
            if (kind is PronounKind.He or PronounKind.She) _titles.Learn(sayer, kind == PronounKind.He ? 'm' : 'f');
            _salience.Add(sayer, SubjectWeight, sentence);
            _at[token] = [sayer];
            return;
        }

        var except = ObjectOf(token);
        var found = kind == PronounKind.It
            ? _salience.Best(sentence, e => _names.Entities[e].Type is EntityType.Place or EntityType.Organization && !except.Contains(e))
            : BestPerson(kind, sentence, except);
        if (found < 0) return;
        if (kind is PronounKind.He or PronounKind.She) _titles.Learn(found, kind == PronounKind.He ? 'm' : 'f');
        _salience.Add(found, _subject[token] ? SubjectWeight : PlainWeight, sentence);
        _at[token] = [found];
    }

    // "Cannery owners said they could": those are the owners.
    private bool IsOfUnnamed(int token)
    {
        var at = token - 1;
        if (at >= 0 && _phrases.Words[at].Class == WordClass.That) at--;
        return _subject[token] && at >= 0 && _phrases.GroupAt(at) is >= 0 and var group && Speech.IsClauseVerb(_phrases.Groups[group].Lemma)
            && _phrases.Subjects(group) is [var subject] && _phrases.Words[subject.Head].Class == WordClass.Noun && !EntitiesOf(subject).Any();
    }

    // Who is known to be a woman is sooner "she" than a person of whom nothing is known.
    private int BestPerson(PronounKind kind, int sentence, IReadOnlyCollection<int> except)
    {
        var best = _salience.Best(sentence, e => IsPerson(e) && !except.Contains(e) && Fits(e, kind));
        if (best < 0 || _titles.GenderOf(best) is not null) return best;
        var known = _salience.Best(sentence, e => IsPerson(e) && !except.Contains(e) && _titles.GenderOf(e) is not null && Fits(e, kind));
        return known >= 0 && _salience.At(known, sentence) > KnownShare * _salience.At(best, sentence) ? known : best;
    }

    // "Kishida said he …": the subject right behind a verb of saying is who says it, if nothing speaks against it.
    private int SayerOf(int token)
    {
        if (!_subject[token]) return -1;
        var at = token - 1;
        if (at >= 0 && _phrases.Words[at].Class == WordClass.That) at--;
        if (at < 0 || _phrases.GroupAt(at) is not (>= 0 and var group) || !Speech.IsClauseVerb(_phrases.Groups[group].Lemma) || _phrases.Subjects(group) is not [var subject]) return -1;
        var name = ApposedName(subject.End);
        return name >= 0 ? _names.Mentions[_phrases.Words[name].Mention].Entity : EntitiesOf(subject).FirstOrDefault(-1);
    }

    private bool Fits(int entity, PronounKind kind) => _titles.GenderOf(entity) is not { } gender || gender == 'm' == (kind == PronounKind.He);

    // An object pronoun isn't the subject of its own verb: "X praised her".
    private IReadOnlyList<int> ObjectOf(int token)
    {
        if (token == 0 || _phrases.Words[token].Class != WordClass.Pronoun || _phrases.GroupAt(token - 1) is not (>= 0 and var group)) return [];
        return _subject[token] ? [] : [.. _phrases.Subjects(group).SelectMany(EntitiesOf)];
    }
}
