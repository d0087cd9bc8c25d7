using System.Globalization;
using Dateline.Dates;
using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>The text with its analysis, and which date belongs to which verb.</summary>
internal sealed class Clauses
{
    private readonly List<int>[] _datesOfGroup;

    private readonly int[] _dateAt;

    private readonly Lazy<int?> _dateline;

    private readonly Lazy<Scene> _scene;

    public Clauses(AnalysedText text, ResolvedNames names, ResolvedDates dates, Phrases phrases, References references)
    {
        (Text, Names, Dates, Phrases, References) = (text, names, dates, phrases, references);
        _dateline = new(() => Datelines.Place(this));
        _scene = new(() => new(this));
        _dateAt = MarkDates();
        _datesOfGroup = new List<int>[phrases.Groups.Count];
        FirstGroup = new int[text.Sentences.Count + 1];
        var group = 0;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            FirstGroup[s] = group;
            while (group < phrases.Groups.Count && phrases.Groups[group].Sentence == s) group++;
        }

        FirstGroup[^1] = phrases.Groups.Count;
        AssignDates();
    }

    public AnalysedText Text { get; }

    public ResolvedNames Names { get; }

    public ResolvedDates Dates { get; }

    public Phrases Phrases { get; }

    public References References { get; }

    /// <summary>Entity of the place of the dateline; null if the article has none.</summary>
    public int? Dateline => _dateline.Value;

    /// <summary>What words mean that point to a place without a name.</summary>
    public Scene Scene => _scene.Value;

    /// <summary>For each sentence its first verb group; one more entry for the end.</summary>
    public int[] FirstGroup { get; }

    /// <summary>Index of the date that the token is part of; −1 if of none.</summary>
    public int DateAt(int token) => _dateAt[token];

    /// <summary>Dates that tell when the verb group happens, in the order of the text.</summary>
    public IReadOnlyList<int> DatesOf(int group) => _datesOfGroup[group] ?? (IReadOnlyList<int>)[];

    public Word Word(int token) => Phrases.Words[token];

    public ReadOnlySpan<char> WordAt(int token) => Text.Tokens[token].In(Text.Text);

    public bool Is(int token, string word) => Phrases.Is(token, word);

    /// <summary>Whether a "but" stands among the tokens <c>[from, end)</c>: what was expected didn't come.</summary>
    public bool HasBut(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Word(i).Class == WordClass.But) return true;
        }

        return false;
    }

    /// <summary>Index of the first token that ends behind the offset.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Text.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Text.Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether the word stands in the tokens <c>[from, to)</c>, before the sentence ends.</summary>
    public bool Stands(string word, int from, int to, int end)
    {
        for (var i = from; i < Math.Min(to, end); i++)
        {
            if (Is(i, word)) return true;
        }

        return false;
    }

    /// <summary>The place that the token's mention names; null for other tokens.</summary>
    public int? PlaceAt(int token) =>
        Word(token) is { Class: WordClass.Name, Mention: >= 0 and var m } && Names.Mentions[m].Type == EntityType.Place ? Names.Mentions[m].Entity : null;

    /// <summary>A date as something happens on it: of a weekend the first day, of a week its Monday; null for other intervals and what is no date.</summary>
    public static DateSpanRef? When(DateSpan date)
    {
        if (date.Value is not { } value) return null;
        if (value.Length > 11 && value[10] == 'T') value = value[..10];
        if (PartialDate.Parse(value) is not null) return new(value, date.Range);
        if (value is [_, _, _, _, '-', 'W', var tens, var ones] && ISOWeek.GetWeeksInYear(int.Parse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture)) >= ((tens - '0') * 10) + ones - '0')
        {
            var monday = ISOWeek.ToDateTime(int.Parse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), ((tens - '0') * 10) + ones - '0', DayOfWeek.Monday);
            return new(PartialDate.Of(DateOnly.FromDateTime(monday)).ToString(), date.Range) { IsWeek = true };
        }

        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash != 10 || PartialDate.Parse(value[..slash])?.Whole is not { } first || PartialDate.Parse(value[(slash + 1)..])?.Whole is not { } last) return null;
        return last.DayNumber - first.DayNumber <= 1 ? new(value[..slash], date.Range) : null;
    }

    /// <summary>Post that the sentence stands in, or null.</summary>
    public int? PostOf(int sentence)
    {
        var start = Text.Sentences[sentence].Range.Start;
        var (low, high) = (0, Text.Layout.Posts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Text.Layout.Posts[middle].Range.End <= start) low = middle + 1;
            else high = middle;
        }

        return low < Text.Layout.Posts.Count && Text.Layout.Posts[low].Range.Contains(start) ? low : null;
    }

    private int[] MarkDates()
    {
        var at = new int[Text.Tokens.Count];
        Array.Fill(at, -1);
        var token = 0;
        for (var d = 0; d < Dates.Dates.Count; d++)
        {
            var range = Dates.Dates[d].Range;
            while (token < at.Length && Text.Tokens[token].End <= range.Start) token++;
            for (var t = token; t < at.Length && Text.Tokens[t].Start < range.End; t++) at[t] = d;
        }

        return at;
    }

    private void AssignDates()
    {
        for (var s = 0; s < Text.Sentences.Count; s++)
        {
            var sentence = Text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_dateAt[i] < 0 || (i > sentence.FirstToken && _dateAt[i - 1] == _dateAt[i])) continue;
                if (When(Dates.Dates[_dateAt[i]]) is null || IsDateline(i, sentence)) continue;
                if (GroupOf(Pair(i), s) is >= 0 and var group) (_datesOfGroup[group] ??= []).Add(_dateAt[i]);
            }
        }
    }

    /// <summary>"NIAMEY, March 8 (Wire) - Retired Gen. …": what stands before the dash is no part of the sentence.</summary>
    private bool IsDateline(int token, SentenceSpan sentence)
    {
        if (Text.Layout.Blocks[sentence.Block].Range.Start != sentence.Range.Start || !char.IsUpper(WordAt(sentence.FirstToken)[^1])) return false;
        for (var i = sentence.FirstToken; i < token; i++)
        {
            if (Phrases.GroupAt(i) >= 0) return false;
        }

        for (var i = token; i < Math.Min(sentence.EndToken, token + 12); i++)
        {
            if (WordAt(i) is "-" or "–" or "—" or "--") return true;
        }

        return false;
    }

    /// <summary>"from Wednesday to Friday": the second belongs to what the first does.</summary>
    private int Pair(int token)
    {
        if (token < 3 || TravelLexicon.Signal(WordAt(token - 1)) != TravelSignal.Until || _dateAt[token - 2] < 0) return token;
        var first = token - 2;
        while (first > 0 && _dateAt[first - 1] == _dateAt[token - 2]) first--;
        return first;
    }

    private int? BehindAside(int token, int after, int sentence)
    {
        var at = token;
        while (at < Phrases.Groups[after].First && _dateAt[at] == _dateAt[token]) at++;
        if (at + 1 >= Phrases.Groups[after].First || Word(at).Class != WordClass.Comma || Word(at + 1).Class is not (WordClass.Subordinator or WordClass.Relative)) return null;
        for (var g = after + 1; g < FirstGroup[sentence + 1]; g++)
        {
            if (Phrases.Groups[g].Mood != VerbMood.Finite) continue;
            for (var i = Phrases.Groups[g - 1].Head + 1; i < Phrases.Groups[g].First; i++)
            {
                if (Word(i).Class == WordClass.Comma) return g;
            }
        }

        return null;
    }

    /// <summary>Whether a comma or the end of the sentence follows at once or behind one word.</summary>
    private bool IsAside(int token) => Word(token).Class is WordClass.Comma or WordClass.Break || (token + 1 < Text.Tokens.Count && Word(token + 1).Class is WordClass.Comma or WordClass.Break);

    /// <summary>The verb before the date, or the one after it where the date opens that verb's clause: "and on Sunday he was in Nouakchott".</summary>
    private int GroupOf(int token, int sentence)
    {
        var (before, after) = (-1, -1);
        for (var g = FirstGroup[sentence]; g < FirstGroup[sentence + 1]; g++)
        {
            if (Phrases.Groups[g].Head < token) before = g;
            else if (after < 0 && Phrases.Groups[g].First > token) after = g;
        }

        // "In March 2019, when he was a minister, he visited": the date is that of the clause behind the second comma.
        if (before < 0) return after >= 0 && BehindAside(token, after, sentence) is { } main ? main : after;
        if (after < 0) return before;
        var start = token - 1;
        while (start > Phrases.Groups[before].Head && Word(start).Class is WordClass.Preposition or WordClass.Determiner or WordClass.Adverb or WordClass.Adjective) start--;
        if (start == Phrases.Groups[before].Head || Word(start).Class is not (WordClass.And or WordClass.But or WordClass.Comma or WordClass.Break or WordClass.Subordinator)) return before;
        var end = token;
        while (end < Phrases.Groups[after].First && _dateAt[end] == _dateAt[token]) end++;
        if (end + 1 < Phrases.Groups[after].First && _dateAt[end + 1] >= 0 && (TravelLexicon.Signal(WordAt(end)) == TravelSignal.Until || Word(end).Class == WordClass.And))
        {
            for (var second = _dateAt[++end]; end < Phrases.Groups[after].First && _dateAt[end] == second;) end++;
        }

        // "in Brussels, on Sunday and Monday, he met".
        if (end + 1 < Phrases.Groups[after].First && Word(end).Class == WordClass.And && _dateAt[end + 1] >= 0)
        {
            for (var second = _dateAt[++end]; end < Phrases.Groups[after].First && _dateAt[end] == second;) end++;
        }

        // "visited Minsk once, in 2016, she told us": a verb of saying between commas has no day of its own.
        if (Word(start).Class == WordClass.Comma && Word(end).Class == WordClass.Comma && Speech.IsSpeechVerb(Phrases.Groups[after].Lemma) && Phrases.Groups[after].Head + 1 < Text.Sentences[sentence].EndToken && IsAside(Phrases.Groups[after].Head + 1)) return before;
        while (end < Phrases.Groups[after].First && Word(end).Class is WordClass.Comma or WordClass.Adverb) end++;

        // Behind the date stands the subject of the next verb, or that verb itself.
        if (end == Phrases.Groups[after].First) return Word(end - 1).Class == WordClass.Comma ? before : after;

        // "visited Minsk once, in 2016, she told us": between commas it belongs to what stands before.
        if (Word(start).Class == WordClass.Comma && start < token - 1 && Word(end - 1).Class == WordClass.Comma && _dateAt[end - 2] == _dateAt[token] && Word(start - 1).Class is WordClass.Adverb or WordClass.Particle) return before;
        if (!(Word(end).IsNominal || Word(end).Class is WordClass.Determiner or WordClass.Possessive)) return before;
        for (var i = end; i < Phrases.Groups[after].First; i++)
        {
            if (Word(i).Class is WordClass.And or WordClass.Break) return before;
        }

        return after;
    }
}
