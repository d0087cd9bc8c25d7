using Dateline.Text;

namespace Dateline.Dates;

/// <summary>Finds where time expressions stand, without their values.</summary>
internal static class DateFinder
{
    public static List<DatedSentence> Find(AnalysedText text)
    {
        var found = new List<DatedSentence>();
        var pieces = new List<DatePiece>();
        var matches = new List<DateMatch>();
        var posts = text.Layout.Posts;
        var post = 0;
        foreach (var sentence in text.Sentences)
        {
            while (post < posts.Count && posts[post].Range.End <= sentence.Range.Start) post++;
            if (!DateLexer.Cut(text.Text, sentence.Range, pieces)) continue;
            matches.Clear();
            for (var i = 0; i < pieces.Count;)
            {
                if (pieces[i] is { Class: DateClass.None, Literal: 0 })
                {
                    i++;
                    continue;
                }

                if (DatePatterns.Find(text.Text, pieces, i) is { } match)
                {
                    matches.Add(match);
                    i = match.End;
                }
                else
                {
                    i++;
                }
            }

            if (matches.Count == 0) continue;
            int? inside = post < posts.Count && posts[post].Range.Contains(sentence.Range.Start) ? post : null;
            found.Add(new(sentence.Block, sentence.Range, [.. pieces], [.. matches], inside));
        }

        return found;
    }
}
