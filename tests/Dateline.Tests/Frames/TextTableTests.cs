using Dateline.Frames;

namespace Dateline.Tests.Frames;

public sealed class TextTableTests
{
    [Fact]
    public void Visit_Rows_AreAlignedAndCutShort()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        Tables.Sentences.Accept(new TextTable(writer, Reading.Parse("She left.\nHe stayed with all of them in the old house by the river.")));

        Assert.Equal(
            """
            sentences (2)
              sentence  block  start  end  text
                     0      0      0    9  She left.
                     1      1     10   67  He stayed with all of them in the o…

            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Fact]
    public void Visit_ControlCharacters_DoNotReachTheTerminal()
    {
        using var writer = new StringWriter();

        Tables.Blocks.Accept(new TextTable(writer, Reading.Parse("She\u001b[31m left\u009b31m.")));

        Assert.DoesNotContain('\u001b', writer.ToString());
        Assert.DoesNotContain('\u009b', writer.ToString());
    }
}
