namespace Dateline.Engine.Tests.Kernels;

public sealed class KernelRegistrationTests : IDisposable
{
    private readonly string _prefix = Directory.CreateTempSubdirectory("dateline-kernels-").FullName;

    private string Kernels => Path.Combine(_prefix, "share", "jupyter", "kernels");

    private string[] Command => [Path.Combine(_prefix, "dateline"), "kernel", "start"];

    public KernelRegistrationTests() => File.WriteAllText(Path.Combine(_prefix, "dateline"), "");

    public void Dispose() => Directory.Delete(_prefix, recursive: true);

    [Fact]
    public void Install_EmptyPrefix_WritesWhatFrontEndsNeed()
    {
        var kernel = KernelRegistration.Install(Command, _prefix);

        Assert.Equal((".net-csharp", Path.Combine(Kernels, ".net-csharp")), (kernel.Name, kernel.Folder));
        var spec = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(kernel.Folder, "kernel.json")))!;
        Assert.Equal([.. Command, "{connection_file}"], spec["argv"]!.AsArray().Select(part => (string)part!));
        Assert.Equal((".NET (C#)", "C#", "message"), ((string?)spec["display_name"], (string?)spec["language"], (string?)spec["interrupt_mode"]));
        Assert.Equal([kernel.Folder], KernelRegistration.List(_prefix).Where(found => found.Works).Select(found => found.Folder));
    }

    [Fact]
    public void Install_NameHeldByAnother_LeavesItAndTakesTheOther()
    {
        var foreign = Foreign(".net-csharp");

        var kernel = KernelRegistration.Install(Command, _prefix);

        Assert.Equal("dateline", kernel.Name);
        Assert.Equal("{}", File.ReadAllText(foreign));
        Assert.Equal(["dateline"], KernelRegistration.Uninstall(_prefix).Select(removed => removed.Name));
        Assert.Equal("{}", File.ReadAllText(foreign));
    }

    [Fact]
    public void Install_BothNamesHeldByOthers_Throws()
    {
        Foreign(".net-csharp");
        Foreign("dateline");

        Assert.Contains("hold both", Assert.Throws<KernelException>(() => KernelRegistration.Install(Command, _prefix)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Install_AgainAfterTheNameIsFree_LeavesOneKernel()
    {
        var foreign = Foreign(".net-csharp");
        KernelRegistration.Install(Command, _prefix);
        Directory.Delete(Path.GetDirectoryName(foreign)!, recursive: true);

        KernelRegistration.Install(Command, _prefix);

        Assert.Equal([".net-csharp"], KernelRegistration.List(_prefix).Select(kernel => kernel.Name));
        Assert.Equal([".net-csharp"], Directory.EnumerateDirectories(Kernels).Select(Path.GetFileName));
    }

    [Fact]
    public void Install_CommandThatIsNotThere_ThrowsAndWritesNothing()
    {
        var thrown = Assert.Throws<KernelException>(() => KernelRegistration.Install([Path.Combine(_prefix, "gone")], _prefix));

        Assert.Contains("no such file", thrown.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Kernels));
    }

    [Fact]
    public void List_CommandRemovedSince_SaysThatItDoesNotWork()
    {
        KernelRegistration.Install(Command, _prefix);
        File.Delete(Command[0]);

        Assert.False(Assert.Single(KernelRegistration.List(_prefix)).Works);
    }

    private string Foreign(string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Kernels, name)).FullName, "kernel.json");
        File.WriteAllText(file, "{}");
        return file;
    }
}
