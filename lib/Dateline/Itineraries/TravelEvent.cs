namespace Dateline.Itineraries;

/// <summary>How sure and when: what the words say of a visit.</summary>
internal enum TravelMode : byte
{
    /// <summary>The words don't tell: "Kishida's visit to Vietnam".</summary>
    Unknown,
    Done,
    Current,
    Planned,
    Cancelled,
}

/// <summary>One passage that puts a traveller at a place, on the way from it, or back home.</summary>
internal sealed record TravelEvent
{
    /// <summary>Entity that travels; −1 where the words are those of a party or an unresolved "they".</summary>
    public int Traveller { get; init; }

    /// <summary>Entity of the place; null for "home", and for "the country" and the like, that is, where the traveller was told to be last.</summary>
    public int? Place { get; init; }

    /// <summary>ISO 3166-1 code, where the place is a country as a whole.</summary>
    public string? CountryOfPlace { get; init; }

    public required PlaceRole Role { get; init; }

    public required TravelMode Mode { get; init; }

    /// <summary>Token that heads the subject; −1 if the words name no subject of their own.</summary>
    public int Subject { get; init; } = -1;

    /// <summary>Told by a verb of what only people do: arriving, flying, staying, with nothing else that is moved.</summary>
    public bool Personal { get; init; }

    /// <summary>The place is a country or island that the text only calls so.</summary>
    public bool Vague { get; init; }

    /// <summary>Only shows that the traveller was there, by what was done there.</summary>
    public bool Weak { get; init; }

    /// <summary>Told as lying before the story: "had been there once".</summary>
    public bool Remote { get; init; }

    /// <summary>Told as over before what the story tells of: "had been in".</summary>
    public bool Earlier { get; init; }

    /// <summary>Told as lying before the stop of which the text has told last: "Before that she was in", "and before Bogotá in".</summary>
    public bool Precedes { get; init; }

    /// <summary>A plan of which the words say that it was one once: "had been due to land in". It counts as called off, unless the text has the traveller go there.</summary>
    public bool Overtaken { get; init; }

    /// <summary>Told as a second time at the place: "was back in".</summary>
    public bool Again { get; init; }

    /// <summary>A night, a change of plane, a halt on the way.</summary>
    public bool Passing { get; init; }

    /// <summary>On the way to the place told of next: "and, by way of Chicago, to Vancouver".</summary>
    public bool Ahead { get; init; }

    /// <summary>Told as leaving for the place: the date is that of leaving, and of arrival only where no other is told.</summary>
    public bool Leaving { get; init; }

    public DateSpanRef? Date { get; init; }

    /// <summary>The day that the words give as the last one.</summary>
    public DateSpanRef? Until { get; init; }

    /// <summary>The date belongs to the first place of a list; this one only lies in the same time.</summary>
    public bool DateIsLoose { get; init; }

    /// <summary>Told by a verb of arriving.</summary>
    public bool Arrives { get; init; }

    /// <summary>The day on which the words have the journey begin: "I am heading off", in a post of that day.</summary>
    public string? SetsOff { get; init; }

    /// <summary>The person or body that what is done at the place is done with.</summary>
    public int? Partner { get; init; }

    /// <summary>Told as being there, not as going: "is due home on Saturday" says nothing of the day of leaving.</summary>
    public bool Returned { get; init; }

    /// <summary>"goes on to": the date is that of leaving the stop before, too.</summary>
    public bool Onward { get; init; }

    /// <summary>Told as what is done in place of something called off.</summary>
    public bool Instead { get; init; }

    /// <summary>Stands in a post: the article's own words come first.</summary>
    public bool InPost { get; init; }

    public required int Token { get; init; }

    public required int Sentence { get; init; }

    public required TextRange Range { get; init; }

    public TextRange? PlaceRange { get; init; }

    /// <summary>Number of the verb group or noun that tells it: places of one list share it.</summary>
    public int Source { get; init; }
}

/// <summary>A resolved date and where it stands.</summary>
internal readonly record struct DateSpanRef(string Value, TextRange Range)
{
    /// <summary>Stands for its whole week: the day only says in which time the stop lies.</summary>
    public bool IsWeek { get; init; }
}
