using Dateline.Text;

namespace Dateline.Stances;

/// <content>Stances told by what was said of somebody else.</content>
internal sealed partial class StanceReader
{
    // "Japan opposed the plan. So did Vietnam.": somebody else takes the stance just told of.
    private void Echo(int so, SentenceSpan sentence)
    {
        var verb = PastAside(so + 1, sentence);
        if (_stances.Found.Count == 0 || verb + 1 >= sentence.EndToken || !_phrases.Words[verb].IsAuxiliary || _phrases.PhraseFrom(verb + 1, sentence.EndToken) is not { } phrase) return;
        var last = _stances.Found[^1];
        if (last.Voice == "article" || _text.SentenceAt(_text.Tokens[so].Start) - _text.SentenceAt(last.Range.Start) > 1) return;
        var target = new Target(last.Target, last.Passages.First(p => p.Role == "target").Range);
        var cue = new Cue(new([], CueClass.Verb, "last", last.Polarity, last.Event), so, verb + 1, verb + 1, -1);
        foreach (var source in _sources.AllOf(phrase, sentence).Where(s => s.Entity is not null && s.Entity != last.Source)) _stances.Add(cue, new(last.Polarity, last.Mode, -1, -1), source, target, null);
    }

    // "Tonga is of the same mind", "Tonga followed suit".
    private bool Share(Cue cue, SentenceSpan sentence)
    {
        if (_stances.Found.Count == 0 || _stances.Found[^1].Voice == "article" || _shading.IsWithheld(cue.Group)) return false;
        var last = _stances.Found[^1];
        if (_text.SentenceAt(_text.Tokens[cue.First].Start) - _text.SentenceAt(last.Range.Start) > 1 || IsTurn(cue, sentence, last.Range)) return false;
        var target = new Target(last.Target, last.Passages.First(p => p.Role == "target").Range);
        // "put the treaty forward, joined by Gabon", but not "she was joined by her aides".
        if (cue.Frame.Class == CueClass.Passive && (_phrases.Groups[cue.Group].Mood != VerbMood.Participle || cue.First == sentence.FirstToken || _phrases.Words[cue.First - 1].Class != WordClass.Comma)) return false;
        IEnumerable<Source> sharers = cue.Frame.Class == CueClass.Passive ? _sources.Agent(cue.End, sentence) : _parties.OfSubject(cue.Group);
        foreach (var source in sharers.Where(s => s.Entity is not null && s.Entity != last.Source)) _stances.Add(cue, new(last.Polarity, last.Mode, -1, -1), source, target, _reporters.Of(cue, sentence));
        return true;
    }

    // "Sweden wants a list, but Hungary …, and Slovakia is of the same mind": nobody knows whose.
    private bool IsTurn(Cue cue, SentenceSpan sentence, TextRange last)
    {
        for (var i = cue.First - 1; i >= sentence.FirstToken && _text.Tokens[i].Start > last.End; i--)
        {
            if (_phrases.Words[i].Class == WordClass.But) return true;
        }

        return false;
    }

    // "So, in a letter to the council, does Haiti": the token behind what stands between commas.
    private int PastAside(int token, SentenceSpan sentence)
    {
        if (token >= sentence.EndToken || _phrases.Words[token].Class != WordClass.Comma) return token;
        for (var i = token + 1; i < sentence.EndToken && !_phrases.Words[i].IsAuxiliary; i++)
        {
            if (_phrases.Words[i].Class == WordClass.Comma) return i + 1;
        }

        return token;
    }

    // "Peru supports the plan; Chile does not", "Chile does too": an auxiliary alone repeats the verb before it, or denies it.
    private void Elide(int group, SentenceSpan sentence)
    {
        var verb = _phrases.Groups[group];
        if (_stances.Found.Count == 0 || verb.Mood != VerbMood.Finite || !_phrases.Words[verb.Head].IsAuxiliary || verb.Lemma == "be" || _stances.Found[^1].Voice == "article") return;
        var after = verb.Head + 1;
        while (after < sentence.EndToken && _phrases.Words[after].Class == WordClass.Negation) after++;
        var likewise = after < sentence.EndToken && ClauseWords.Is(ClauseUse.Likewise, _phrases.WordAt(after));
        var last = _stances.Found[^1];
        if (!likewise && after < sentence.EndToken && _phrases.Words[after].Class is not (WordClass.Comma or WordClass.Break or WordClass.And or WordClass.But) || _text.SentenceAt(_text.Tokens[verb.First].Start) - _text.SentenceAt(last.Range.Start) > 1) return;
        if (PolarityOf(last, verb.Negated, likewise) is not { } polarity) return;
        var cue = new Cue(new([], CueClass.Verb, "last", polarity, last.Event), verb.First, after, after, group);
        var target = new Target(last.Target, last.Passages.First(p => p.Role == "target").Range);
        foreach (var source in _parties.OfSubject(group).Where(s => s.Entity is not null && s.Entity != last.Source)) _stances.Add(cue, new(polarity, last.Mode, verb.Negation, -1), source, target, _reporters.Of(cue, sentence));
    }

    // Null where the auxiliary says nothing of the stance before it.
    private static double? PolarityOf(StanceSpan last, bool negated, bool likewise)
    {
        var denied = last.Passages.Any(p => p.Role == "negation");
        if (negated == denied) return negated || likewise ? last.Polarity : null;
        if (negated) return last.Polarity > 0 ? -0.5 : last.Polarity < 0 ? 0 : null;
        return last.Polarity < 0 ? 0.8 : -0.8;
    }
}
