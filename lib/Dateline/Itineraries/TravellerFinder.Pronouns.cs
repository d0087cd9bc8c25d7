using Dateline.Text;

namespace Dateline.Itineraries;

// Whom "he", "they", "it" and "we" stand for where somebody travels.
internal sealed partial class TravellerFinder
{
    /// <summary>How far back a quote mark is looked for.</summary>
    private const int LongestParagraph = 10_000;

    /// <summary>Sentences over which "he" is followed back to a name.</summary>
    private const int LongestChain = 8;

    private int[]? _genders;

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
        if (IsThird(word) && depth < LongestChain && Relative(token) is { } antecedent && Agrees(antecedent, token)) return [antecedent];
        if (IsThird(word) && depth < LongestChain && Before(token) is >= 0 and var earlier) return Pronoun(earlier, depth + 1);
        if (IsThird(word) && SameBefore(token, depth) is { } same) return [same];
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

    private static bool IsThey(ReadOnlySpan<char> word) => word.StartsWith("the", StringComparison.OrdinalIgnoreCase) && word.Length > 3;

    private static bool IsThird(ReadOnlySpan<char> word) => word is "he" or "He" or "she" or "She" or "his" or "His" or "her" or "Her" or "him";

    /// <summary>The one person named in the sentence before the token; null if none or several are.</summary>
    private int? NamedHere(int token)
    {
        var from = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)].Range.Start;
        var named = _clauses.Names.In(from, _clauses.Text.Tokens[token].Start).Where(m => m.Type == EntityType.Person).Select(m => m.Entity).Distinct().ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>"he meets the president in the evening, and on Saturday he goes on": the pronoun that was the subject before anybody was named; −1 if there is none.</summary>
    private int Before(int token)
    {
        if (_clauses.Word(token).Class != WordClass.Pronoun) return -1;
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        for (var g = _clauses.FirstGroup[sentence]; g < _clauses.FirstGroup[sentence + 1] && _clauses.Phrases.Groups[g].Head < token; g++)
        {
            if (_clauses.Phrases.Groups[g].Mood != VerbMood.Finite) continue;
            if (_clauses.Phrases.Subjects(g) is not [var first] || first.Head >= token || _clauses.Word(first.Head).Class is WordClass.Relative) return -1;
            return IsThird(_clauses.WordAt(first.Head)) && IsMale(_clauses.WordAt(first.Head)) == IsMale(_clauses.WordAt(token)) && _clauses.Word(first.Head).Class == WordClass.Pronoun && !IsQuoted(token) ? first.Head : -1;
        }

        return -1;
    }

    /// <summary>"She will see Peter Otieno on Tuesday before she flies": the "she" that is a subject earlier in the sentence, where nobody named since is one.</summary>
    private int? SameBefore(int token, int depth)
    {
        if (depth > LongestChain) return null;
        var sentence = _clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start);
        for (var g = LastGroup(sentence, token); g >= _clauses.FirstGroup[sentence]; g--)
        {
            if (_clauses.Phrases.Groups[g].Mood != VerbMood.Finite || _clauses.Phrases.Subjects(g) is not [var only] || only.Head >= token) continue;
            if (_clauses.Word(only.Head) is { Class: WordClass.Name, Mention: >= 0 and var m } && _clauses.Names.Mentions[m].Type == EntityType.Person) return null;
            if (_clauses.Word(only.Head).Class is not (WordClass.Pronoun or WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal) || !IsThird(_clauses.WordAt(only.Head)) || IsMale(_clauses.WordAt(only.Head)) != IsMale(_clauses.WordAt(token))) continue;
            return IsQuoted(only.Head) == IsQuoted(token) && Pronoun(only.Head, depth + 1) is [var same] ? same : null;
        }

        return null;
    }

    /// <summary>"and so is the president, Matías Sorrentino, who praised Taiwan on his last visit": the person whom the clause with "who" is about.</summary>
    private int? Relative(int token)
    {
        var first = _clauses.Text.Sentences[_clauses.Text.SentenceAt(_clauses.Text.Tokens[token].Start)].FirstToken;
        for (var i = token - 1; i > first + 1; i--)
        {
            if (_clauses.Word(i).Class is WordClass.Comma or WordClass.Break) return null;
            if (_clauses.Word(i).Class != WordClass.Relative || !_clauses.Is(i, "who")) continue;
            var at = _clauses.Word(i - 1).Class == WordClass.Comma ? i - 2 : i - 1;
            return _clauses.Word(at) is { Class: WordClass.Name, Mention: >= 0 and var m } && _clauses.Names.Mentions[m].Type == EntityType.Person ? _clauses.Names.Mentions[m].Entity : null;
        }

        return null;
    }

    private int LastGroup(int sentence, int token)
    {
        var (low, high) = (_clauses.FirstGroup[sentence], _clauses.FirstGroup[sentence + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_clauses.Phrases.Groups[middle].Head < token) low = middle + 1;
            else high = middle;
        }

        return low - 1;
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
        if (_genders[entity] == 0 && _clauses.References.GenderOf(entity) is { } likely) return likely == 'm' == IsMale(_clauses.WordAt(token));
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
}
