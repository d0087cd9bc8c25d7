namespace Dateline.Itineraries.Exports;

/// <summary>Takes the travels of many readings and writes them to one file of a format that maps and calendars open; none is kept once it is written.</summary>
internal interface ITravelSink : IDisposable
{
    /// <summary>Writes the reading's stops and legs; nothing for one without.</summary>
    void Add(Reading reading);

    /// <summary>Writes the end; nothing may be added afterwards. The stream stays open.</summary>
    void Complete();
}
