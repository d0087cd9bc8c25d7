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

    /// <summary>Sentences over which "he" is followed back to a name.</summary>
    private const int LongestChain = 8;

    /// <summary>Words between "The host," and the name that it is.</summary>
    private const int LongestTitle = 7;

    private readonly Clauses _clauses;
    private int[]? _genders;

    private readonly int? _principal;

    private readonly Lazy<Offices> _offices;

    private readonly Lazy<int?> _team;

    private readonly Lazy<int?> _author;

    private readonly Lazy<string> _led;

    /// <param name="clauses">The text.</param>
    /// <param name="principal">Whose journey it tells, if that is known by now.</param>
    public TravellerFinder(Clauses clauses, int? principal = null) => (_clauses, _principal, _offices, _team, _author, _led) = (clauses, principal, new(() => new(clauses)), new(() => PartyNames.Group(clauses)), new(() => Bylines.Author(clauses)), new(() => PartyNames.Led(clauses)));

    /// <summary>Set where an answer hangs on who the principal is, or where a reader has looked at events of other sentences: what was read since may change with it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The team or band that the text is about; null if it is about none.</summary>
    public int? Team => _team.Value;

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
        // "crossed the sea on the ferry, which docked in Helsinki": the ferry, not the sea.
        if (_clauses.Word(phrase.End - 1).Class == WordClass.Noun && phrase.End - 1 != phrase.Head && TravelLexicon.Noun(_clauses.WordAt(phrase.End - 1)) == TravelNoun.Vehicle) return Owner(phrase with { Head = phrase.End - 1 });
        if (kind is TravelNoun.Vehicle or TravelNoun.Tour or TravelNoun.Visit && _clauses.Word(phrase.Head).Class == WordClass.Noun) return Owner(phrase);
        if (kind is TravelNoun.Party or TravelNoun.Ensemble && _clauses.Word(phrase.Head).Class == WordClass.Noun) return [OfBody(phrase) ?? Party];
        if (_clauses.Word(phrase.Head).Class is WordClass.Pronoun or WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal) return Pronoun(phrase.Head);

        // "a bus is to take the six to Maseru"; "the executives", where the text has counted them or told who leads them.
        if (_clauses.Word(phrase.Head).Class == WordClass.Number && _clauses.Is(phrase.First, "the") && phrase.End - phrase.First == 2) return [Party];
        if (IsLed(phrase)) return [Party];
        var end = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[phrase.Head].Start)].EndToken;
        if ((_clauses.References.Apposed(phrase, end)?.Entity ?? Apposed(phrase, end)) is { } apposed) return [apposed];
        if (TeamOf(phrase.Head) is { } team) return [team];
        if (IsPrincipal(phrase)) return [(_principal ?? Topic())!.Value];
        var who = _clauses.References.Who(phrase).Where(p => p.Entity is { } e && CanTravel(e)).Select(p => p.Entity!.Value).ToList();

        // "the pope", "the Anglican leader", whom the article only calls by another office: the one spoken of.
        var definite = _clauses.Word(phrase.First).Class == WordClass.Determiner && TravelLexicon.Signal(_clauses.WordAt(phrase.First)) == TravelSignal.Definite && _clauses.Word(phrase.Head).Class == WordClass.Noun && Roles.TryGet(_clauses.WordAt(phrase.Head), out var role) && role.Kind == RoleKind.Person && _clauses.WordAt(phrase.Head)[^1] != 's';
        return who.Count == 0 && definite ? [Party] : who;
    }

    /// <summary>"the president", where the text tells the journey of one: unless another one is named in the same sentence.</summary>
    private bool IsPrincipal(NounPhrase phrase)
    {
        if (phrase.End - phrase.First != 2 || _clauses.Word(phrase.Head).Class != WordClass.Noun || !_clauses.Is(phrase.First, "the") || !Roles.IsRole(_clauses.WordAt(phrase.Head))) return false;
        IsOpen = true;
        if ((_principal ?? Topic()) is not { } principal || !_offices.Value.Holds(principal, _clauses.WordAt(phrase.Head))) return false;
        return _clauses.References.At(phrase.Head) is not [var other] || other == principal || !IsNamedHere(other, phrase.Head);
    }

    /// <summary>The person whom the text names first: it is about them, as far as nothing else tells.</summary>
    private int? Topic()
    {
        foreach (var mention in _clauses.Names.Mentions)
        {
            if (mention.Type == EntityType.Person) return mention.Entity;
        }

        return null;
    }

    /// <summary>"The host, Kazakh Foreign Minister Dauren Seitkali, had come": the name behind the offices.</summary>
    private int? Apposed(NounPhrase phrase, int limit)
    {
        if (_clauses.Word(phrase.Head).Class != WordClass.Noun || !Roles.TryGet(_clauses.WordAt(phrase.Head), out var role) || role.Kind != RoleKind.Person || phrase.End >= limit || _clauses.Word(phrase.End).Class != WordClass.Comma) return null;
        for (var i = phrase.End + 1; i < Math.Min(limit, phrase.End + LongestTitle) && _clauses.Word(i).Class is WordClass.Name or WordClass.Noun or WordClass.Adjective or WordClass.Determiner or WordClass.Possessive; i++)
        {
            if (_clauses.Word(i) is { Class: WordClass.Name, Mention: >= 0 and var m } && _clauses.Names.Mentions[m].Type == EntityType.Person) return _clauses.Names.Mentions[m].Entity;
        }

        return null;
    }

    /// <summary>"The Queens", taken for a place, where the text has the "Gorkha Queens": a name in the plural with which that of a body ends.</summary>
    private int? TeamOf(int head)
    {
        if (_clauses.PlaceAt(head) is null || head == 0 || !_clauses.Is(head - 1, "the")) return null;
        var word = _clauses.WordAt(head);
        for (var e = 0; e < _clauses.Names.Entities.Count; e++)
        {
            var name = _clauses.Names.Entities[e].Name;
            if (_clauses.Names.Entities[e].Type == EntityType.Organization && name.Length > word.Length + 1 && name[^(word.Length + 1)] == ' ' && name.AsSpan().EndsWith(word, StringComparison.Ordinal)) return e;
        }

        return null;
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

        // "Nine ships were diverted" tells of nobody's journey; "the plane" is the one that the story's traveller sits in.
        return TravelLexicon.Noun(_clauses.WordAt(phrase.Head)) != TravelNoun.Vehicle || IsTheir(phrase) ? [Party] : [];
    }

    private bool IsTheir(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_clauses.Word(i).Class == WordClass.Determiner) return TravelLexicon.Signal(_clauses.WordAt(i)) == TravelSignal.Definite;
        }

        return false;
    }

    private IReadOnlyList<int> Pronoun(int token, int depth = 0)
    {
        var known = _clauses.References.At(token).Where(CanTravel).ToList();
        var word = _clauses.WordAt(token);
        if (word is "It" or "it" or "Its" or "its" || IsThey(word))
        {
            // In somebody's speech "they" are others.
            if (IsQuoted(token)) return known;
        }

        if (word is "It" or "it" or "Its" or "its") return PartyBefore(token) ? [Party] : known;
        if (IsThird(word) && NamedHere(token) is { } here && !known.Exists(e => IsNamedHere(e, token))) return [here];
        if (IsThird(word) && !known.Exists(e => IsNamedHere(e, token)) && SubjectBefore(token, depth) is { } subject && Agrees(subject, token)) return [subject];
        if (IsThird(word)) IsOpen = true;
        if (IsThird(word) && _principal is { } main && !known.Contains(main) && !known.Exists(e => IsNamed(e, token)) && _clauses.Names.Entities[main].Type == EntityType.Person && Agrees(main, token)) return [main];
        if (known.Count > 0) return known;
        if (IsThey(word)) return [Party];

        // "we" and "I" are the account's in a post; in quoted speech they may be anybody's.
        var first = word is "I" or "i" or "We" or "we" or "my" or "My" or "our" or "Our" or "me" or "us" || word.StartsWith("I'", StringComparison.Ordinal) || word.StartsWith("I’", StringComparison.Ordinal);
        if (!first) return [];
        if (_clauses.PostOf(_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)) is { } post) return Account(post);

        // "I had left Bishkek two days earlier", outside of speech: who writes tells of the own journey.
        return _author.Value is { } author && !IsQuoted(token) ? [author] : [];
    }

    /// <summary>"the players of the Oslo Youth Orchestra", "the 31 singers of Cantores": the body that they are of.</summary>
    private int? OfBody(NounPhrase phrase)
    {
        var at = phrase.Head + 1;
        if (at + 1 >= _clauses.Text.Tokens.Count || !_clauses.Is(at, "of")) return null;
        at += _clauses.Word(at + 1).Class == WordClass.Determiner ? 2 : 1;
        return at < _clauses.Text.Tokens.Count && _clauses.Word(at) is { Class: WordClass.Name, Mention: >= 0 and var m } && _clauses.Names.Mentions[m].Type == EntityType.Organization ? _clauses.Names.Mentions[m].Entity : null;
    }

    /// <summary>"Six members of parliament, led by": those whom the text has somebody lead are the party.</summary>
    private bool IsLed(NounPhrase phrase) =>
        _clauses.Word(phrase.Head).Class == WordClass.Noun && _led.Value.Length > 0 && _clauses.WordAt(phrase.Head).Equals(_led.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsThey(ReadOnlySpan<char> word) => word.StartsWith("the", StringComparison.OrdinalIgnoreCase) && word.Length > 3;

    private static bool IsThird(ReadOnlySpan<char> word) => word is "he" or "He" or "she" or "She" or "his" or "His" or "her" or "Her" or "him";

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
        var first = sentence > 0 && _clauses.Text.Sentences[sentence - 1].Block == _clauses.Text.Sentences[sentence].Block ? sentence - 1 : sentence;
        for (var g = _clauses.FirstGroup[first]; g < _clauses.FirstGroup[sentence + 1] && _clauses.Phrases.Groups[g].Head < token; g++)
        {
            if (_clauses.Phrases.Subjects(g) is [var only] && TravelLexicon.Noun(_clauses.WordAt(only.Head)) is TravelNoun.Party or TravelNoun.Ensemble or TravelNoun.Vehicle) return true;
        }

        return false;
    }

    /// <summary>The person whom the sentence before is about: the one whom "he" or "she" of the next sentence goes on about.</summary>
    private int? SubjectBefore(int token, int depth)
    {
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        if (depth > LongestChain || sentence == 0 || !IsProse(sentence - 1) || !IsProse(sentence)) return null;
        for (var g = _clauses.FirstGroup[sentence - 1]; g < _clauses.FirstGroup[sentence]; g++)
        {
            if (_clauses.Phrases.Groups[g].Mood != VerbMood.Finite) continue;
            if (_clauses.Phrases.Subjects(g) is not [var only]) return null;
            var word = _clauses.Word(only.Head);
            if (word is { Class: WordClass.Name, Mention: >= 0 and var m }) return _clauses.Names.Mentions[m] is { Type: EntityType.Person } mention ? mention.Entity : null;
            if (word.Class is WordClass.Pronoun or WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal) return IsThird(_clauses.WordAt(only.Head)) ? Pronoun(only.Head, depth + 1) is [var he] ? he : null : null;
            if (IsPrincipal(only)) return _principal ?? Topic();

            // "Her odyssey began": goes on about her.
            if (word.Class == WordClass.Noun && _clauses.Word(only.First).Class == WordClass.Possessive && IsThird(_clauses.WordAt(only.First))) return Pronoun(only.First, depth + 1) is [var owner] ? owner : null;
            return word.Class == WordClass.Noun && _clauses.References.At(only.Head) is [var holder] && _clauses.Names.Entities[holder].Type == EntityType.Person ? holder : null;
        }

        return null;
    }

    private bool IsProse(int sentence) => _clauses.Text.Layout.Blocks[_clauses.Text.Sentences[sentence].Block].Kind == BlockKind.Paragraph;

    /// <summary>Whether the text nowhere calls the person by a pronoun of the other gender more often than by this one's.</summary>
    private bool Agrees(int entity, int token)
    {
        _genders ??= Genders();
        return _genders[entity] == 0 || _genders[entity] > 0 == IsMale(_clauses.WordAt(token));
    }

    private int[] Genders()
    {
        var genders = new int[_clauses.Names.Entities.Count];
        for (var i = 0; i < _clauses.Text.Tokens.Count; i++)
        {
            if (_clauses.Word(i).Class is not WordClass.Pronoun || !IsThird(_clauses.WordAt(i))) continue;
            foreach (var entity in _clauses.References.At(i)) genders[entity] += IsMale(_clauses.WordAt(i)) ? 1 : -1;
        }

        return genders;
    }

    private static bool IsMale(ReadOnlySpan<char> word) => word[0] is 'h' or 'H' && word.Length > 1 && word[1] is 'e' or 'i' && !word[1..].StartsWith("er", StringComparison.Ordinal);

    /// <summary>Whether the entity is named in the sentence of the token or in the one before.</summary>
    private bool IsNamed(int entity, int token)
    {
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        var from = _clauses.Text.Sentences[Math.Max(0, sentence - 1)].Range.Start;
        return _clauses.Names.In(from, _clauses.Text.Tokens[token].Start).Any(m => m.Entity == entity);
    }

    /// <summary>Who speaks in a post: a person named before a colon, the person or party whose account it is, else the party spoken of.</summary>
    public IReadOnlyList<int> Account(int post)
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
}
