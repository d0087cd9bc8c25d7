using Dateline.Entities.Corrections;

namespace Dateline.Tests.Entities.Corrections;

public sealed class CorrectionWriterTests
{
    public static TheoryData<string> Names { get; } = ["Lima", "O'Brien", "\"Chippy\" Gooden", "Yes", "12", "a: b # c", "- x", "Đặng Minh Khuê", "back\\slash", "tab\there"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_AnyName_IsReadBackTheSame(string name)
    {
        var correction = new Correction("story.corrections.yaml", 1, "split", name) { Into = name, Text = name, Occurrences = [1, 3], Latitude = null };

        var read = Assert.Single(CorrectionFile.Read(new StringReader(CorrectionWriter.Write(correction)), "story.corrections.yaml"));

        Assert.Equal((name, name, name), (read.Name, read.Into, read.Text));
        Assert.Equal([1, 3], read.Occurrences);
    }
}
