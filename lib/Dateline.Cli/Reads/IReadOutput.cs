namespace Dateline.Cli.Reads;

/// <summary>Where the readings of <c>dateline read</c> go.</summary>
internal interface IReadOutput : IDisposable
{
    /// <summary>Adds the next reading.</summary>
    Task AddAsync(Reading reading);

    /// <summary>Writes what is left and puts files in their places.</summary>
    Task CompleteAsync();
}
