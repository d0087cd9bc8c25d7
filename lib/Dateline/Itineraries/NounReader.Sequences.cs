using Dateline.Text;

namespace Dateline.Itineraries;

/// <content>Stays told one after the other.</content>
internal sealed partial class NounReader
{
    /// <summary>"Five days in Iceland were followed by three in Catania", "Two nights in Bogotá came first": stays told one after the other, and whether they lie behind.</summary>
    private (List<FoundPlace> Places, TravelMode Mode)? Sequence(NounPhrase phrase, int noun, List<FoundPlace> places, SentenceSpan span)
    {
        if (clauses.Word(phrase.First).Class is not (WordClass.Number or WordClass.Determiner or WordClass.Adjective) && clauses.DateAt(noun) < 0) return null;
        var group = clauses.Phrases.GroupAt(_governor.NextGroup(noun, clauses.Text.SentenceAt(clauses.Text.Tokens[noun].Start), span.EndToken) is var next && next < span.EndToken ? next : noun);
        if (group < 0 || clauses.Phrases.Groups[group] is not { Mood: VerbMood.Finite, Negated: false } verb || modes.Of(group) is not { } mode || verb.Lemma is not ("follow" or "come" or "precede")) return null;
        var all = new List<FoundPlace>(places.FindAll(p => p.Role == PlaceRole.In && p.Entity is not null));
        if (all.Count == 0) return null;
        foreach (var more in new PlaceScan(clauses).Read(verb.Head + 1, span.EndToken, PlaceRole.None))
        {
            // "by three in Catania": counted like the first.
            if (more.Role == PlaceRole.In && more.Entity is not null && IsCounted(more.First, verb.Head)) all.Add(more with { Index = all.Count });
        }

        return (all, verb.Past ? TravelMode.Done : mode == TravelMode.Current ? TravelMode.Planned : mode);
    }

    private bool IsCounted(int place, int from)
    {
        for (var i = place - 1; i > Math.Max(from, place - LongestTie); i--)
        {
            if (clauses.Word(i).Class == WordClass.Number || TravelLexicon.Noun(clauses.WordAt(i)) == TravelNoun.Stay) return true;
            if (clauses.Word(i).Class is WordClass.Comma or WordClass.And) return false;
        }

        return false;
    }

    private void Add(List<FoundPlace> places, TravelMode mode, int sentence, NounPhrase phrase)
    {
        foreach (var place in places)
        {
            events.Add(new()
            {
                Traveller = TravellerFinder.Party,
                Place = place.Entity,
                Role = PlaceRole.In,
                Mode = mode,
                Personal = true,
                Token = place.First,
                Sentence = sentence,
                InPost = clauses.PostOf(sentence) is not null,
                Range = new(clauses.Text.Tokens[phrase.First].Start, clauses.Text.Tokens[place.End - 1].End),
                PlaceRange = clauses.Phrases.RangeOf(place.First, place.End),
                Source = -1 - phrase.Head,
            });
        }
    }
}
