using Dateline.Articles;

namespace Dateline.Tests.Conflicts;

public sealed class StayConflictsTests
{
    [Theory]

    // One stay, two lengths.
    [InlineData("German Chancellor Helene Brandt flew to Oslo on Monday. Before that she was in Riga, for three days. Her two days in Riga had been long, she said.", "Helene Brandt is said to have spent 3 days in Riga, but elsewhere 2 days.")]
    [InlineData("German Chancellor Helene Brandt flew to Riga on May 6. She spent four nights in Riga. The three nights in Riga cost nothing, her office said.", "Helene Brandt is said to have spent 4 nights in Riga, but elsewhere 3 nights.")]

    // The same length, other units, parts of a stay, another year, another person, a plan.
    [InlineData("German Chancellor Helene Brandt flew to Riga on May 6. She spent three days in Riga. Her three days in Riga had been long.", null)]
    [InlineData("German Chancellor Helene Brandt flew to Riga on May 6. She spent three days in Riga. Her two nights in Riga had been short.", null)]
    [InlineData("German Chancellor Helene Brandt flew to Riga on May 6. She spent three days in Riga. The first two days in Riga were cold.", null)]
    [InlineData("German Chancellor Helene Brandt flew to Riga on May 6. She spent three days in Riga. In 2019 she had spent two days in Riga.", null)]
    [InlineData("German Chancellor Helene Brandt flew to Riga on May 6 and spent three days in Riga. Danish Prime Minister Mette Dahl flew to Riga on May 6 and spent two days in Riga.", null)]
    [InlineData("German Chancellor Helene Brandt will fly to Riga on Friday. She will spend three days in Riga. The two days in Riga will be long.", null)]
    public void Find_Stay_ConflictWhereItIsToldWithTwoLengths(string text, string? statement)
    {
        var reading = Reading.Read(new ArticleInput("a", text, Published: "2024-05-15"));

        Assert.Equal(statement, reading.Conflicts.SingleOrDefault()?.Statement);
    }
}
