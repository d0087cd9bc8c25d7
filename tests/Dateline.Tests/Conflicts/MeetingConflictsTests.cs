using Dateline.Articles;

namespace Dateline.Tests.Conflicts;

public sealed class MeetingConflictsTests
{
    private const string Journey = "UN envoy Karin Holt flew from Vienna to Skopje on Monday. On Tuesday she drove on to Tirana. ";

    [Theory]
    [InlineData("Minister Ermal Gjoka gave Holt lunch in Tirana on Monday.", "Karin Holt is said to have been received in Tirana on May 13, 2024, but to have got there on May 14, 2024.")]
    [InlineData("Minister Ermal Gjoka gave Holt lunch in Tirana on Tuesday.", null)]
    [InlineData("Minister Ermal Gjoka had met Holt in Tirana on May 2.", null)]
    [InlineData("Minister Ermal Gjoka met his deputy in Tirana on Monday.", null)]
    public void Find_GuestReceivedAtAStop_IsAConflictOnlyBeforeTheArrival(string meeting, string? statement)
    {
        var reading = Reading.Read(new ArticleInput("a", Journey + meeting, Published: "2024-05-15"));

        Assert.Equal(statement, reading.Conflicts.SingleOrDefault()?.Statement);
    }
}
