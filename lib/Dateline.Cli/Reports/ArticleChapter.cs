using System.Globalization;
using System.Net;
using System.Text;

namespace Dateline.Cli.Reports;

/// <summary>The article as a chapter: its blocks, with names, quotations and posts marked, and an anchor for each sentence.</summary>
internal static class ArticleChapter
{
    private static readonly (string Type, string Words)[] Types =
    [
        (EntityType.Person, "person"), (EntityType.Place, "place"), (EntityType.Organization, "organization"), (EntityType.Group, "group"), (EntityType.Other, "other name"),
    ];

    /// <summary>The chapter's HTML. Ranges that overlap, a name inside a quotation, are cut where either begins or ends.</summary>
    public static string Html(Reading reading)
    {
        var html = new StringBuilder();
        var sentences = reading.Sentences.ToLookup(s => s.Block);
        var mentions = reading.Mentions.ToLookup(m => m.Sentence);
        Legend(reading, html);
        html.Append("<div class=\"article\">\n");
        foreach (var block in reading.Blocks)
        {
            var (open, close) = block.Kind switch
            {
                BlockKind.Headline or BlockKind.Subheading => ("<h2>", "</h2>"),
                BlockKind.Post => ("<div class=\"post\"><p>", "</p></div>"),
                _ => ("<p>", "</p>"),
            };
            html.Append(open);
            var quotations = reading.Quotations.Where(q => q.Start < block.End && block.Start < q.End).ToList();
            Block(reading, block, sentences[block.Id], s => Sentence(reading, s, quotations, mentions[s.Id], html), html);
            html.Append(close).Append('\n');
        }

        html.Append("</div>\n");
        return html.ToString();
    }

    private static void Legend(Reading reading, StringBuilder html)
    {
        html.Append("<ul class=\"legend\">");
        foreach (var (type, words) in Types)
        {
            var count = reading.Mentions.Count(m => m.Type == type);
            if (count > 0) html.Append(CultureInfo.InvariantCulture, $"<li><mark class=\"{type}\">{words}</mark> {count}</li>");
        }

        if (reading.Quotations.Count > 0) html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"quotation\">quotation</span> {reading.Quotations.Count}</li>");
        if (reading.Posts.Count > 0) html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"post\">post</span> {reading.Posts.Count}</li>");
        html.Append("</ul>\n");
    }

    private static void Block(Reading reading, Block block, IEnumerable<Sentence> sentences, Action<Sentence> write, StringBuilder html)
    {
        var at = block.Start;
        foreach (var sentence in sentences)
        {
            html.Append(Encode(reading, at, sentence.Start));
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"sentence\" id=\"passage-sentences-{sentence.Id}\">");
            write(sentence);
            html.Append("</span>");
            at = sentence.End;
        }

        html.Append(Encode(reading, at, block.End));
    }

    private static void Sentence(Reading reading, Sentence sentence, List<Quotation> quotations, IEnumerable<Mention> mentions, StringBuilder html)
    {
        int[] cuts =
        [
            .. quotations.SelectMany(q => new[] { q.Start, q.End }).Concat(mentions.SelectMany(m => new[] { m.Start, m.End }))
                .Append(sentence.Start).Append(sentence.End).Where(c => sentence.Start <= c && c <= sentence.End).Distinct().Order(),
        ];
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var quotation = quotations.Find(q => q.Start <= start && end <= q.End);
            var mention = mentions.FirstOrDefault(m => m.Start <= start && end <= m.End);
            if (quotation is not null) html.Append("<span class=\"quotation\"").Append(Title(quotation.SpeakerName)).Append('>');
            if (mention is not null) html.Append("<mark class=\"").Append(mention.Type).Append('"').Append(Title($"{reading.Entities[mention.Entity].Name}, {mention.Type}")).Append('>');
            html.Append(Encode(reading, start, end));
            if (mention is not null) html.Append("</mark>");
            if (quotation is not null) html.Append("</span>");
        }
    }

    private static string Title(string? text) => text is null ? "" : $" title=\"{WebUtility.HtmlEncode(text)}\"";

    private static string Encode(Reading reading, int start, int end) => WebUtility.HtmlEncode(reading.Article.Text[start..end]);
}
