using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>The dates of a journey that a noun names.</summary>
internal sealed class NounDates(Clauses clauses, ModeReader modes)
{
    /// <summary>Dates within the noun's own words, else those of its verb; where a visit is put off, the date after "until" or "to" is the new one.</summary>
    public (DateSpanRef? Date, DateSpanRef? Until, DateSpanRef? Later) Of(int noun, int limit, int group, TravelEffect effect, int sentence)
    {
        DateSpanRef? date = null, until = null, later = null;
        var end = clauses.Text.Sentences[sentence].EndToken;
        if (group >= 0 && effect is TravelEffect.None or TravelEffect.Done or TravelEffect.Ended)
        {
            foreach (var d in clauses.DatesOf(group))
            {
                if (PartialDate.Parse(clauses.Dates.Dates[d].Value) is not null && clauses.Dates.Dates[d].Range.Start < clauses.Text.Tokens[noun].Start) date ??= new(clauses.Dates.Dates[d].Value!, clauses.Dates.Dates[d].Range);
            }
        }

        for (var i = noun + 1; i < end && !(clauses.Word(i).Class == WordClass.Break && clauses.WordAt(i) is ";" or ":"); i++)
        {
            if (clauses.DateAt(i) is not (>= 0 and var d) || (i > 0 && clauses.DateAt(i - 1) == d)) continue;
            if (clauses.Dates.Dates[d] is not { Kind: "date" } found || PartialDate.Parse(found.Value) is null) continue;
            if (i >= limit && effect is not (TravelEffect.Cancelled or TravelEffect.Later) && clauses.Is(i - 1, "from")) continue;
            var span = new DateSpanRef(found.Value!, found.Range);
            if (effect == TravelEffect.Later)
            {
                if (TravelLexicon.Signal(clauses.WordAt(i - 1)) == TravelSignal.Until) later ??= span;
                else if (IsPlanned(i, d, noun) || i < limit) date ??= span;
                continue;
            }

            // A verb of calling off has the date of calling off, not of the visit.
            if (effect == TravelEffect.Cancelled && i >= limit && !IsPlanned(i, d, noun)) continue;
            if (IsAnnounced(i, noun)) continue;
            if (i < limit || IsPlanned(i, d, noun) || (group >= 0 && effect != TravelEffect.Cancelled && clauses.DatesOf(group).Contains(d)))
            {
                if (date is null) date = span;
                else if (until is null && TravelLexicon.Signal(clauses.WordAt(i - 1)) == TravelSignal.Until) until = span;
            }
        }

        return (date, until, later);
    }

    /// <summary>"A visit to Rome, announced in April": the date is that of the announcement.</summary>
    private bool IsAnnounced(int token, int noun)
    {
        var at = token - 1;
        if (at > noun && clauses.Word(at).Class == WordClass.Preposition && !clauses.Is(at, "for")) at--;
        return at > noun && clauses.Word(at).Class == WordClass.Verb && clauses.Word(at - 1).Class is WordClass.Comma && (clauses.Word(at).Form & VerbForm.Participle) != 0 && Speech.IsClauseVerb(clauses.Word(at).Lemma) && TravelLexicon.Effect(clauses.Word(at).Lemma) != TravelEffect.Wished;
    }

    /// <summary>"planned for Thursday", "announced for June 2022", "pencilled in for Saturday", "due to begin next Monday".</summary>
    private bool IsPlanned(int token, int date, int noun)
    {
        var before = token - 1;
        if (before > noun && clauses.Word(before).Class == WordClass.Preposition)
        {
            // "announced for June", but "announced in April" tells when it was announced.
            var isWhen = clauses.Is(before, "in") || clauses.Is(before, "on");
            before--;
            if (clauses.Word(before).Class is WordClass.Particle or WordClass.Preposition) before--;
            if (clauses.Phrases.GroupAt(before) is >= 0 and var said && isWhen && Speech.IsClauseVerb(clauses.Phrases.Groups[said].Lemma)) return false;
            if (clauses.Phrases.GroupAt(before) is >= 0 and var plan) return modes.EffectOf(plan) == TravelEffect.Planned;
            return TravelLexicon.Effect(clauses.WordAt(before)) == TravelEffect.Planned;
        }

        // A loop over the chain of infinitives that the date belongs to.
        var group = Before(before, noun);
        while (group > 0 && clauses.Phrases.Groups[group].Head > noun && clauses.Phrases.Groups[group].Mood == VerbMood.Infinitive && clauses.DatesOf(group).Contains(date))
        {
            var at = clauses.Phrases.Groups[group].First - 1;
            if (TravelLexicon.Effect(clauses.WordAt(at)) == TravelEffect.Planned || modes.EffectOf(group - 1) == TravelEffect.Planned) return true;

            // "which was to have begun tomorrow".
            if (clauses.Phrases.Groups[group - 1] is { Lemma: "be" } being && being.Head == at) return true;
            group--;
        }

        return false;
    }

    private int Before(int token, int noun)
    {
        for (var i = token; i > noun; i--)
        {
            if (clauses.Phrases.GroupAt(i) is >= 0 and var group) return group;
        }

        return -1;
    }
}
