using Dateline.Entities;
using Dateline.Text;

namespace Dateline.Stances;

/// <summary>The stances found so far, each with the passages that explain it.</summary>
internal sealed class StanceList(AnalysedText text, ResolvedNames names, Phrases phrases)
{
    private const int Recent = 16;

    public List<StanceSpan> Found { get; } = [];

    public void Add(Cue cue, Shade shade, Source source, Target target, int? reporter)
    {
        if (source.Entity is { } entity && (entity == target.Entity || names.Entities[entity].Type == EntityType.Other) || source.Range.Overlaps(target.Range) || target.Entity is null && !BeginsWithVerb(target.Range, cue) && LiteralObjects.Heads(target.Range.In(text.Text))) return;
        if (IsTold(phrases.RangeOf(cue.First, cue.End).Start, source, target)) return;
        var words = phrases.RangeOf(Math.Min(cue.First, shade.Negation >= 0 ? shade.Negation : cue.First), cue.End);
        var sentence = text.Sentences[text.SentenceAt(words.Start)].Range;
        var passages = new List<RolePassage> { new("cue", phrases.RangeOf(cue.First, cue.End)), new("source", source.Range), new("target", target.Range) };
        if (shade.Negation >= 0) passages.Add(new("negation", phrases.RangeOf(shade.Negation, shade.Negation + 1)));
        var (start, end) = (int.MaxValue, 0);
        foreach (var passage in passages)
        {
            if (sentence.Contains(passage.Range.Start)) start = Math.Min(start, passage.Range.Start);
            if (sentence.Contains(passage.Range)) end = Math.Max(end, passage.Range.End);
        }

        var range = new TextRange(start, end);
        passages.Add(new("passage", range));
        Found.Add(new(range, source.Entity is null ? "unnamed" : "actor", source.Entity, source.Entity is null ? source.Range.Of(text.Text) : null,
            target.Entity, target.Range.Of(text.Text), shade.Polarity, words.Of(text.Text), reporter, cue.Frame.Event, shade.Mode,
            Ordered(passages)));
    }

    // "scrapping the floor": what is done to a thing is no idiom.
    private bool BeginsWithVerb(TextRange target, Cue cue) =>
        cue.TargetFrom < phrases.Words.Length && text.Tokens[cue.TargetFrom].Start == target.Start && phrases.Words[cue.TargetFrom].Form.HasFlag(VerbForm.Gerund);

    /// <summary>Passages in the order of the text, longer ones first; such as begin and end together keep their order.</summary>
    public static FixedList<RolePassage> Ordered(IReadOnlyList<RolePassage> passages)
    {
        var ordered = new RolePassage[passages.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            var (passage, at) = (passages[i], i);
            for (; at > 0 && (ordered[at - 1].Range.Start > passage.Range.Start || ordered[at - 1].Range.Start == passage.Range.Start && ordered[at - 1].Range.End < passage.Range.End); at--) ordered[at] = ordered[at - 1];
            ordered[at] = passage;
        }

        return new(ordered);
    }

    // The same words tell the same stance only once.
    private bool IsTold(int cue, Source source, Target target)
    {
        for (var i = Found.Count - 1; i >= 0 && i >= Found.Count - Recent; i--)
        {
            if (Found[i].Source != source.Entity || Found[i].Target != target.Entity) continue;
            var (sameCue, sameSource, sameTarget) = (false, false, false);
            foreach (var passage in Found[i].Passages)
            {
                sameCue |= passage.Role == "cue" && passage.Range.Start == cue;
                sameSource |= passage.Role == "source" && passage.Range == source.Range;
                sameTarget |= passage.Role == "target" && passage.Range == target.Range;
            }

            if (sameCue && sameSource && sameTarget) return true;
        }

        return false;
    }

    /// <summary>The stances in the order of the table.</summary>
    public List<StanceSpan> Ordered() => [.. Found.OrderBy(s => s.Range.Start).ThenByDescending(s => s.Range.End).ThenBy(s => s.Source ?? int.MaxValue).ThenBy(s => s.Target ?? int.MaxValue)];
}
