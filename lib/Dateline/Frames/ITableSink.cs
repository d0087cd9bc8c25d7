namespace Dateline.Frames;

/// <summary>Takes the rows of one table of many readings and writes them to a file. Rows get one more column at the end, <c>article</c>: the id of their article.</summary>
internal interface ITableSink : IDisposable
{
    /// <summary>Adds the reading's rows.</summary>
    Task AddAsync(Reading reading);

    /// <summary>Writes what is left; nothing may be added afterwards.</summary>
    Task CompleteAsync();
}
