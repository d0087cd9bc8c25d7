using Dateline.Itineraries.Exports;

namespace Dateline.Cli.Reads;

/// <summary>Stops and legs of all readings in one file of a format that maps and calendars open. Nothing is written before there is a reading.</summary>
internal sealed class TravelOutput(Func<ITravelSink> open) : IReadOutput
{
    private ITravelSink? _sink;

    public Task AddAsync(Reading reading)
    {
        (_sink ??= open()).Add(reading);
        return Task.CompletedTask;
    }

    public Task CompleteAsync()
    {
        (_sink ??= open()).Complete();
        return Task.CompletedTask;
    }

    public void Dispose() => _sink?.Dispose();
}
