using Dateline.Engine.Sessions.Packages;

namespace Dateline.Engine.Tests.Sessions.Packages;

public sealed class PackageFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("dateline-packages-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("nuget: Some.Name, 1.2.3", "Some.Name", "1.2.3")]
    [InlineData("nuget:Some.Name,1.2.3-beta.1", "Some.Name", "1.2.3-beta.1")]
    [InlineData(" NuGet : Name", "Name", null)]
    [InlineData("nuget: Name, *", "Name", null)]
    [InlineData("nuget: Name, 6.0.*", "Name", "6.0.*")]
    public void PackageName_Reference_IsNameAndVersion(string reference, string name, string? version) => Assert.Equal(new PackageName(name, version), PackageName.Of(reference));

    [Theory]
    [InlineData("bin/Name.dll")]
    [InlineData("nuget:")]
    [InlineData("nuget: a b")]
    [InlineData("nuget: ../../etc/passwd")]
    public void PackageName_OfSomethingElse_IsNone(string reference) => Assert.Null(PackageName.Of(reference));

    [Theory]
    // The nearest framework that this runtime can load.
    [InlineData("One", "1.0.0", "one/1.0.0/lib/net8.0/One.dll")]
    // The lowest version that a dependency takes, by number and not by letter.
    [InlineData("Needs", "2.0.0", "needs/2.0.0/lib/netstandard2.0/Needs.dll one/1.10.0/lib/net6.0/One.dll")]
    // No version: the highest that is no preview. A pattern: the highest that it fits.
    [InlineData("One", null, "one/1.10.0/lib/net6.0/One.dll")]
    [InlineData("One", "1.*", "one/1.10.0/lib/net6.0/One.dll")]
    [InlineData("one", "2.0.0-beta", "one/2.0.0-beta/lib/net6.0/One.dll")]
    public void Find_PackageThatIsThere_GivesItsLibrariesAndThoseItNeeds(string name, string? version, string expected)
    {
        Add("One", "1.0.0", "", "net8.0", "net48", "netstandard2.0", "net99.0");
        Add("One", "1.9.0", "", "net6.0");
        Add("One", "1.10.0", "", "net6.0");
        Add("One", "2.0.0-beta", "", "net6.0");
        Add("Needs", "2.0.0", """<group targetFramework=".NETFramework4.7.2"><dependency id="Gone" version="1.0" /></group><group targetFramework=".NETStandard2.0"><dependency id="One" version="[1.9.5, 2.0)" /></group>""", "netstandard2.0");

        var found = new PackageFolder(_root).Find(new PackageName(name, version), out var advice);

        Assert.Null(advice);
        Assert.Equal(expected.Split(' '), found.SelectMany(libraries => libraries.Files).Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/')));
    }

    [Theory]
    [InlineData("One", "3.0.0", "The package One 3.0.0 is not on this machine", "dotnet package download One@3.0.0 --output")]
    [InlineData("Absent", null, "The package Absent is not on this machine", "dotnet package download Absent --output")]
    [InlineData("Needs", "1.0.0", "The package Absent 4.0.0, which Needs 1.0.0 needs, is not on this machine", "dotnet package download Absent@4.0.0 --output")]
    public void Find_WhatIsNotThere_SaysHowToGetIt(string name, string? version, string what, string remedy)
    {
        Add("One", "1.0.0", "", "net8.0");
        Add("Needs", "1.0.0", """<dependency id="Absent" version="4.0.0" />""", "net8.0");

        new PackageFolder(_root).Find(new PackageName(name, version), out var advice);

        Assert.StartsWith(what, advice, StringComparison.Ordinal);
        Assert.Contains(remedy, advice, StringComparison.Ordinal);
    }

    private void Add(string name, string version, string dependencies, params string[] frameworks)
    {
        var folder = Path.Combine(_root, name.ToLowerInvariant(), version);
        foreach (var framework in frameworks)
        {
            Directory.CreateDirectory(Path.Combine(folder, "lib", framework));
            File.WriteAllText(Path.Combine(folder, "lib", framework, name + ".dll"), "");
        }
        File.WriteAllText(Path.Combine(folder, name.ToLowerInvariant() + ".nuspec"), $"""<package xmlns="urn:x"><metadata><id>{name}</id><dependencies>{dependencies}</dependencies></metadata></package>""");
    }
}
