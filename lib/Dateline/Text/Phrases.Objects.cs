namespace Dateline.Text;

/// <content>What a verb or noun takes behind it.</content>
internal sealed partial class Phrases
{
    /// <summary>The phrase with the prepositional phrases that follow it: "a spokesman in Abuja". Time is left out.</summary>
    public NounPhrase Extended(NounPhrase phrase, int limit)
    {
        var end = phrase.End;
        while (end + 1 < limit && Words[end].Class is WordClass.Preposition or WordClass.To && Words[end + 1].Class != WordClass.Time && PhraseFrom(end + 1, limit) is { } next
            && !Is(end, "as") && !Is(end, "by") && !Is(end, "after") && !Is(end, "before") && !Is(end, "during")) end = next.End;
        return phrase with { End = end };
    }
}
