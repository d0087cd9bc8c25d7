using System.Globalization;
using System.Text;

namespace Dateline.Data.Scoring;

/// <summary>Whether what was read is what a set marks: names, their other forms in the article and last names for entities, most content words for issues.</summary>
internal sealed class StanceMatching
{
    private static readonly HashSet<string> Stop = ["a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "by", "with", "at", "from", "as", "that", "this", "its", "his", "her", "their", "s", "is", "are", "be", "it"];
    private static readonly HashSet<string> Pronouns = ["i", "we", "you", "he", "she", "it", "they", "us", "me", "him", "her", "them", "who", "this", "that"];

    private readonly Reading _reading;
    private readonly Dictionary<int, HashSet<string>> _names = [];

    public StanceMatching(Reading reading)
    {
        _reading = reading;
        foreach (var entity in reading.Entities) _names[entity.Id] = [Normal(entity.Name)];
        foreach (var mention in reading.Mentions) _names[mention.Entity].Add(Normal(mention.Text));
    }

    public static bool IsPronoun(MarkedStance stance) => Pronouns.Contains(Normal(stance.Source ?? "")) || Pronouns.Contains(Normal(stance.Target));

    public bool FitsSource(MarkedStance marked, int? entity) => marked.Source is null || entity is { } id && Fits(marked.Source, id);

    public bool FitsTarget(MarkedStance marked, int? entity, string words) => entity is { } id ? Fits(marked.Target, id) : SameWords(marked.Target, words);

    private bool Fits(string name, int entity)
    {
        var wanted = Normal(name);
        if (_names[entity].Contains(wanted)) return true;
        return _reading.Entities[entity].Type == "person" && wanted.Split(' ')[^1] == Normal(_reading.Entities[entity].Name).Split(' ')[^1];
    }

    private static bool SameWords(string one, string other)
    {
        var (a, b) = (Content(one), Content(other));
        return a.Count > 0 && b.Count > 0 && 4 * a.Intersect(b).Count() >= a.Count + b.Count;
    }

    private static HashSet<string> Content(string text) => [.. Normal(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Stop.Contains(w))];

    private static string Normal(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) builder.Append(char.ToLowerInvariant(c));
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        var words = builder.ToString().Trim();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }
}
