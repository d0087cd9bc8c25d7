namespace Dateline.Text;

/// <content>What stands around a word.</content>
internal sealed partial class WordTagger
{
    private WordClass Previous(int index, SentenceSpan sentence)
    {
        for (var i = index - 1; i >= sentence.FirstToken; i--)
        {
            // "Japan and Vietnam both opposed".
            if (_words[i].Class == WordClass.Determiner && i > sentence.FirstToken && (_words[i - 1].IsNominal || text.Tokens[i - 1].In(text.Text) is ")") && text.Tokens[i].In(text.Text) is "both" or "all" or "each") continue;
            if (_words[i].Class is not (WordClass.Adverb or WordClass.Negation or WordClass.Quote)) return _words[i].Class;
        }

        return WordClass.Break;
    }

    private WordClass BeforePrevious(int index, SentenceSpan sentence)
    {
        var i = index - 1;
        while (i >= sentence.FirstToken && (_words[i].Class is WordClass.Adverb or WordClass.Negation || _words[i].Class == WordClass.Name)) i--;
        return i >= sentence.FirstToken ? _words[i].Class : WordClass.Break;
    }

    // "ministers fly", and "the Lions fly".
    private bool PreviousIsPlural(int index, SentenceSpan sentence)
    {
        for (var i = index - 1; i >= sentence.FirstToken; i--)
        {
            if (_words[i].Class is WordClass.Adverb or WordClass.Negation) continue;
            return text.Text[text.Tokens[i].End - 1] == 's' && (_words[i].Class == WordClass.Noun || _words[i].Class == WordClass.Name && IsPluralName(i, sentence));
        }

        return false;
    }

    // A name in the plural has "the" before it.
    private bool IsPluralName(int last, SentenceSpan sentence)
    {
        var first = last;
        while (first > sentence.FirstToken && _words[first - 1].Mention == _words[last].Mention) first--;
        return text.Tokens[first].In(text.Text) is "the" or "The" || first > sentence.FirstToken && text.Tokens[first - 1].In(text.Text) is "the" or "The";
    }

    // "Helene Brandt tours": a name of two words or more stands before a noun as an adjective far more seldom than a surname does.
    private bool IsAfterPerson(int index, SentenceSpan sentence) =>
        index > sentence.FirstToken + 1 && _words[index - 1] is { Class: WordClass.Name, Mention: >= 0 and var m } && _words[index - 2].Mention == m && names.Mentions[m].Type == EntityType.Person;

    // "heads for Abidjan", "tours to Rome": a goal with its name.
    private bool LeadsToName(int index, SentenceSpan sentence) =>
        index + 2 < sentence.EndToken && _words[index + 2].Class == WordClass.Name && text.Tokens[index + 1].In(text.Text) is "for" or "to" or "into";

    private WordClass Next(int index, SentenceSpan sentence)
    {
        if (index + 1 >= sentence.EndToken) return WordClass.Break;
        if (_words[index + 1].Class == WordClass.Name) return WordClass.Name;
        var token = text.Tokens[index + 1];
        var span = token.In(text.Text);
        if (token.Kind == TokenKind.Number) return WordClass.Number;
        var known = Known(index + 1);
        if (known.IsPlaceAdverb) return WordClass.Adverb;
        if (known.Closed is { } closed) return closed;
        if (token.Kind != TokenKind.Word) return span is "“" or "\"" or "‘" or "”" ? WordClass.Quote : WordClass.Break;
        return known.Counts.Adjective > known.Counts.Noun ? WordClass.Adjective : WordClass.Noun;
    }
}
