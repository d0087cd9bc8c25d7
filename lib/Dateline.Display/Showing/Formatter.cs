using System.Diagnostics.CodeAnalysis;

namespace Dateline.Display.Showing;

/// <summary>One way to show a value, in the shape that kernels look for by convention: <c>MimeType</c>, <c>Type</c> and <c>Format(object, TextWriter)</c>.</summary>
internal sealed class Formatter<T>(string mimeType, Action<T, TextWriter> write)
{
    public string MimeType { get; } = mimeType;

    /// <summary>The type whose values it shows: by it a kernel finds formatters of types that aren't this library's.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The convention reads it from an instance.")]
    public Type Type => typeof(T);

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
