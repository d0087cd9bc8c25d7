namespace Dateline.Tests.Text;

public sealed class SentenceSplitterTests
{
    /// <summary>Texts with "|" where one sentence ends and the next begins.</summary>
    public static TheoryData<string> Cases => [.. Lines("""
        She left.| He stayed.
        She left!| He stayed?| Nobody knows.
        She left?!| He stayed!!

        Dr. Eva Roe met Gen. Otto Lind in St. Gallen.| They agreed.
        The U.S. Senate voted.| He lives in the U.S.| They don't.
        He works for Lind & Sons Inc. in Oslo.| She left Lind & Sons Inc.| The firm is small.
        At 5 a.m. Mr. Lind flew out.| He landed in Oslo shortly after 6 p.m.| Mr. Roe met him.
        The talks begin at 9 a.m. Tuesday in Geneva.
        See p. 55 and fig. 3 of vol. 2.| It says no.| No. 10 said nothing.
        Trade fell in Jan. 2020 and rose in Feb.| The year ended well.
        They grow rice, beans, etc.| The rest is bought.
        J. R. Roe and Eva M. Lind signed.| You and I.| Did they?
        Roe v. Lind was settled, i.e. dropped.| Nobody paid.

        It cost $3.1 billion, or 2.5 per cent.| The rest is 1,000.5 francs.
        Write to eva.roe@example.org.| See https://example.org/a.b?c=d.| Then call.
        Visit Booking.com or Node.js today.| Both work.
        She took iPads home.| eBay sold them.

        “We go on,” she said.| “We have to.”
        “Will you go?” he asked.| “Yes.”| She left.
        “Why now?” Foreign Minister Roe asked.| Nobody answered.
        "Stop!" Lind shouted.| "Now."
        She said he was “a friend.”| He smiled.
        ‘We like it.’| They left.
        (She left early.)| He stayed (until noon.) with them.
        He said "no [...] way" to them.| They left.
        The rule is old. [12]| It holds.[3]| Nobody knows why.

        I waited...| She never came.
        I waited ... and she came.
        I waited…| She never came.
        I waited . . . and she came.

        Welcome! 🌊🐟| We begin today. #Quito #Oslo
        Hello, Oslo! 🇳🇴| Next stop: #Bergen.
        We go on. (2/3) pic.twitter.com/a1B2
        Look here. https://example.org/a| Then decide.

        QUITO, March 4 (Wire) -- The envoy landed.| She stays.
        OSLO — Two ministers met on Friday.| They agreed.
        1. Rice| 2. Beans| 3. Corn
        a) rice| b) beans
        • Rice| • Beans
        She left.|He stayed.| We know.
        El Niño came.| Ōta Sayuri stayed in N'Djamena.| Đặng left.
        """)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_Text_EndsWhereSentencesEnd(string marked)
    {
        var expected = marked.Split('|', StringSplitOptions.TrimEntries);

        Assert.Equal(expected, Sentences(marked.Replace("|", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("She left.\r\nHe stayed.", new[] { "She left.", "He stayed." })]
    [InlineData("Envoy lands\nShe left.", new[] { "Envoy lands", "She left." })]
    [InlineData("Good day. — Eva Roe (@eva) May 1, 2024", new[] { "Good day.", "— Eva Roe (@eva) May 1, 2024" })]
    [InlineData("One\u2028Two", new[] { "One", "Two" })]
    [InlineData("...", new[] { "..." })]
    [InlineData("\u00A0She left.\u3000", new[] { "She left." })]
    [InlineData("\uD83C", new[] { "\uD83C" })]
    public void Split_Lines_AreNeverJoined(string text, string[] expected) => Assert.Equal(expected, Sentences(text));

    private static string[] Sentences(string text) => [.. Reading.Parse(text).Sentences.Select(s => s.Text)];

    private static string[] Lines(string cases) => cases.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
