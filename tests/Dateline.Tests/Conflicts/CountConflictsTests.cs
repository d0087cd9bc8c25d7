using Dateline.Articles;

namespace Dateline.Tests.Conflicts;

public sealed class CountConflictsTests
{
    [Theory]
    [InlineData("The 31 singers of Cantores Novi, a choir from Oslo, flew to Riga. The hostel had beds for 20 of the 34 singers.", "“31 singers” gives 31, but “34 singers” gives 34.")]
    [InlineData("The 34 singers of Cantores Novi, a choir from Oslo, flew to Riga. The hostel had beds for 20 of the 34 singers.", null)]
    [InlineData("The 31 singers of Cantores Novi, a choir from Oslo, flew to Riga. Four singers slept in a school.", null)]
    [InlineData("The 31 singers of Cantores Novi, a choir from Oslo, flew to Riga. The four singers who had passports went on to Minsk.", null)]
    public void Find_PeopleOfOneBody_ConflictWhereAllOfThemAreCountedTwice(string text, string? statement)
    {
        var reading = Reading.Read(new ArticleInput("a", text, Published: "2024-05-15"));

        Assert.Equal(statement, reading.Conflicts.SingleOrDefault()?.Statement);
    }
}
