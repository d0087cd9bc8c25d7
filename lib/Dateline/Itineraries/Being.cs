using Dateline.Text;

namespace Dateline.Itineraries;

/// <summary>Tells whether a form of "be" puts its subject at a place.</summary>
internal sealed class Being(Clauses clauses, ModeReader modes)
{
    /// <summary>"is in Cairo", "is due in Paris", "had been to Costa Rica", "was back in Rome", "was expected in Nairobi": else "be" tells no place.</summary>
    public bool IsAtPlace(int group, ref int from, ref TravelMode mode, ref TravelVerb kind, int end)
    {
        var verb = clauses.Phrases.Groups[group];
        while (from < end && (clauses.Word(from).Class is WordClass.Adverb or WordClass.Particle || clauses.DateAt(from) >= 0))
        {
            if (TravelLexicon.Role(clauses.WordAt(from)) == PlaceRole.Home) return true;
            if (TravelLexicon.Signal(clauses.WordAt(from)) == TravelSignal.There && (verb.Passive || verb.Modal >= 0 || clauses.DatesOf(group).Count > 0 || (IsPerson(group) && EndsClause(from + 1, end)) || (clauses.Is(from, "here") && clauses.Dateline is not null && from + 1 < end && clauses.Word(from + 1).Class is WordClass.Comma or WordClass.Break or WordClass.And))) return true;
            if (clauses.Is(from, "back") && from + 1 < end && clauses.Word(from + 1).Class is WordClass.Preposition or WordClass.Comma or WordClass.Break) return true;
            from++;
        }

        if (from >= end) return false;

        // "had been booked through Algiers".
        if (verb.Passive && TravelLexicon.Role(clauses.WordAt(from)) == PlaceRole.Via && modes.EffectOf(group) == TravelEffect.Planned && from + 1 < end && clauses.PlaceAt(from + 1) is not null)
        {
            (kind, mode) = (TravelVerb.Go, TravelMode.Planned);
            return true;
        }

        if (verb is { Passive: true, Past: true } && clauses.Word(from).Class == WordClass.Comma && clauses.Word(verb.First).Class == WordClass.Have && clauses.HasBut(from, end) && clauses.Word(from).Class != WordClass.To && modes.EffectOf(group) == TravelEffect.Planned)
        {
            mode = TravelMode.Cancelled;
            return true;
        }

        // "last in Rome" and "here in Rome" are places; "the last" is none.
        if (TravelLexicon.Signal(clauses.WordAt(from)) == TravelSignal.Next && from + 1 < end) from++;
        if (TravelLexicon.Effect(clauses.WordAt(from)) == TravelEffect.Planned)
        {
            if (mode is TravelMode.Done or TravelMode.Current) mode = TravelMode.Planned;
            return from + 1 < end && (clauses.Word(from + 1).Class is WordClass.Preposition or WordClass.Adverb or WordClass.Particle || TravelLexicon.Role(clauses.WordAt(from + 1)) == PlaceRole.Home);
        }

        if (verb.Passive)
        {
            if (modes.EffectOf(group) is TravelEffect.Wished or TravelEffect.Rumoured) return false;
            if (mode is TravelMode.Done or TravelMode.Current) mode = TravelMode.Planned;

            // "had been expected in Nairobi but stayed at home".
            if (verb.Past && clauses.Word(verb.First).Class == WordClass.Have && clauses.HasBut(from, end)) mode = TravelMode.Cancelled;
        }

        if (WasSomebody(group, verb, from, end) is { } office)
        {
            from = office;
            return true;
        }

        var role = TravelLexicon.Role(clauses.WordAt(from));
        if (role == PlaceRole.Home) return true;
        if (TravelLexicon.Noun(clauses.WordAt(from)) != TravelNoun.None) return false;
        if (role == PlaceRole.To && from + 1 < end && clauses.Phrases.GroupAt(from) >= 0) return false;
        if (role == PlaceRole.To) return clauses.Is(verb.Head, "been") || verb.Passive;
        // "tomorrow it is on to Budapest", "from there they were off to Lima".
        if ((clauses.Is(from, "on") || clauses.Is(from, "off")) && from + 2 < end && clauses.Word(from + 1).Class == WordClass.To && clauses.PlaceAt(from + 2) is not null)
        {
            if (mode == TravelMode.Current) mode = TravelMode.Planned;
            kind = TravelVerb.Go;
            return true;
        }

        if (IsOnTheWay(from, end, ref mode))
        {
            kind = TravelVerb.Go;
            return true;
        }

        return role == PlaceRole.In && LeadsToPlace(from, end);
    }

