using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What the article is arguing about at each place: the motion put to a vote, and what "it" was last.</summary>
internal sealed class IssueMemory(AnalysedText text, Phrases phrases, TargetFinder targets)
{
    private static readonly WordSet Adopting = WordSet.Read("lexicons/adoption-verbs.tsv");

    private const int Memory = 40;
    private const int Long = 4;

    // How far a vote may stand from what it is on.
    private const int Ballot = 9;

    /// <summary>How often something has come up that stays in mind over a few sentences.</summary>
    private const int Topical = 3;

    private readonly List<Candidate> _recent = [];

    // Nouns that head an issue, numbered in the order in which they come up, and how often each has.
    private readonly Dictionary<string, int> _heads = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _counts = [];
    private (Target Target, int Sentence)? _last;
    private Target? _motion;
    private Target? _adopted;
    private int _read;
    private int _sentence;

    public void Remember(Target target, int token) => _last = (target, SentenceOf(token));

    /// <summary>Whether the token is "it", "them", "this" or "that" alone: not a phrase of its own.</summary>
    public bool IsThing(int token, int limit) =>
        token < limit && (phrases.Is(token, "it") || phrases.Is(token, "them") || (phrases.Is(token, "this") || phrases.Is(token, "that")) && (token + 1 >= limit || !phrases.Words[token + 1].IsNominal && phrases.Words[token + 1].Class is not (WordClass.Determiner or WordClass.Possessive or WordClass.Name)));

    /// <summary>What "it" means at the token: the thing most in mind, by nearness, by how often it has come up, and by whether somebody has just taken a stance to it.</summary>
    public Target? Last(int token) => Find(token, false);

    /// <summary>What is understood where the words are silent ("France objected"): something that is decided on, or that somebody has just taken a stance to.</summary>
    public Target? Understood(int token) => Find(token, true);

    private Target? Find(int token, bool argued)
    {
        ReadTo(token);
        var sentence = SentenceOf(token);
        var (best, most) = (default(Target?), 0.0);
        foreach (var candidate in _recent)
        {
            if (sentence - candidate.Sentence > (argued ? Long : 2)) continue;
            var spoken = _last is { } last && sentence - last.Sentence < 2 && last.Target.Range.Overlaps(candidate.Phrase);
            if (argued && !spoken && (!candidate.IsMotion || sentence - candidate.Sentence > 1 && _counts[candidate.Head] < Topical)) continue;
            var score = 2.5 - (sentence - candidate.Sentence) + (candidate.IsMotion ? 1.5 : 0) + (_counts[candidate.Head] > 1 ? 1 : 0) + (candidate.IsSubject ? 0.5 : 0)
                + (spoken ? 2.5 : 0);
            if (score >= most) (best, most) = (candidate.Issue, score);
        }

        return _last is { Target.Entity: not null } named && (sentence == named.Sentence || sentence - named.Sentence < 2 && most < 3.5) ? named.Target : best ?? (argued && (_last is null || sentence - _last.Value.Sentence > 1) ? null : _last?.Target);
    }

    /// <summary>What is being decided on at the token: what was adopted or approved before, else the last motion that the text has brought in with "a", else the last that it names at all.</summary>
    public Target? Motion(int token)
    {
        ReadTo(token);
        // "One party voted against the money, and another abstained".
        if (_last is { Target.Entity: null } just && just.Sentence == SentenceOf(token) && NamesMotion(just.Target)) return just.Target;
        // "The package passed because Hungary abstained".
        if (_recent.Count > 0 && _recent[^1] is { IsMotion: true, IsSubject: true } subject && subject.Sentence == SentenceOf(token)) return subject.Issue;
        return _adopted ?? _motion;
    }

    /// <summary>What somebody keeps out of: what is being argued about at the token, else the motion by its shortest name.</summary>
    public Target? Open(int token)
    {
        ReadTo(token);
        var sentence = SentenceOf(token);
        if (_last is { } argued && (argued.Target.Entity is null ? sentence == argued.Sentence || sentence - argued.Sentence < 2 && (_motion is null || NamesMotion(argued.Target)) : sentence == argued.Sentence)) return argued.Target;
        return (_adopted ?? _motion) is { } motion ? Shortened(motion, sentence) : Understood(token);
    }

