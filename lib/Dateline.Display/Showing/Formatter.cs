namespace Dateline.Display.Showing;

/// <summary>One way to show a value, in the shape that kernels look for by convention: <c>MimeType</c> and <c>Format(object, TextWriter)</c>.</summary>
internal sealed class Formatter<T>(string mimeType, Action<T, TextWriter> write)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value; false, with nothing written, where it has no such form.</summary>
    public bool Format(object value, TextWriter writer)
    {
        if (value is not T typed) return false;
        var counted = new StringWriter();
        write(typed, counted);
        var text = counted.ToString();
        writer.Write(text);
        return text.Length > 0;
    }
}
