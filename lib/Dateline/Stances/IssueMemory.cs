using Dateline.Text;

namespace Dateline.Stances;

/// <summary>What the article is arguing about at each place: the motion put to a vote, and what "it" was last.</summary>
internal sealed class IssueMemory(AnalysedText text, Phrases phrases, TargetFinder targets)
{
    private Target? _last;
    private Target? _motion;
    private Target? _adopted;
    private (Target Issue, int Sentence)? _named;
    private int _read;

    public void Remember(Target target) => _last = target;

    /// <summary>Whether the token is "it", "them", "this" or "that" alone: not a phrase of its own.</summary>
    public bool IsThing(int token, int limit) =>
        token < limit && (phrases.Is(token, "it") || phrases.Is(token, "them") || (phrases.Is(token, "this") || phrases.Is(token, "that")) && (token + 1 >= limit || !phrases.Words[token + 1].IsNominal && phrases.Words[token + 1].Class != WordClass.Determiner));

    /// <summary>What "it" means at the token: the last target, else the motion.</summary>
    public Target? Last(int token)
    {
        var motion = Motion(token);
        if (_named is { } named && named.Sentence == text.SentenceAt(text.Tokens[token].Start)) return named.Issue;
        return _last ?? motion;
    }

    /// <summary>What is being decided on at the token: the last motion that the text has brought in with "a" or as what was adopted or approved, else the last one it names at all.</summary>
    public Target? Motion(int token)
    {
        for (; _read < token; _read++)
        {
            if (phrases.Words[_read].Class != WordClass.Noun || !WordLists.IsMotion(phrases.WordAt(_read))) continue;
            var sentence = text.Sentences[text.SentenceAt(text.Tokens[_read].Start)];
            if (phrases.PhraseBefore(_read + 1, sentence.FirstToken) is not { } phrase || _read + 1 < sentence.EndToken && phrases.Words[_read + 1].Class == WordClass.Noun) continue;
            var issue = new Target(null, phrases.RangeOf(phrase.First, targets.IssueEnd(phrase.First, sentence.EndToken)));
            _named = (issue, text.SentenceAt(text.Tokens[_read].Start));
            if (_motion is null || phrases.Is(phrase.First, "a") || phrases.Is(phrase.First, "an") || IsAdopted(phrase)) _motion = issue;
            if (IsAdopted(phrase)) _adopted = issue;
        }

        return _adopted ?? _motion;
    }

    private bool IsAdopted(NounPhrase phrase) =>
        phrase.First > 0 && phrases.GroupAt(phrase.First - 1) is >= 0 and var group && phrases.Groups[group].Lemma is "adopt" or "approve" or "pass" or "debate" or "reject";
}
