using Plotly.NET;

namespace Dateline.Display;

/// <summary>The plotly.js that Plotly.NET carries: what a page needs once to draw all its charts with no network.</summary>
public static class PlotlyScript
{
    private const string Resource = "Plotly.NET.plotly-2.28.0.min.js";

    private static readonly Lazy<string> Script = new(Read);

    private static int _given;

    /// <summary>Version of plotly.js, such as "2.28.0".</summary>
    public static string Version { get; } = Resource["Plotly.NET.plotly-".Length..^".min.js".Length];

    /// <summary>
    /// The script's own bytes as text, 3.6 MB, fit to stand between script tags: it holds no "&lt;/script". It sets <c>window.Plotly</c>
    /// unless an AMD loader such as RequireJS is on the page, whose modules it then joins.
    /// </summary>
    public static string Text => Script.Value;

    /// <summary>
    /// The same, in a wrapper that hides an AMD loader and CommonJS from it, so that it always sets <c>window.Plotly</c>; does nothing where that is set already.
    /// </summary>
    internal static string Guarded => $"if(!window.Plotly){{(function(define,module,exports){{{Text}\n}}).call(window);}}";

    /// <summary>
    /// True once in the life of the process: the first chart shown brings the script, the ones after it on the same page find it there, as
    /// plotly.py's notebook renderer does. A notebook is a process of its own, so once in the process is once in the notebook.
    /// </summary>
    internal static bool FirstOfPage() => Interlocked.Exchange(ref _given, 1) == 0;

    private static string Read()
    {
        using var stream = typeof(GenericChart).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in Plotly.NET: its version has changed, and with it the script's name.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
