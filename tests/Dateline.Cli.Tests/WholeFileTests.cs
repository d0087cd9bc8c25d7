namespace Dateline.Cli.Tests;

public sealed class WholeFileTests
{
    [Fact]
    public void Write_FileExists_ReplacesItAndLeavesNothingBeside()
    {
        using var folder = new CommandRun().With("a.txt", "old");

        WholeFile.Write(folder.Path("a.txt"), "new"u8);

        Assert.Equal("new", File.ReadAllText(folder.Path("a.txt")));
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Fact]
    public void Write_PlaceIsAFolder_ThrowsAndLeavesNothingBeside()
    {
        using var folder = new CommandRun();
        Directory.CreateDirectory(folder.Path("a"));

        var error = Assert.Throws<CommandException>(() => WholeFile.Write(folder.Path("a"), "new"u8));

        Assert.Contains("can't be written", error.Message);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Check_FolderThere_LeavesNothing()
    {
        using var folder = new CommandRun().With("a.txt", "old");

        WholeFile.Check(folder.Path("a.txt"));

        Assert.Equal("old", File.ReadAllText(folder.Path("a.txt")));
        Assert.Equal(["a.txt"], folder.Files);
    }
}
