using Dateline.Text;

namespace Dateline.Entities;

/// <summary>What pronouns and descriptions stand for: "he", "her government", "the prime minister", "the two leaders", "both countries".</summary>
internal sealed class References
{
    private readonly ResolvedNames _names;
    private readonly Phrases _phrases;
    private readonly AnalysedText _text;
    private readonly int[][] _at;
    private readonly Titles _titles;

    internal References(AnalysedText text, ResolvedNames names, Phrases phrases, int[][] at, Titles titles) => (_text, _names, _phrases, _at, _titles) = (text, names, phrases, at, titles);

    public static References Resolve(AnalysedText text, ResolvedNames names, Phrases phrases) => new ReferenceResolver(text, names, phrases).Resolve();

    /// <summary>Entities that the pronoun or the description headed by the token refers to; empty if unknown.</summary>
    public IReadOnlyList<int> At(int token) => _at[token];

    /// <summary>'m' or 'f' as a title, a pronoun or the given name tells; null where nothing does.</summary>
    public char? GenderOf(int entity) => _titles.GenderOf(entity);

    /// <summary>Who the phrase stands for: the entities that it names or refers to, else one party without an entity.</summary>
    public IReadOnlyList<Party> Who(NounPhrase phrase)
    {
        var range = _phrases.RangeOf(phrase.First, phrase.End);
        var entities = _at[phrase.Head];
        if (entities.Length == 0) return [new(Named(phrase), range)];
        var parties = new Party[entities.Length];
        for (var i = 0; i < parties.Length; i++) parties[i] = new(entities[i], range);
        return parties;
    }

    /// <summary>The name that heads the phrase, or the state behind "the Malian government".</summary>
    public int? Named(NounPhrase phrase)
    {
        var head = _phrases.Words[phrase.Head];
        if (head.Class == WordClass.Name) return _names.Mentions[head.Mention].Entity;
        if (!Roles.TryGet(_phrases.WordAt(phrase.Head), out var role) || role.Kind != RoleKind.Government) return null;
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
        {
            if (_phrases.Words[i].Class == WordClass.Name && _names.Mentions[_phrases.Words[i].Mention] is { Type: EntityType.Group or EntityType.Place } mention) return mention.Entity;
        }

        return null;
    }

    /// <summary>The person whose office or apposition the phrase states: of "its president, Salem Bu-Zeid" the name behind the comma.</summary>
    public Party? Apposed(NounPhrase phrase, int limit)
    {
        var at = phrase.End;
        if (at + 2 >= limit || _phrases.Words[at].Class != WordClass.Comma) return null;
        if (_phrases.Is(++at, "the")) at++;
        for (var titles = 0; titles < 2 && at + 1 < limit && (_phrases.Words[at].Class == WordClass.Noun && (char.IsUpper(_phrases.WordAt(at)[0]) || Roles.IsRole(_phrases.WordAt(at))) || _phrases.Words[at].Class == WordClass.Adjective); titles++) at++;
        if (_phrases.Words[at].Class != WordClass.Name) return null;
        var mention = _names.Mentions[_phrases.Words[at].Mention];
        if (_phrases.Words[phrase.Head].Class == WordClass.Name) return null;
        if (!Roles.TryGet(_phrases.WordAt(phrase.Head), out var role)) return IsEnclosed(phrase, at, limit) && mention.Type is EntityType.Person or EntityType.Organization ? new(mention.Entity, mention.Range) : null;
        return mention.Type == EntityType.Person && role.Kind is RoleKind.Person or RoleKind.Party || mention.Type is EntityType.Organization && role.Kind == RoleKind.Body ? new(mention.Entity, mention.Range) : null;
    }

    // "A bread seller, Ogeri Nnachi, described": a verb behind the second comma shows that the name isn't one of a list.
    private bool IsEnclosed(NounPhrase phrase, int name, int limit)
    {
        if (_phrases.Words[phrase.First].Class is not (WordClass.Determiner or WordClass.Possessive or WordClass.Number) && !(_phrases.Words[phrase.First].Class == WordClass.Pronoun && Pronouns.KindOf(_phrases.WordAt(phrase.First)) == PronounKind.None)) return false;
        var end = name;
        while (end < limit && _phrases.Words[end].Class == WordClass.Name) end++;
        return end + 1 < limit && _phrases.Words[end].Class == WordClass.Comma && _phrases.GroupAt(end + 1) is >= 0 and var group && _phrases.Groups[group].Mood == VerbMood.Finite;
    }

    public string Words(TextRange range) => range.Of(_text.Text);
}
