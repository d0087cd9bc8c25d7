using System.Globalization;
using Dateline.Entities;

namespace Dateline.Data.Training;

/// <summary>Names found against names marked: exact range and type, over the types that the set marks.</summary>
internal sealed class NameScore
{
    private readonly Dictionary<string, (int Right, int Found, int Marked)> _byType = [];

    public void Add(LabelledDocument document, IReadOnlyList<NameSpan> found, TextWriter? errors)
    {
        string[] silent = document.Set.Domain == LabelledSet.Newswire ? [] : [EntityType.Group, EntityType.Other];
        var marked = document.Names.Select(n => new NameSpan(new(n.Start, n.End), n.Type)).Where(n => !silent.Contains(n.Type)).ToHashSet();
        var names = found.Where(n => !silent.Contains(n.Type)).ToHashSet();
        foreach (var type in names.Concat(marked).Select(n => n.Type).Distinct())
        {
            var (right, count, total) = _byType.GetValueOrDefault(type);
            var of = names.Where(n => n.Type == type).ToList();
            _byType[type] = (right + of.Count(marked.Contains), count + of.Count, total + marked.Count(n => n.Type == type));
        }

        if (errors is null || document.Set.Domain != LabelledSet.Newswire) return;
        foreach (var name in marked.Where(n => !names.Contains(n))) errors.WriteLine($"- {name.Type}\t{name.Range.Of(document.Text)}\t{Context(document.Text, name.Range)}");
        foreach (var name in names.Where(n => !marked.Contains(n))) errors.WriteLine($"+ {name.Type}\t{name.Range.Of(document.Text)}\t{Context(document.Text, name.Range)}");
    }

    public override string ToString()
    {
        var all = (_byType.Values.Sum(v => v.Right), _byType.Values.Sum(v => v.Found), _byType.Values.Sum(v => v.Marked));
        return F1(all) + "  " + string.Join("  ", _byType.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key + " " + F1(t.Value)));
    }

    private static string Context(string text, TextRange range) => text[Math.Max(0, range.Start - 40)..Math.Min(text.Length, range.End + 30)].ReplaceLineEndings("/");

    private static string F1((int Right, int Found, int Marked) score) => score.Found + score.Marked == 0 ? "-" : (200.0 * score.Right / (score.Found + score.Marked)).ToString("F1", CultureInfo.InvariantCulture);
}