    /// <summary>"was a nanny in Kassel in the nineties", "was a student in Bologna in 1998": where the place begins, if a time long past is told with it.</summary>
    private int? WasSomebody(int group, VerbGroup verb, int from, int end)
    {
        if (!verb.Past || verb.Passive || verb.Negated || clauses.Word(from).Class != WordClass.Determiner || clauses.Is(from, "the") || clauses.Phrases.PhraseFrom(from, end) is not { } phrase || phrase.End + 2 >= end) return null;
        if (clauses.Word(phrase.Head).Class != WordClass.Noun || !Roles.TryGet(clauses.WordAt(phrase.Head), out var role) || role.Kind != RoleKind.Person || TravelLexicon.Role(clauses.WordAt(phrase.End)) != PlaceRole.In) return null;
        var at = phrase.End;
        while (at < end && clauses.PlaceAt(at) is null && clauses.Word(at).Class is WordClass.Preposition or WordClass.Determiner or WordClass.Noun or WordClass.Adjective) at++;
        if (at >= end || clauses.PlaceAt(at) is null) return null;
        foreach (var date in clauses.DatesOf(group))
        {
            if (clauses.Dates.Dates[date].Value is { Length: < 10 }) return phrase.End;
        }

        for (; at < end; at++)
        {
            if (clauses.DateAt(at) is >= 0 and var d && clauses.Dates.Dates[d].Value is null or { Length: < 10 }) return phrase.End;
        }

        return null;
    }

    /// <summary>"King Harald is here, and", "The minister was there for the signing".</summary>
    private bool IsPerson(int group) => clauses.Phrases.Subjects(group) is [var only] && (clauses.Word(only.Head) is { Class: WordClass.Name, Mention: >= 0 and var m } ? clauses.Names.Mentions[m].Type == EntityType.Person : clauses.Word(only.Head).Class == WordClass.Noun && Roles.IsRole(clauses.WordAt(only.Head)));

    private bool EndsClause(int at, int end) => at >= end || clauses.Word(at).Class is WordClass.Comma or WordClass.Break or WordClass.And or WordClass.To || clauses.Is(at, "for") || clauses.Is(at, "with") || clauses.Is(at, "too");

    /// <summary>"in Cairo", "in the port city of Sfax", "at the airport in Bern": not "in demand in Sfax".</summary>
    private bool LeadsToPlace(int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end, from + 7); i++)
        {
            if (clauses.PlaceAt(i) is not null) return true;
            if (clauses.Word(i).Class == WordClass.Noun && TravelLexicon.Noun(clauses.WordAt(i)) is TravelNoun.Place or TravelNoun.Land) return true;
            if (clauses.Word(i).Class == WordClass.Noun && clauses.Is(from, "in") && clauses.Word(i - 1).Class == WordClass.Preposition) return false;
            if (clauses.Word(i).Class is WordClass.Comma or WordClass.Break) return false;
        }

        return false;
    }

    /// <summary>"is on her way from Australia by way of Los Angeles".</summary>
    private bool IsOnTheWay(int from, int end, ref TravelMode mode)
    {
        var at = from + 1;
        while (at < end && clauses.Word(at).Class is WordClass.Possessive or WordClass.Determiner) at++;
        if (at >= end || TravelLexicon.Noun(clauses.WordAt(at)) != TravelNoun.Way) return false;
        if (mode is TravelMode.Current or TravelMode.Done) mode = TravelMode.Planned;
        return true;
    }
}
