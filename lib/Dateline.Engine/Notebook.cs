using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Dateline.Engine.Sessions;
using Dateline.Engine.Sessions.Formatting;

namespace Dateline.Engine;

/// <summary>
/// What every cell can call without a qualifier. The names are those that users of .NET Interactive know. Outside of a cell each member
/// throws <see cref="InvalidOperationException"/>.
/// </summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Existing notebooks call both display(x) and x.Display().")]
public static class Notebook
{
    // A notebook is a process of its own, so there is one host in a process, as there is one console.
    private static volatile INotebookHost? _host;

    internal static INotebookHost Host
    {
        get => _host ?? throw new InvalidOperationException("No cell of a notebook is running in this process.");
        set => _host = value;
    }

    /// <summary>Shows a value now, while the cell still runs.</summary>
    /// <param name="value">Any value, null too.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for all that it has.</param>
    /// <returns>The display, which can be given another value.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => Host.Display(value, mimeTypes);

    /// <summary>Shows a value now, while the cell still runs.</summary>
    /// <param name="value">Any value, null too.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for all that it has.</param>
    /// <returns>The display, which can be given another value.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Host.Display(value, mimeTypes);

    /// <summary>Shows text as what it is written in.</summary>
    /// <param name="content">The text, such as markup of HTML; nothing in it is escaped.</param>
    /// <param name="mimeType">What it is, such as "text/html".</param>
    /// <returns>The display, which can be given other text.</returns>
    public static DisplayedValue DisplayAs(this string content, string mimeType) => Host.Display(content, [mimeType]);

    /// <summary>Markup of HTML, shown as such: nothing in it is escaped.</summary>
    /// <param name="content">The markup.</param>
    public static FormattedValue HTML(string content) => new("text/html", content);

    /// <summary>A drawing in SVG.</summary>
    /// <param name="content">The svg element.</param>
    public static FormattedValue SVG(string content) => new("image/svg+xml", content);

    /// <summary>Text in Markdown.</summary>
    /// <param name="content">CommonMark, with what the front end knows beyond it.</param>
    public static FormattedValue Markdown(string content) => new("text/markdown", content);

    /// <summary>A formula.</summary>
    /// <param name="content">LaTeX with its delimiters, such as "$x^2$".</param>
    public static FormattedValue Latex(string content) => new("text/latex", content);

    /// <summary>JSON, shown as a tree where the front end can.</summary>
    /// <param name="content">One JSON value. What isn't JSON is shown as text.</param>
    public static FormattedValue JSON(string content) => new("application/json", content);

    /// <summary>A picture.</summary>
    /// <param name="bytes">A PNG, JPEG, GIF or WebP file.</param>
    /// <exception cref="ArgumentException">The bytes begin like none of these.</exception>
    public static FormattedValue Image(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var type = ImageTypes.Of(bytes) ?? throw new ArgumentException("The bytes begin neither as a PNG nor as a JPEG, GIF or WebP file.", nameof(bytes));
        return new(type, Convert.ToBase64String(bytes));
    }

    /// <summary>Takes away what the cell has shown and written so far.</summary>
    /// <param name="wait">Whether to do so only when the next output comes, which doesn't flicker.</param>
    public static void ClearOutput(bool wait = false) => Host.Clear(wait);

    /// <summary>Asks the reader of the notebook for a line of text and waits for it.</summary>
    /// <param name="prompt">The question.</param>
    /// <exception cref="NotSupportedException">Nobody can answer: the notebook runs without a front end, or its front end takes no input.</exception>
    public static string Input(string prompt = "") => Host.Input(prompt, password: false);

    /// <summary>As <see cref="Input"/>, for text that is not shown while it is typed.</summary>
    /// <param name="prompt">The question.</param>
    /// <exception cref="NotSupportedException">As for <see cref="Input"/>.</exception>
    public static string Password(string prompt = "") => Host.Input(prompt, password: true);

    /// <summary>What a cell of another language declared, for the code that carries variables over; cells just mention the variable's name.</summary>
    /// <param name="name">The variable's name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static object? Shared(string name) => Host.Shared(name);

    /// <summary>
    /// Decides how values of a type, and of those derived from it, are shown from now on. A later formatter for the same MIME type wins.
    /// </summary>
    /// <typeparam name="T">The type; a formatter for a nearer type wins over one for a base type or interface.</typeparam>
    /// <param name="mimeType">The MIME type that it gives, such as "text/html".</param>
    /// <param name="format">Gives the content; null where a value has no such form.</param>
    public static void RegisterFormatter<T>(string mimeType, Func<T, string?> format)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        ArgumentNullException.ThrowIfNull(format);
        Host.Register(new TypeFormatter(typeof(T), mimeType, (value, writer) =>
        {
            if (format((T)value) is not { } content) return false;
            writer.Write(content);
            return true;
        }));
    }
}
