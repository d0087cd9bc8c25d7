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
    [InlineData("He defended the plan on Monday.", "Monday", "2024-05-13", "date")]
    [InlineData("They plan to speak on Monday.", "Monday", "2024-05-20", "date")]
    [InlineData("The vote took place on Wednesday.", "Wednesday", "2024-05-15", "date")]
    [InlineData("He flies there next Tuesday.", "next Tuesday", "2024-05-21", "date")]
    [InlineData("She presented her plans in Seoul on Monday.", "Monday", "2024-05-13", "date")]
    [InlineData("The talks were moved to Monday.", "Monday", "2024-05-20", "date")]
    [InlineData("The leg has been moved to September.", "September", "2024-09", "date")]
    [InlineData("The ministry invited the rapporteur for Monday.", "Monday", "2024-05-20", "date")]
    [InlineData("She moved to Rome in September.", "September", "2023-09", "date")]
    [InlineData("He is in Hanoi now, after talks in Seoul on Monday.", "Monday", "2024-05-13", "date")]
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

    // A day in digits alone, in each order and with each mark; without a year the nearest.
    [InlineData("The hearing is on 6/20.", "6/20", "2024-06-20", "date")]
    [InlineData("The hearing is on Thursday, 6/20.", "Thursday, 6/20", "2024-06-20", "date")]
    [InlineData("The hearing was on 22/04.", "22/04", "2024-04-22", "date")]
    [InlineData("The file was closed on 03/18/40.", "03/18/40", "2040-03-18", "date")]
    [InlineData("The file was opened on 03/18/62.", "03/18/62", "1962-03-18", "date")]
    [InlineData("It was filed on 23/Sep/2020.", "23/Sep/2020", "2020-09-23", "date")]
    [InlineData("It was filed on 2020-Sep-23.", "2020-Sep-23", "2020-09-23", "date")]
    [InlineData("The stamp reads 20200923.", "20200923", "2020-09-23", "date")]
    [InlineData("It closed in 2015-3.", "2015-3", "2015-03", "date")]
    [InlineData("It closed in 12/2015.", "12/2015", "2015-12", "date")]
    [InlineData("She was born on 15 April of 87.", "15 April of 87", "1987-04-15", "date")]

    // Days of the month and weekdays by their number.
    [InlineData("They met on the 8th.", "the 8th", "2024-05-08", "date")]
    [InlineData("They will meet on the 8th.", "the 8th", "2024-06-08", "date")]
    [InlineData("The lease ends on the 15th day of next month.", "the 15th day of next month", "2024-06-15", "date")]
    [InlineData("He will speak on Friday 31.", "Friday 31", "2024-05-31", "date")]
    [InlineData("The fair opens on the second Monday in June.", "the second Monday in June", "2024-06-10", "date")]
    [InlineData("The fair closed on the last Friday of March 2019.", "the last Friday of March 2019", "2019-03-29", "date")]
    [InlineData("He comes this upcoming Friday.", "this upcoming Friday", "2024-05-17", "date")]

    // Counted from the day of writing, or from a day that is named.
    [InlineData("The envoy will return in two weeks.", "in two weeks", "2024-05-29", "date")]
    [InlineData("The envoy lost eight kilos in two weeks.", "two weeks", "P2W", "duration")]
    [InlineData("It began two weeks and two days ago.", "two weeks and two days ago", "2024-04-29", "date")]
    [InlineData("They wed two weeks before Christmas 2020.", "two weeks before Christmas 2020", "2020-12-11", "date")]
    [InlineData("It ended the day after April 30, 2021.", "the day after April 30, 2021", "2021-05-01", "date")]
    [InlineData("It is due three weeks from tomorrow.", "three weeks from tomorrow", "2024-06-06", "date")]
    [InlineData("It was closed a few months ago.", "a few months ago", "../2024-05", "date")]
    [InlineData("It has been closed in recent weeks.", "recent weeks", "../2024-05-15", "date")]
    [InlineData("It will rain for the next few days.", "the next few days", "2024-05-15/..", "date")]
    [InlineData("What happened two days before", "two days before", null, "date")]
    [InlineData("He got in last night.", "last night", "2024-05-14", "date")]

    // Named days: fixed ones, those that hang on a weekday or on Easter, those of other calendars (dates as published in almanacs).
    [InlineData("They sang at Easter 2018.", "Easter 2018", "2018-04-01", "date")]
    [InlineData("They sang on Easter Monday 2038.", "Easter Monday 2038", "2038-04-26", "date")]
    [InlineData("They sang on Good Friday 1818.", "Good Friday 1818", "1818-03-20", "date")]
    [InlineData("They met on Christmas Eve.", "Christmas Eve", "2023-12-24", "date")]
    [InlineData("They will meet at Christmas.", "Christmas", "2024-12-25", "date")]
    [InlineData("Sales rose on Black Friday 2010.", "Black Friday 2010", "2010-11-26", "date")]
    [InlineData("They met on Memorial Day 2022.", "Memorial Day 2022", "2022-05-30", "date")]
    [InlineData("The truce held on Eid al-Fitr 2022.", "Eid al-Fitr 2022", "2022-05-02", "date")]
    [InlineData("The market closed on Lunar New Year 2023.", "Lunar New Year 2023", "2023-01-22", "date")]
    [InlineData("They met last Easter.", "last Easter", "2024-03-31", "date")]
    [InlineData("They will meet next Easter.", "next Easter", "2025-04-20", "date")]

    // Numbers in words.
    [InlineData("She was born on January twenty-five, nineteen eighty-six.", "January twenty-five, nineteen eighty-six", "1986-01-25", "date")]
    [InlineData("He left in nineteen hundred ninety-three.", "nineteen hundred ninety-three", "1993", "date")]
    [InlineData("It opened in two thousand and fifteen.", "two thousand and fifteen", "2015", "date")]

    // Early years and years that stand apart.
    [InlineData("The town was burnt in AD 842.", "AD 842", "0842", "date")]
    [InlineData("The monk died in December of 384.", "December of 384", "0384-12", "date")]
    [InlineData("The palace was built in 44 BC.", "44 BC", "-0043", "date")]
    [InlineData("A portrait of the saint (1480) hangs there.", "1480", "1480", "date")]

    // Parts of years.
    [InlineData("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-07-01/2019-09-30", "date")]
    [InlineData("Sales fell in Q3 2019.", "Q3 2019", "2019-07-01/2019-09-30", "date")]
    [InlineData("Sales fell in the first half of 2016.", "the first half of 2016", "2016-01-01/2016-06-30", "date")]
    [InlineData("Ten people drowned over the summer of 2015.", "the summer of 2015", "2015-06-01/2015-08-31", "date")]
    [InlineData("It was signed in the last week of July 2016.", "the last week of July 2016", "2016-W30", "date")]
    [InlineData("It was signed in the third month of 2021.", "the third month of 2021", "2021-03", "date")]
    [InlineData("A vote is due by the end of the year.", "the end of the year", "2024", "date")]
    [InlineData("Wages have stood still over the past decade.", "the past decade", "2014/2024", "date")]

    // Durations of several parts, and broken ones.
    [InlineData("It took one hour and 40 minutes.", "one hour and 40 minutes", "PT1H40M", "duration")]
    [InlineData("It took one hour and a half.", "one hour and a half", "PT90M", "duration")]
    [InlineData("It took one and a quarter years.", "one and a quarter years", "P15M", "duration")]
    [InlineData("It took 3.5 years.", "3.5 years", "P3.5Y", "duration")]
    [InlineData("It took ½ hour.", "½ hour", "PT0.5H", "duration")]
    [InlineData("They waited all day.", "all day", "P1D", "duration")]
    [InlineData("They stayed another week.", "another week", "P1W", "duration")]
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
    [InlineData("She sang on Monday and the next morning in the park.", "2024-05-13 2024-05-14")]
    [InlineData("She joined the ministry in 1967. Six years later she left.", "1967 1973")]
    [InlineData("They set out on April 5. On the 8th they reached Quito.", "2024-04-05 2024-04-08")]
    [InlineData("They landed on May 6. Two days on, they left.", "2024-05-06 2024-05-08")]
    [InlineData("The war lasted from November to April 2015.", "2014-11 2015-04")]
    [InlineData("The fair ran from 26 June to 8 July 2020.", "2020-06-26 2020-07-08")]
    [InlineData("They meet on 6/20, 6/22 or 6/25.", "2024-06-20 2024-06-22 2024-06-25")]
    [InlineData("He was in Lyon in May 2022 and in Rome that October.", "2022-05 2022-10")]
    [InlineData("She travels to Doha on Friday, to Muscat on Monday and to Kuwait City on Wednesday.", "2024-05-17 2024-05-20 2024-05-22")]
    [InlineData("She travels on Friday to Doha, where many merchants have lived, and on Sunday to Muscat.", "2024-05-17 2024-05-19")]
    public void Read_TwoDays_GivesBothInTheirOrder(string sentence, string values) =>
        Assert.Equal(values, string.Join(' ', Read(sentence).Dates.Select(d => d.Value)));

    [Theory]
    [InlineData("You may 3 times try it.")]
    [InlineData("The team came 18th, and won 3-1 on the 18th green.")]
    [InlineData("About 11/20 of the vote was counted, or 9/10 of the ballots.")]
    [InlineData("They saw Father Christmas on Easter Island and bought a Christmas tree.")]
    [InlineData("He comes on a Monday if at all.")]
    [InlineData("In two thousand villages nothing grew after the fall of Mosul.")]
    [InlineData("She cost $ 12 and 4 may still come.")]
    [InlineData("The firm has 12,000 workers and sold 1,986 cars.")]
    [InlineData("They march and sit in the sun.")]
    [InlineData("")]
    public void Read_NoTimeExpression_GivesNone(string sentence) => Assert.Empty(Read(sentence).Dates);

    [Theory]

    // A dateline with its year is the publication date; one without only the reference.
    [InlineData("OSLO, March 8, 2022 (Wire) — He came on Monday.", "2022-03-08", "2022-03-08", "2022-03-07")]
    [InlineData("The minister met his host on Sunday, May 1, 2022. He came on Saturday.", null, "2022-05-01", "2022-04-30")]

    // A post tells the year of a later day that the text tells of as past; a plan, or a day that the words look ahead to, dates nothing.
    [InlineData("On 12 March the two reached the Azores.\n\nSnow and lava! — Etna Station (@EtnaStation) March 6, 2024\n\nThey left on Monday.", null, "2024-03-12", "2024-03-11")]
    [InlineData("A concert on 12 March was scrapped.\n\nSnow and lava! — Etna Station (@EtnaStation) March 6, 2024\n\nThey left on Monday.", null, "2024-03-06", "2024-03-04")]
    [InlineData("She goes on to Bern, where a club has invited her, and then to Oslo on 12 March.\n\nSnow and lava! — Etna Station (@EtnaStation) March 6, 2024\n\nThey left on Monday.", null, "2024-03-06", "2024-03-04")]
    public void Read_NoPublicationDateGiven_FindsTheReference(string text, string? published, string? reference, string last)
    {
        var reading = Reading.Parse(text);

        Assert.Equal((published, reference, last), (reading.Article.Published, reading.Article.ReferenceDate, reading.Dates[^1].Value));
    }

    /// <summary>A line of facts with a birthday doesn't date an article.</summary>
    [Fact]
    public void Read_BirthdayInTheHead_IsNoDayOfWriting()
    {
        var reading = Reading.Parse("Ada Moreau\n\nBorn: June 11, 1968 (age 56) Lyon\n\nMoreau made her first film on December 26, 2012. On May 17 of the next year she gave it up.");

        Assert.Null(reading.Article.Published);
        Assert.Equal("2012-12-26", reading.Article.ReferenceDate);
    }

    private static Reading Read(string text) => Reading.Read(new ArticleInput("a", text, Published: Published));
}
