using System.Diagnostics.CodeAnalysis;
using static System.Net.WebUtility;

namespace Dateline.Display.Showing;

/// <summary>How an <see cref="Answer"/> shows itself.</summary>
internal sealed class AnswerFormatterSource
{
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The convention calls it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<Answer>("text/html", (answer, writer) => writer.Write($"<p class=\"dateline-answer\">{HtmlEncode(answer.Text)}</p>"));
        yield return new Formatter<Answer>("text/plain", (answer, writer) => writer.Write(answer.Text));
    }
}
