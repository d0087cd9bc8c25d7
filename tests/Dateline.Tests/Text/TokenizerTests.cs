using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    // Words: hyphens, apostrophes, the possessive on its own.
    [InlineData("Kishida’s vice-minister", "Kishida ’s vice-minister")]
    [InlineData("it's don't O'Brien N'Djamena d’affaires", "it 's don't O'Brien N'Djamena d’affaires")]
    [InlineData("RUSSIA'S soldiers’ U.S.'s", "RUSSIA 'S soldiers ’ U.S. 's")]
    [InlineData("90-minute 5th 1980s G7 COVID-19", "90-minute 5th 1980s G7 COVID-19")]
    [InlineData("AT&T, R&D & co", "AT&T , R&D & co")]
    // Abbreviations keep their full stops, other words don't.
    [InlineData("Dr. Roe, U.S. Ph.D. e.g. a.m.", "Dr. Roe , U.S. Ph.D. e.g. a.m.")]
    [InlineData("No. 5, no. He", "No. 5 , no . He")]
    [InlineData("Eva M. Lind and I.", "Eva M. Lind and I .")]
    [InlineData("Booking.com is big.", "Booking.com is big .")]
    // Numbers with separators, days, ranges.
    [InlineData("1,000 3.5 10:30 9/11 2022-05-01 22-23", "1,000 3.5 10:30 9/11 2022-05-01 22 - 23")]
    [InlineData("12\u00A0000 homes, 12\u00A0homes", "12\u00A0000 homes , 12 homes")]
    [InlineData("NZ$12 £5m 50%", "NZ $ 12 £ 5m 50 %")]
    // Addresses, handles, hashtags.
    [InlineData("text:https://t.co/a#b. www.example.org/x, eva.roe@example.org!", "text : https://t.co/a#b . www.example.org/x , eva.roe@example.org !")]
    [InlineData("(https://example.org/a)", "( https://example.org/a )")]
    [InlineData("@JPN_PMO #VietNam’s #1 #G7 (@min)", "@JPN_PMO #VietNam ’s # 1 #G7 ( @min )")]
    [InlineData("@eva@example.social @eva.example.org.", "@eva@example.social @eva.example.org .")]
    // Marks.
    [InlineData("“Why?!” ... [...] — -- (a)", "“ Why ?! ” ... [...] — -- ( a )")]
    [InlineData("‘We’re here,’ he said", "‘ We’re here , ’ he said")]
    // Emoji with their modifiers and flags; accents composed and not.
    [InlineData("🌊🐟 👍🏽 👩‍🚀 🇮🇸🇳🇴 ✈️", "🌊 🐟 👍🏽 👩‍🚀 🇮🇸 🇳🇴 ✈️")]
    [InlineData("Ségou Se\u0301gou Fiamē", "Ségou Se\u0301gou Fiamē")]
    public void Add_Text_IsCutIntoTokens(string text, string expected) =>
        Assert.Equal(expected.Split(' '), Tokens(text).Select(t => t.Range.Of(text)));

    [Theory]
    [InlineData("Kishida", nameof(TokenKind.Word))]
    [InlineData("U.S.", nameof(TokenKind.Word))]
    [InlineData("90-minute", nameof(TokenKind.Word))]
    [InlineData("1,000.5", nameof(TokenKind.Number))]
    [InlineData("https://example.org/", nameof(TokenKind.Url))]
    [InlineData("@JPN_PMO", nameof(TokenKind.Handle))]
    [InlineData("#VietNam", nameof(TokenKind.Hashtag))]
    [InlineData("—", nameof(TokenKind.Punctuation))]
    [InlineData("€", nameof(TokenKind.Symbol))]
    [InlineData("🇻🇳", nameof(TokenKind.Symbol))]
    public void Add_Token_HasItsKind(string text, string kind) => Assert.Equal(kind, Assert.Single(Tokens(text)).Kind.ToString());

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        new Tokenizer(text, tokens).Add(new(0, text.Length));
        return tokens;
    }
}
