using Dateline.Frames;

namespace Dateline.Cli.Reads;

/// <summary>One table of all readings, to one stream.</summary>
internal sealed class TableOutput(ITableSink sink) : IReadOutput
{
    public Task AddAsync(Reading reading) => sink.AddAsync(reading);

    public Task CompleteAsync() => sink.CompleteAsync();

    public void Dispose() => sink.Dispose();
}
