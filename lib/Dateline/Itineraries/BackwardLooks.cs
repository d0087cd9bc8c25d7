using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Tells whether a sentence opens by going back behind the stop told of last: "Before that she was in Bogotá", "Before flying to Hanoi he stopped in Manila".</summary>
internal sealed class BackwardLooks(Clauses clauses)
{
    /// <summary>Whether what the verb tells comes before what the text, or the sentence's opening words, have told.</summary>
    public bool LooksBack(int group)
    {
        var sentence = clauses.Text.Sentences[clauses.Phrases.Groups[group].Sentence];
        var first = sentence.FirstToken;
        if (first + 1 >= clauses.Phrases.Groups[group].First) return false;

        // "Earlier she had stopped in Manila", "Prior to that": the perfect alone tells as much where no word does.
        if (TravelLexicon.Signal(clauses.WordAt(first)) != TravelSignal.Before) return false;
        var next = first + 1;
        if (clauses.Word(next).Class == WordClass.To && next + 1 < sentence.EndToken) next++;
        if (clauses.Phrases.GroupAt(next) is >= 0 and var opening) return opening != group && clauses.Phrases.Groups[opening].Mood == VerbMood.Gerund;
        return clauses.Word(next).Class == WordClass.That || clauses.Word(next).Class == WordClass.Comma || clauses.PlaceAt(next) is not null;
    }
}
