using Dateline.Dates;

namespace Dateline.Itineraries;

/// <summary>A stop while its passages are being gathered.</summary>
internal sealed class StopDraft(int place)
{
    /// <summary>Entity of the most exact place so far.</summary>
    public int Place { get; set; } = place;

    public List<TravelEvent> Events { get; } = [];

    public bool Cancelled { get; init; }

    /// <summary>Index of the journey among those of the traveller, in the order of time.</summary>
    public int Trip { get; set; }

    /// <summary>ISO 3166-1 code of the country that the place lies in.</summary>
    public string? Country { get; set; }

    /// <summary>The stop whose place "the city" of this one's words is.</summary>
    public StopDraft? SameAs { get; set; }

    public string? Arrive { get; set; }

    public string? Depart { get; set; }

    public string Status { get; set; } = "";

    /// <summary>Place in the text of the first passage.</summary>
    public int Token => Events[0].Token;

    public PartialDate? Date => PartialDate.Parse(Arrive ?? Loose ?? Depart);

    /// <summary>A date that only says in which time the stop lies.</summary>
    public string? Loose { get; set; }

    public bool IsPlanned => !Events.Exists(e => e.Mode is TravelMode.Done or TravelMode.Current) && Events.Exists(e => e.Mode == TravelMode.Planned);

    /// <summary>Whether the text says outright that somebody goes there.</summary>
    public bool IsStrong => Events.Exists(e => !e.Weak);
}
