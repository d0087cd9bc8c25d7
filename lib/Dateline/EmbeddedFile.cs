namespace Dateline;

/// <summary>A file under data/ where the loaded assembly holds it: nothing is copied, and what isn't looked at isn't loaded from disk.</summary>
internal sealed unsafe class EmbeddedFile
{
    // The assembly's image stays for as long as code in it can run.
    private readonly byte* _start;
    private readonly int _length;

    public EmbeddedFile(string path)
    {
        using var stream = (UnmanagedMemoryStream)Resources.Open(path);
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    public ReadOnlySpan<byte> Bytes => new(_start, _length);
}