    private bool NamesMotion(Target target)
    {
        var words = target.Range.In(text.Text);
        foreach (var range in words.Split(' '))
        {
            if (WordLists.IsIssue(words[range])) return true;
        }

        return false;
    }

    // What was brought in long ago with many words has a shorter name by now: "a plan to send shells" is "the plan".
    private Target Shortened(Target motion, int sentence)
    {
        if (sentence - text.SentenceAt(motion.Range.Start) < Long) return motion;
        var first = _recent.FindIndex(c => c.Issue.Range == motion.Range);
        var last = first < 0 ? -1 : _recent.FindLastIndex(c => c.Head == _recent[first].Head);
        return last < 0 ? motion : _recent[last].Issue;
    }

    private void ReadTo(int token)
    {
        for (; _read < token; _read++)
        {
            if (phrases.Words[_read].Class != WordClass.Noun || IsSomebody(_read) || phrases.GroupAt(_read) >= 0) continue;
            while (text.Sentences[_sentence].EndToken <= _read) _sentence++;
            var (start, end) = (text.Sentences[_sentence].FirstToken, text.Sentences[_sentence].EndToken);
            if (_read + 1 < end && phrases.Words[_read + 1].Class is WordClass.Noun or WordClass.Possessive || phrases.PhraseBefore(_read + 1, start) is not { } phrase) continue;
            var motion = WordLists.IsMotion(phrases.WordAt(_read));
            var issue = motion || WordLists.IsIssue(phrases.WordAt(_read));
            var adopted = IsAdopted(phrase) || IsVotedOn(phrase, start);
            if (phrase.First > start && phrases.Words[phrase.First - 1].Class is WordClass.Preposition or WordClass.To && !issue && !adopted) continue;
            Note(phrase, _sentence, end, motion, issue, adopted);
        }
    }

    private void Note(NounPhrase phrase, int sentence, int end, bool motion, bool argued, bool adopted)
    {
        var issue = new Target(null, phrases.RangeOf(phrase.First, targets.IssueEnd(phrase.First, end)));
        var head = HeadOf(phrase);
        _counts[head]++;
        if (_recent.Count == Memory) _recent.RemoveAt(0);
        _recent.Add(new(issue, phrases.RangeOf(phrase.First, phrase.End), head, sentence, argued, phrase.End < end && phrases.GroupAt(phrase.End) >= 0));
        if (motion && (_motion is null || phrases.Is(phrase.First, "a") || phrases.Is(phrase.First, "an")) || adopted) _motion = issue;
        if (adopted) _adopted = issue;
    }

    private int HeadOf(NounPhrase phrase)
    {
        var heads = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        var word = phrases.WordAt(phrase.Head);
        if (heads.TryGetValue(word, out var known)) return known;
        _counts.Add(0);
        return heads[word] = _counts.Count - 1;
    }

    // "fund" and "letter" are roles, but things as well.
    private bool IsSomebody(int token) => Roles.TryGet(phrases.WordAt(token), out var role) && role.Kind != RoleKind.Voice && !WordLists.IsIssue(phrases.WordAt(token));

    private bool IsAdopted(NounPhrase phrase) =>
        phrase.First > 0 && phrases.GroupAt(phrase.First - 1) is >= 0 and var group && Adopting.Contains(phrases.Groups[group].Lemma);

    // "voted in Lima on Thursday on a sanctuary", "a vote on the fee".
    private bool IsVotedOn(NounPhrase phrase, int start)
    {
        if (phrase.First - 2 < start || !phrases.Is(phrase.First - 1, "on")) return false;
        for (var i = phrase.First - 2; i >= start && i >= phrase.First - Ballot && phrases.Words[i].Class != WordClass.Break; i--)
        {
            if (phrases.GroupAt(i) is >= 0 and var group) return phrases.Groups[group].Lemma == "vote";
            if (phrases.Is(i, "vote") || phrases.Is(i, "referendum") || phrases.Is(i, "ballot")) return true;
        }

        return false;
    }

    private int SentenceOf(int token) => text.SentenceAt(text.Tokens[token].Start);

    private readonly record struct Candidate(Target Issue, TextRange Phrase, int Head, int Sentence, bool IsMotion, bool IsSubject);
}
