using Dateline.Display.Showing;

namespace Dateline.Display;

/// <summary>Prose that takes its figures from a reading, so that what it says holds for any article. Shows itself as a paragraph.</summary>
/// <param name="Text">Plain text, one or more sentences.</param>
[TypeFormatterSource(typeof(AnswerFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record Answer(string Text)
{
    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
