using System.Text;

namespace Dateline.Tests;

/// <summary>What tables.md promises of every reading, on texts put together at random, always the same ones.</summary>
public sealed class ReadingInvariantsTests
{
    private const int Texts = 300;

    private static readonly string[] Pieces =
    [
        "Kishida", "met", "President Eva Roe", "in Hanoi", "on May 1", "U.S.", "Dr.", "said", "the envoy’s", "1,000.5", "“We go on,”", "\"No.\"", "‘Why?’", "(2/3)", "[...]",
        "#Oslo", "@min", "https://t.co/a.", "— Eva Roe (@eva) May 1, 2024", "— Min (@min)", " — ", "--", ".", "!", "?", "...", "…", ". . .", ",", ";", "\n", "\r\n", "\n\n", "\r", "\t",
        "\u00A0", "\u2028", "\u3000", "🌊", "🇳🇴", "\uD83C", "\uDF0A", "e\u0301", "é", "İ", "ı", "中文。", "مرحبا", "\0", "\uFEFF", "\u200D", "•", "1.", "a)", "***", "'s", "'", "\"", "“", "”", "(", ")", "[",
        "]", "not", "opposed", "Vietnam and Japan", "flew to Rome", "will visit Italy",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Texts)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Parse_AnyText_KeepsThePromises(int seed)
    {
        var text = Random(seed);

        var reading = Reading.Parse(text);

        Assert.Equal(text, reading.Article.Text);
        foreach (var passages in (IEnumerable<IPassage>[])[reading.Blocks, reading.Posts, reading.Sentences, reading.Quotations, reading.Mentions, reading.Dates, reading.Stances, reading.Stops, reading.EvidenceRows])
        {
            Assert.All(passages, p => Assert.Equal(text[p.Start..p.End], p.Text));
        }

        Disjoint(reading.Blocks);
        Disjoint(reading.Sentences);
        Disjoint(reading.Mentions);
        Assert.All(reading.Sentences, s => Assert.True(reading.Blocks[s.Block].Start <= s.Start && s.End <= reading.Blocks[s.Block].End));
        Assert.All(reading.Mentions, m => Assert.InRange(m.Start, reading.Sentences[m.Sentence].Start, reading.Sentences[m.Sentence].End - 1));
        Assert.All(reading.Mentions, m => Assert.InRange(m.Entity, 0, reading.Entities.Count - 1));
        Assert.All(reading.Posts, p => Assert.Equal((reading.Blocks[p.Block].Start, reading.Blocks[p.Block].End, BlockKind.Post), (p.Start, p.End, reading.Blocks[p.Block].Kind)));
        Covered(text, reading.Sentences);
    }

    /// <summary>Every character that isn't white space lies in a sentence, and with the ranges disjoint in exactly one.</summary>
    private static void Covered(string text, IReadOnlyList<Sentence> sentences)
    {
        var covered = new bool[text.Length];
        foreach (var sentence in sentences) covered.AsSpan(sentence.Start, sentence.End - sentence.Start).Fill(true);
        for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(text[i]), $"U+{(int)text[i]:X4} at {i} stands in no sentence.");
    }

    private static void Disjoint(IEnumerable<IPassage> passages)
    {
        var end = 0;
        foreach (var passage in passages)
        {
            Assert.True(passage.Start >= end && passage.End > passage.Start, $"[{passage.Start}, {passage.End}) begins before {end} or is empty.");
            end = passage.End;
        }
    }

    private static string Random(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.Next(60); i >= 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(4) > 0) text.Append(' ');
        }

        return text.ToString();
    }
}
