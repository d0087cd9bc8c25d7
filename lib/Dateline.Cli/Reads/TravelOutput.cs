namespace Dateline.Cli.Reads;

/// <summary>Stops and legs of all readings in one file of a format that maps and calendars open; written at the end, for such a file is one object.</summary>
internal sealed class TravelOutput(Stream stream, Action<Stream, IEnumerable<Reading>> write) : IReadOutput
{
    private readonly List<Reading> _readings = [];

    public Task AddAsync(Reading reading)
    {
        // A reading without travel adds nothing, and need not be kept.
        if (reading.Stops.Count > 0) _readings.Add(reading);
        return Task.CompletedTask;
    }

    public Task CompleteAsync()
    {
        write(stream, _readings);
        stream.Flush();
        return Task.CompletedTask;
    }

    public void Dispose() => _readings.Clear();
}
