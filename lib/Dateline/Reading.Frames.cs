namespace Dateline;

public sealed partial class Reading
{
    private ReadingFrames? _frames;

    /// <summary>The tables as DataFrames, made when first asked for.</summary>
    public ReadingFrames Frames => _frames ?? Interlocked.CompareExchange(ref _frames, new(this), null) ?? _frames;
}
