using Dateline.Text;

namespace Dateline.Entities;

internal sealed partial class ReferenceResolver
{
    // "the minister", "her government", "both countries", "Japanese Prime Minister".
    private void Description(int head, SentenceSpan sentence, int number)
    {
        if (!Roles.TryGet(_phrases.WordAt(head), out var role)) return;
        if (head + 1 < sentence.EndToken && (_phrases.Words[head + 1].Class is WordClass.Noun or WordClass.Name || _phrases.Words[head + 1] is { Class: WordClass.Adjective })) return;
        if (_phrases.PhraseBefore(head + 1, sentence.FirstToken) is not { } phrase) return;
        if (IsPair(phrase)) _at[head] = Pair(role, number);
        else if (role.Kind == RoleKind.Person) _at[head] = ApposedPerson(phrase.End, sentence) is >= 0 and var named ? [named] : Holder(phrase, number);
        else if (role.Kind == RoleKind.Government) _at[head] = State(phrase, number);
        else if (role.Kind == RoleKind.Body && IsBareDefinite(phrase)) _at[head] = Body(head, number);
        foreach (var entity in _at[head]) _salience.Add(entity, _subject[head] ? SubjectWeight : PlainWeight, number);
    }

    // "Hobart's coach, Fiona Trelawny, took": whom the description names itself is nobody who held such an office before; -1 where no comma closes the name.
    private int ApposedPerson(int end, SentenceSpan sentence)
    {
        if (ApposedName(end) is not (>= 0 and var name) || name + 1 >= sentence.EndToken || _phrases.Words[name + 1].Class is not (WordClass.Comma or WordClass.Break)) return -1;
        var entity = _names.Mentions[_phrases.Words[name].Mention].Entity;
        return IsPerson(entity) ? entity : -1;
    }

    private bool IsPair(NounPhrase phrase) =>
        _phrases.Is(phrase.First, "both") || phrase.End - phrase.First > 1 && (_phrases.Is(phrase.First, "the") || _phrases.Is(phrase.First, "these")) && _phrases.Is(phrase.First + 1, "two");

    private int[] Pair(Role role, int sentence)
    {
        if (role.Kind is RoleKind.Person or RoleKind.Party && _lastPeople.Length == 2) return _lastPeople;
        if (role.Kind is RoleKind.Government or RoleKind.Party && _lastPair.Length == 2 && !_lastPair.Any(IsPerson)) return _lastPair;
        var first = _salience.Best(sentence, e => IsOf(e, role));
        var second = first < 0 ? -1 : _salience.Best(sentence, e => e != first && IsOf(e, role));
        return second < 0 ? [] : [first, second];
    }

    private bool IsPerson(int entity) => _names.Entities[entity].Type == EntityType.Person;

    // "both armies" are no two countries.
    private bool IsOf(int entity, Role role) => _names.Entities[entity] is var e && role.Kind switch
    {
        RoleKind.Person => e.Type == EntityType.Person,
        RoleKind.Body => e.Type == EntityType.Organization,
        _ => e.Type == EntityType.Place && e.Country is not null,
    };

    private int[] Holder(NounPhrase phrase, int sentence)
    {
        var definite = _phrases.Words[phrase.First].Class is WordClass.Possessive or WordClass.Name || _phrases.Is(phrase.First, "the") || _phrases.Words[phrase.First].Class is WordClass.Noun or WordClass.Adjective && phrase.End - phrase.First > 1;
        if (!definite) return [];
        var country = CountryIn(phrase);
        int[] holders = [.. _titles.Holders(_phrases.WordAt(phrase.Head), phrase.Head).Where(e => country is null || _names.Entities[e].Country is not { } c || c == country)];
        if (holders.Length == 0) return [];
        return [holders.MaxBy(e => _salience.At(e, sentence))];
    }

    private string? CountryIn(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_phrases.Words[i].Class == WordClass.Name) return _names.Entities[_names.Mentions[_phrases.Words[i].Mention].Entity].Country;
        }

        return null;
    }

    // "his government": that of his country, if the article names it; "the country": the one in mind.
    private int[] State(NounPhrase phrase, int sentence)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_phrases.Words[i].Class == WordClass.Name) return [];
        }

        if (_phrases.Words[phrase.First].Class == WordClass.Possessive && _at[phrase.First] is [var owner, ..])
        {
            var country = _names.Entities[owner].Country;
            var state = country is null ? -1 : _states.GetValueOrDefault(country, -1);
            return state >= 0 ? [state] : [];
        }

        if (!_phrases.Is(phrase.First, "the") || phrase.End - phrase.First > 2) return [];
        var found = _salience.Best(sentence, e => _names.Entities[e] is { Type: EntityType.Place, Country: not null });
        return found < 0 ? [] : [found];
    }

    // "the union": the organization in mind whose name has the word.
    private int[] Body(int head, int sentence)
    {
        var word = _phrases.WordAt(head).ToString();
        var found = _salience.Best(sentence, e => _names.Entities[e].Type == EntityType.Organization && _names.Entities[e].Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? [] : [found];
    }

    private bool IsBareDefinite(NounPhrase phrase) => _phrases.Is(phrase.First, "the") && phrase.End - phrase.First == 2;
}
