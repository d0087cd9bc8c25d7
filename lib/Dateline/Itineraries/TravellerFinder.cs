using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Who travels: the person or party that a subject stands for.</summary>
internal sealed partial class TravellerFinder
{
    /// <summary>Stands for a party or for "they", whoever that is.</summary>
    public const int Party = -1;

    /// <summary>Stands for whom the article is about: a visit called off without its visitor named.</summary>
    public const int Principal = -2;

    /// <summary>Words between "The host," and the name that it is.</summary>
    private const int LongestTitle = 7;

    private readonly Clauses _clauses;
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
        if (IsAnother(phrase, kind)) return [];
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
        var definite = _clauses.Word(phrase.First).Class == WordClass.Determiner && TravelLexicon.Signal(_clauses.WordAt(phrase.First)) == TravelSignal.Definite
            && (IsAge(phrase.Head) || (_clauses.Word(phrase.Head).Class == WordClass.Noun && Roles.TryGet(_clauses.WordAt(phrase.Head), out var role) && role.Kind == RoleKind.Person && _clauses.WordAt(phrase.Head)[^1] != 's'));
        if (who.Count == 0 && definite && IsSpokenOf(phrase) && SubjectBefore(phrase.First, 0) is { } spoken) return [spoken];
        return who.Count == 0 && definite ? [Party] : who;
    }

    /// <summary>"the 61-year-old".</summary>
    private bool IsAge(int token) => _clauses.WordAt(token) is { Length: > 9 } word && char.IsAsciiDigit(word[0]) && word.EndsWith("-old", StringComparison.Ordinal);

    /// <summary>"The student from Funafuti flew", "The 61-year-old flew": such words at the head of a sentence go on about whom the sentence before it was about.</summary>
    private bool IsSpokenOf(NounPhrase phrase) => phrase.First == _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[phrase.First].Start)].FirstToken;

    /// <summary>"A mission is to visit the town": a party told of for the first time behind the name of a person is another than theirs, unless the text says who leads it.</summary>
    private bool IsAnother(NounPhrase phrase, TravelNoun kind)
    {
        if (kind is not (TravelNoun.Party or TravelNoun.Ensemble or TravelNoun.Tour) || _clauses.Word(phrase.Head).Class != WordClass.Noun || !(_clauses.Is(phrase.First, "a") || _clauses.Is(phrase.First, "an") || _clauses.Is(phrase.First, "another"))) return false;
        if (OfBody(phrase) is not null || _led.Value.Length > 0 || PartyNames.Leader(_clauses) is not null) return false;
        var sentence = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[phrase.Head].Start)];
        if (phrase.First != sentence.FirstToken) return false;
        foreach (var mention in _clauses.Names.Mentions)
        {
            if (mention.Range.Start >= sentence.Range.Start) return false;
            if (mention.Type == EntityType.Person) return true;
        }

        return false;
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

        if (Behind(phrase) is { } behind) return behind;

        // "Nine ships were diverted" tells of nobody's journey; "the plane" is the one that the story's traveller sits in.
        return TravelLexicon.Noun(_clauses.WordAt(phrase.Head)) != TravelNoun.Vehicle || IsTheir(phrase) ? [Party] : [];
    }

    /// <summary>"the plane of the premier", "the visit of Pope Leo", "a plane carrying the president": who is named behind the noun; null if nobody is.</summary>
    private List<int>? Behind(NounPhrase phrase)
    {
        var sentence = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[phrase.Head].Start)];
        var at = phrase.Head + 1;
        if (at + 1 >= sentence.EndToken) return null;
        if (_clauses.Is(at, "of")) at++;
        else if (_clauses.Phrases.GroupAt(at) is >= 0 and var group && _clauses.Phrases.Groups[group].Mood == VerbMood.Gerund && TravelFrames.Bare(_clauses.Phrases.Groups[group].Lemma) is TravelVerb.Take or TravelVerb.Fetch) at = _clauses.Phrases.Groups[group].Head + 1;
        else return null;
        if (at >= sentence.EndToken || _clauses.Phrases.PhraseFrom(at, sentence.EndToken) is not { } who) return null;
        var found = Of(who).Where(t => t >= 0 && _clauses.Names.Entities[t].Type == EntityType.Person).ToList();
        return found.Count > 0 ? found : null;
    }

    private bool IsTheir(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_clauses.Word(i).Class == WordClass.Determiner) return TravelLexicon.Signal(_clauses.WordAt(i)) == TravelSignal.Definite;
        }

        return false;
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
