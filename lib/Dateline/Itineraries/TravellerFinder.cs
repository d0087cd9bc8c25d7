using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Who travels: the person or party that a subject stands for.</summary>
internal sealed class TravellerFinder
{
    /// <summary>Stands for a party or for "they", whoever that is.</summary>
    public const int Party = -1;

    /// <summary>How far back a quote mark is looked for.</summary>
    private const int LongestParagraph = 10_000;

    /// <summary>Stands for whom the article is about: a visit called off without its visitor named.</summary>
    public const int Principal = -2;

    private readonly Clauses _clauses;

    public TravellerFinder(Clauses clauses)
    {
        _clauses = clauses;
        Leader = FindLeader();
    }

    /// <summary>The person who leads the party by the article's words ("the group, led by …"); null if it names none.</summary>
    public int? Leader { get; }

    /// <summary>Travellers of a verb by its subjects: entities, <see cref="Party"/>, or none where the subject is somebody else.</summary>
    public List<int> Of(int group)
    {
        var travellers = new List<int>();
        foreach (var phrase in _clauses.Phrases.Subjects(group))
        {
            foreach (var traveller in Of(phrase))
            {
                if (!travellers.Contains(traveller)) travellers.Add(traveller);
            }
        }

        return travellers;
    }

    public IEnumerable<int> Of(NounPhrase phrase)
    {
        var kind = TravelLexicon.Noun(_clauses.WordAt(phrase.Head));
        if (kind is TravelNoun.Vehicle or TravelNoun.Tour or TravelNoun.Visit && _clauses.Word(phrase.Head).Class == WordClass.Noun) return Owner(phrase);
        if (kind is TravelNoun.Party or TravelNoun.Ensemble && _clauses.Word(phrase.Head).Class == WordClass.Noun) return [Party];
        if (_clauses.Word(phrase.Head).Class is WordClass.Pronoun or WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal) return Pronoun(phrase.Head);
        var end = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[phrase.Head].Start)].EndToken;
        if (_clauses.References.Apposed(phrase, end) is { Entity: { } apposed }) return [apposed];
        var who = _clauses.References.Who(phrase).Where(p => p.Entity is { } e && CanTravel(e)).Select(p => p.Entity!.Value).ToList();

        // "the pope", whom the article only calls by another office: the one spoken of.
        var bare = phrase.End - phrase.First == 2 && _clauses.Is(phrase.First, "the") && Roles.TryGet(_clauses.WordAt(phrase.Head), out var role) && role.Kind == RoleKind.Person && _clauses.WordAt(phrase.Head)[^1] != 's';
        return who.Count == 0 && bare ? [Party] : who;
    }

    /// <summary>Whose visit, tour or plane it is: the possessor before the noun, else the party spoken of.</summary>
    public IEnumerable<int> Owner(NounPhrase phrase)
    {
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
        {
            if (_clauses.Word(i).Class != WordClass.Possessive) continue;
            if (_clauses.WordAt(i)[0] is '\'' or '’')
            {
                if (i > phrase.First && _clauses.Word(i - 1) is { Class: WordClass.Name, Mention: >= 0 and var mention }) return CanTravel(_clauses.Names.Mentions[mention].Entity) ? [_clauses.Names.Mentions[mention].Entity] : [];
                return i > phrase.First ? Of(new NounPhrase(phrase.First, i, i - 1)) : [];
            }

            return Pronoun(i);
        }

        return [Party];
    }

    private IEnumerable<int> Pronoun(int token)
    {
        var known = _clauses.References.At(token).Where(CanTravel).ToList();
        var word = _clauses.WordAt(token);
        if (word is "It" or "it" or "Its" or "its" || word.StartsWith("they", StringComparison.OrdinalIgnoreCase) || word.StartsWith("their", StringComparison.OrdinalIgnoreCase))
        {
            // In somebody's speech "they" are others.
            if (IsQuoted(token)) return known;
        }

        if (word is "It" or "it" or "Its" or "its") return PartyBefore(token) ? [Party] : known;
        if (IsThird(word) && NamedHere(token) is { } here && !known.Exists(e => IsNamedHere(e, token))) return [here];
        if (IsThird(word) && SubjectBefore(token) is { } subject && !known.Exists(e => IsNamed(e, token))) return [subject];
        if (known.Count > 0) return known;
        if (word.StartsWith("they", StringComparison.OrdinalIgnoreCase) || word.StartsWith("their", StringComparison.OrdinalIgnoreCase)) return [Party];

        // "we" and "I" are the account's in a post; in quoted speech they may be anybody's.
        var first = word is "I" or "i" or "We" or "we" or "my" or "My" or "our" or "Our" || word.StartsWith("I'", StringComparison.Ordinal) || word.StartsWith("I’", StringComparison.Ordinal);
        return first && _clauses.PostOf(_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)) is { } post ? Account(post) : [];
    }

    private static bool IsThird(ReadOnlySpan<char> word) => word is "he" or "He" or "she" or "She" or "his" or "His" or "her" or "Her";

    /// <summary>The one person named in the sentence before the token; null if none or several are.</summary>
    private int? NamedHere(int token)
    {
        var from = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)].Range.Start;
        var named = _clauses.Names.In(from, _clauses.Text.Tokens[token].Start).Where(m => m.Type == EntityType.Person).Select(m => m.Entity).Distinct().ToList();
        return named is [var only] ? only : null;
    }

    private bool IsNamedHere(int entity, int token)
    {
        var from = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)].Range.Start;
        return _clauses.Names.In(from, _clauses.Text.Tokens[token].Start).Any(m => m.Entity == entity);
    }

    private bool IsQuoted(int token)
    {
        var block = _clauses.Text.Layout.Blocks[_clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)].Block].Range;
        var start = Math.Max(block.Start, _clauses.Text.Tokens[token].Start - LongestParagraph);
        var before = _clauses.Text.Text.AsSpan(start, _clauses.Text.Tokens[token].Start - start);
        return before.LastIndexOf('“') > before.LastIndexOf('”') || before.Count('"') % 2 == 1;
    }

    /// <summary>"It" is a team or choir where that was the subject of the sentence before.</summary>
    private bool PartyBefore(int token)
    {
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        if (sentence == 0 || _clauses.Text.Sentences[sentence - 1].Block != _clauses.Text.Sentences[sentence].Block) return false;
        for (var g = _clauses.FirstGroup[sentence - 1]; g < _clauses.FirstGroup[sentence]; g++)
        {
            if (_clauses.Phrases.Subjects(g) is [var only] && TravelLexicon.Noun(_clauses.WordAt(only.Head)) is TravelNoun.Party or TravelNoun.Ensemble) return true;
        }

        return false;
    }

    /// <summary>The person whose name opens the sentence before, in the same block: the one whom "he" or "she" of the next sentence goes on about.</summary>
    private int? SubjectBefore(int token)
    {
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        if (sentence == 0 || _clauses.Text.Sentences[sentence - 1].Block != _clauses.Text.Sentences[sentence].Block) return null;
        for (var g = _clauses.FirstGroup[sentence - 1]; g < _clauses.FirstGroup[sentence]; g++)
        {
            if (_clauses.Phrases.Groups[g].Mood != VerbMood.Finite) continue;
            return _clauses.Phrases.Subjects(g) is [var only] && _clauses.Word(only.Head) is { Class: WordClass.Name, Mention: >= 0 and var m } && _clauses.Names.Mentions[m] is { Type: EntityType.Person } mention ? mention.Entity : null;
        }

        return null;
    }

    /// <summary>Whether the entity is named in the sentence of the token or in the one before.</summary>
    private bool IsNamed(int entity, int token)
    {
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        var from = _clauses.Text.Sentences[Math.Max(0, sentence - 1)].Range.Start;
        return _clauses.Names.In(from, _clauses.Text.Tokens[token].Start).Any(m => m.Entity == entity);
    }

    /// <summary>The body that the text calls a party: "Les Filles de Ségou, a five-woman band", "the Knights, as the side is known"; null if it names none.</summary>
    public int? FindGroup()
    {
        foreach (var sentence in _clauses.Text.Sentences)
        {
            for (var i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
            {
                if (_clauses.Word(i) is not { Class: WordClass.Name, Mention: >= 0 and var m } || _clauses.Names.Mentions[m].Type != EntityType.Organization || _clauses.Word(i + 1).Class != WordClass.Comma) continue;
                for (var j = i + 2; j < Math.Min(i + 9, sentence.EndToken) && _clauses.Word(j).Class is not (WordClass.Comma or WordClass.Break); j++)
                {
                    if (_clauses.Word(j).Class == WordClass.Noun && TravelLexicon.Noun(_clauses.WordAt(j)) == TravelNoun.Ensemble) return _clauses.Names.Mentions[m].Entity;
                    if (_clauses.Word(j).Class is WordClass.Preposition && !_clauses.Is(j, "as")) break;
                }
            }
        }

        return null;
    }

    /// <summary>Who speaks in a post: a person named before a colon, the person or party whose account it is, else the party spoken of.</summary>
    private IEnumerable<int> Account(int post)
    {
        var span = _clauses.Text.Layout.Posts[post];
        foreach (var mention in _clauses.Names.In(span.Range.Start, span.Range.End))
        {
            if (mention.Type != EntityType.Person) continue;
            if (_clauses.Text.Text.AsSpan(mention.Range.End).TrimStart().StartsWith(":", StringComparison.Ordinal)) return [mention.Entity];
            if (span.Author is { } author && author.Overlaps(mention.Range)) return [mention.Entity];
        }

        return [Party];
    }

    /// <summary>People travel, and bodies that may be teams and bands; states and nations don't.</summary>
    public bool CanTravel(int entity) => _clauses.Names.Entities[entity].Type is EntityType.Person or EntityType.Organization;

    private int? FindLeader()
    {
        for (var g = 0; g < _clauses.Phrases.Groups.Count; g++)
        {
            var verb = _clauses.Phrases.Groups[g];
            if (verb.Lemma is not ("lead" or "head") || !verb.Passive) continue;
            var end = _clauses.Text.Sentences[verb.Sentence].EndToken;
            var at = verb.Head + 1;
            if (at >= end || !_clauses.Is(at, "by")) continue;
            for (var i = at + 1; i < Math.Min(end, at + 10); i++)
            {
                if (_clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && _clauses.Names.Mentions[m].Type == EntityType.Person) return _clauses.Names.Mentions[m].Entity;
                if (_clauses.Word(i).Class is WordClass.Comma or WordClass.Break) break;
            }
        }

        return null;
    }
}
