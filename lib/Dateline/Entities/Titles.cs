using Dateline.Text;

namespace Dateline.Entities;

/// <summary>Which offices and descriptions the article gives to the people it names, so that "the minister" finds its owner.</summary>
internal sealed class Titles
{
    // Given names that nearly all who bear them share with their gender.
    private static readonly WordTable<char> GivenNames = WordTable<char>.Read("lexicons/given-names.tsv", r => r[1][0], ignoreCase: false);

    private readonly ResolvedNames _names;
    private readonly Phrases _phrases;
    private readonly Dictionary<string, List<(int Entity, int FirstToken)>> _holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Role, int Entity)> _held = [];
    private readonly char?[] _genders;
    private readonly char?[] _likely;

    /// <summary>Of more holders of one office only the latest can be meant.</summary>
    private const int MostHolders = 64;

    public Titles(AnalysedText text, ResolvedNames names, Phrases phrases)
    {
        (_names, _phrases) = (names, phrases);
        _genders = new char?[names.Entities.Count];
        _likely = new char?[names.Entities.Count];
        for (var e = 0; e < _likely.Length; e++) _likely[e] = Likely(names.Entities[e]);
        foreach (var sentence in text.Sentences) ReadSentence(sentence);
    }

    /// <summary>The gender that a title gives a person, or that a pronoun has given, else the one that their given name suggests; null if unknown.</summary>
    public char? GenderOf(int entity) => _genders[entity] ?? _likely[entity];

    public void Learn(int entity, char gender) => _genders[entity] ??= gender;

    /// <summary>The persons that have held the role up to a token, in the order in which the article gives it to them.</summary>
    public IEnumerable<int> Holders(ReadOnlySpan<char> role, int token) =>
        _holders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(role, out var holders) ? Latest(holders, token) : [];

    // A name alone may be a family's.
    private static char? Likely(NamedEntity entity) =>
        entity.Type == EntityType.Person && entity.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && GivenNames.TryGetValue(entity.Name.AsSpan()[..space], out var gender) ? gender : null;

    private static IEnumerable<int> Latest(List<(int Entity, int FirstToken)> holders, int token)
    {
        var (low, high) = (0, holders.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holders[middle].FirstToken <= token) low = middle + 1;
            else high = middle;
        }

        for (var i = Math.Max(0, low - MostHolders); i < low; i++) yield return holders[i].Entity;
    }

    private void ReadSentence(SentenceSpan sentence)
    {
        var words = _phrases.Words;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (words[i].Class != WordClass.Name || _names.Mentions[words[i].Mention] is not { Type: EntityType.Person } mention) continue;
            var last = i;
            while (last + 1 < sentence.EndToken && words[last + 1].Mention == words[i].Mention) last++;
            Before(i, sentence, mention.Entity);
            After(last, sentence, mention.Entity);
            i = last;
        }
    }

    // "Prime Minister X" and "its president, X".
    private void Before(int name, SentenceSpan sentence, int entity)
    {
        var at = name - 1;
        if (at > sentence.FirstToken && _phrases.Words[at].Class == WordClass.Comma) at--;
        for (; at >= sentence.FirstToken && _phrases.Words[at].Class is WordClass.Noun or WordClass.Adjective or WordClass.Name; at--)
        {
            if (at != name - 1 && at != name - 2 && _phrases.Words[at].Class == WordClass.Name) return;
            Add(at, entity, name);
        }
    }

    // "X, 64, the abbot of a monastery": up to the first preposition, comma or verb behind the opening comma.
    private void After(int name, SentenceSpan sentence, int entity)
    {
        var at = name + 1;
        while (at + 1 < sentence.EndToken && _phrases.Words[at].Class is WordClass.Comma && _phrases.Words[at + 1].Class == WordClass.Number) at += 2;
        if (at + 1 >= sentence.EndToken || _phrases.Words[at].Class != WordClass.Comma) return;
        for (at++; at < sentence.EndToken && _phrases.Words[at] is { } word && (word.IsNominal || word.Class is WordClass.Determiner or WordClass.Possessive); at++)
        {
            if (word.Class == WordClass.Noun) Add(at, entity, name);
        }
    }

    private void Add(int token, int entity, int name)
    {
        var word = _phrases.WordAt(token);
        if (!Roles.TryGet(word, out var role) || role.Kind != RoleKind.Person) return;
        if (role.Gender is { } gender) Learn(entity, gender);
        var lookup = _holders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var known, out var holders)) _holders[known = word.ToString()] = holders = [];
        if (_held.Add((known, entity))) holders.Add((entity, name));
    }
}
