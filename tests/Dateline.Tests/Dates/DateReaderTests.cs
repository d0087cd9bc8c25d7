using Dateline.Articles;

namespace Dateline.Tests.Dates;

public sealed class DateReaderTests
{
    // Wednesday, May 15, 2024, is the day of writing of all rows.
    private const string Published = "2024-05-15";

    [Theory]

    // Whole dates, in either order of day and month.
    [InlineData("He arrived on March 3, 2021.", "March 3, 2021", "2021-03-03", "date")]
    [InlineData("He arrived on 3 March 2021.", "3 March 2021", "2021-03-03", "date")]
    [InlineData("He arrived on Sept. 9, 2019.", "Sept. 9, 2019", "2019-09-09", "date")]
    [InlineData("The log says 2020-02-29.", "2020-02-29", "2020-02-29", "date")]
    [InlineData("The log says 2021-02-30.", "2021-02-30", null, "date")]

    // The year of a day without one is the nearest that the words allow.
    [InlineData("The talks ended on May 2.", "May 2", "2024-05-02", "date")]
    [InlineData("The talks will open on June 30.", "June 30", "2024-06-30", "date")]
    [InlineData("He died on Dec. 28.", "Dec. 28", "2023-12-28", "date")]

    // A weekday lies on the side that the verb tells of.
    [InlineData("The envoy landed on Monday.", "Monday", "2024-05-13", "date")]
    [InlineData("The envoy will land on Monday.", "Monday", "2024-05-20", "date")]
    [InlineData("The envoy leaves on Friday.", "Friday", "2024-05-17", "date")]
    [InlineData("The envoy set out from Nairobi on Sunday.", "Sunday", "2024-05-12", "date")]
    [InlineData("The envoy ended a visit to Ireland on Sunday.", "Sunday", "2024-05-12", "date")]
    [InlineData("A stop planned for Monday was dropped.", "Monday", "2024-05-13", "date")]
    [InlineData("A stop planned for Friday was dropped.", "Friday", "2024-05-17", "date")]
    [InlineData("A meeting is planned for Monday.", "Monday", "2024-05-20", "date")]
    [InlineData("They were there over the weekend.", "the weekend", "2024-05-11/2024-05-12", "date")]
    [InlineData("They will be received on Tuesday.", "Tuesday", "2024-05-21", "date")]
    [InlineData("The vote took place on Wednesday.", "Wednesday", "2024-05-15", "date")]
    [InlineData("He flies there next Tuesday.", "next Tuesday", "2024-05-21", "date")]
    [InlineData("She left last Thursday.", "last Thursday", "2024-05-09", "date")]

    // Months, years and what is counted from the day of writing.
    [InlineData("The treaty was signed in January.", "January", "2024-01", "date")]
    [InlineData("The treaty was signed in November.", "November", "2023-11", "date")]
    [InlineData("The visit has been put off until October.", "October", "2024-10", "date")]
    [InlineData("He was there last November.", "last November", "2023-11", "date")]
    [InlineData("He was there in November last year.", "November last year", "2023-11", "date")]
    [InlineData("They met last month.", "last month", "2024-04", "date")]
    [InlineData("They meet again next year.", "next year", "2025", "date")]
    [InlineData("They met three years ago.", "three years ago", "2021", "date")]
    [InlineData("It was founded in 1987.", "1987", "1987", "date")]
    [InlineData("The law dates from the 1960s.", "the 1960s", "1960-01-01/1969-12-31", "date")]
    [InlineData("He came yesterday.", "yesterday", "2024-05-14", "date")]

    // Durations, times and sets.
    [InlineData("They held a 90-minute meeting.", "90-minute", "PT90M", "duration")]
    [InlineData("It was an 8-day tour.", "8-day", "P8D", "duration")]
    [InlineData("She stayed for two weeks.", "two weeks", "P2W", "duration")]
    [InlineData("It took twenty-five minutes.", "twenty-five minutes", "PT25M", "duration")]
    [InlineData("They waited half an hour.", "half an hour", "PT30M", "duration")]
    [InlineData("Doors open at 7 p.m. sharp.", "7 p.m.", "T19:00", "time")]
    [InlineData("They train every Tuesday.", "every Tuesday", "P1W", "set")]
    [InlineData("The forum meets every two years.", "every two years", "P2Y", "set")]
    public void Read_OneExpression_GivesItsRangeValueAndKind(string sentence, string text, string? value, string kind)
    {
        var date = Assert.Single(Read(sentence).Dates);

        Assert.Equal((text, value, kind), (date.Text, date.Value, date.Kind));
    }

    [Theory]
    [InlineData("He was there from April 30 to May 1.", "2024-04-30 2024-05-01")]
    [InlineData("They play on Sept. 22 and 23.", "2024-09-22 2024-09-23")]
    [InlineData("He landed on May 6 and flew home two days later.", "2024-05-06 2024-05-08")]
    [InlineData("She sang on Monday and, the day after, in the park.", "2024-05-13 2024-05-14")]
    public void Read_TwoDays_GivesBothInTheirOrder(string sentence, string values) =>
        Assert.Equal(values, string.Join(' ', Read(sentence).Dates.Select(d => d.Value)));

    [Theory]
    [InlineData("You may 3 times try it.")]
    [InlineData("The firm has 12,000 workers and sold 1,986 cars.")]
    [InlineData("They march and sit in the sun.")]
    [InlineData("")]
    public void Read_NoTimeExpression_GivesNone(string sentence) => Assert.Empty(Read(sentence).Dates);

    [Theory]

    // A dateline with its year is the publication date; one without only the reference.
    [InlineData("OSLO, March 8, 2022 (Wire) — He came on Monday.", "2022-03-08", "2022-03-08", "2022-03-07")]
    [InlineData("The minister met his host on Sunday, May 1, 2022. He came on Saturday.", null, "2022-05-01", "2022-04-30")]
    public void Read_NoPublicationDateGiven_FindsTheReference(string text, string? published, string? reference, string last)
    {
        var reading = Reading.Parse(text);

        Assert.Equal((published, reference, last), (reading.Article.Published, reading.Article.ReferenceDate, reading.Dates[^1].Value));
    }

    private static Reading Read(string text) => Reading.Read(new ArticleInput("a", text, Published: Published));
}
