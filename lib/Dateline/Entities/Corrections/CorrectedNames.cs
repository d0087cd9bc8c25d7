using Dateline.Text;

namespace Dateline.Entities.Corrections;

/// <summary>Applies corrections to resolved names, in the order of the file. What fits nothing is left out and told.</summary>
internal sealed class CorrectedNames
{
    private readonly string _text;
    private readonly List<Draft> _mentions;
    private readonly List<string> _warnings = [];

    private CorrectedNames(string text, ResolvedNames names)
    {
        _text = text;
        var entities = names.Entities.Select(e => new Holder(e)).ToList();
        _mentions = [.. names.Mentions.Select(m => new Draft(m.Range, entities[m.Entity]))];
    }

    /// <summary>The names as corrected, and a line for each correction that fits nothing.</summary>
    public static (ResolvedNames Names, IReadOnlyList<string> Warnings) Apply(AnalysedText text, ResolvedNames names, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0) return (names, []);
        var corrected = new CorrectedNames(text.Text, names);
        foreach (var correction in corrections)
        {
            if (corrected.Apply(correction) is { } problem) corrected._warnings.Add(correction.Unfit(problem));
        }

        return (corrected.Finish(), corrected._warnings);
    }

    /// <summary>Null if the correction fits, else why it doesn't.</summary>
    private string? Apply(Correction correction)
    {
        if (correction.Action == CorrectionAction.Add) return Add(correction);
        if (Find(correction.Name) is not { } entity) return $"no entity is named \"{correction.Name}\"";
        switch (correction.Action)
        {
            case CorrectionAction.Merge:
                if (Find(correction.Into!) is not { } target) return $"no entity is named \"{correction.Into}\"";
                if (target == entity) return $"\"{correction.Name}\" and \"{correction.Into}\" are one entity already";
                foreach (var mention in Of(entity)) mention.Entity = target;
                return null;
            case CorrectionAction.Rename:
                entity.Value = entity.Value with { Name = correction.To! };
                return null;
            case CorrectionAction.Retype:
                entity.Value = Retyped(entity.Value, correction.To!);
                return null;
            case CorrectionAction.Locate:
                return Locate(entity, correction);
            default:
                return Move(entity, correction);
        }
    }

    private string? Move(Holder entity, Correction correction)
    {
        var chosen = Chosen(Of(entity).Where(m => correction.Text is null || Words(m) == correction.Text).ToList(), correction.Occurrences);
        if (chosen.Count == 0) return correction.Text is null ? $"\"{correction.Name}\" has no such mention" : $"no mention of \"{correction.Name}\" reads \"{correction.Text}\"";
        if (correction.Action == CorrectionAction.Drop)
        {
            _mentions.RemoveAll(chosen.Contains);
            return null;
        }

        var target = Find(correction.Into!) is { } known && known != entity ? known : New(correction.Into!, correction.Type ?? entity.Value.Type);
        foreach (var mention in chosen) mention.Entity = target;
        return null;
    }

    private string? Add(Correction correction)
    {
        var found = new List<TextRange>();
        for (var at = _text.IndexOf(correction.Name, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(correction.Name, at + correction.Name.Length, StringComparison.Ordinal))
        {
            var range = new TextRange(at, at + correction.Name.Length);
            if (!IsLetter(at - 1) && !IsLetter(range.End)) found.Add(range);
        }

        var chosen = Chosen(found, correction.Occurrences);
        if (chosen.Count == 0) return $"\"{correction.Name}\" doesn't stand in the text";
        var entity = Find(correction.Into ?? correction.Name) ?? New(correction.Into ?? correction.Name, correction.Type!);

        // Names don't overlap: what is added takes the place of what it touches.
        _mentions.RemoveAll(m => chosen.Exists(r => r.Overlaps(m.Range)));
        _mentions.AddRange(chosen.Select(r => new Draft(r, entity)));
        return null;
    }

    private static string? Locate(Holder entity, Correction correction)
    {
        var value = entity.Value;
        if (correction is { Country: null, StandsFor: null, Latitude: null } || correction.Latitude is null != correction.Longitude is null) return "\"locate\" needs latitude and longitude, country or stands_for";
        if (correction.Latitude is not null && value.Type != EntityType.Place) return $"\"{value.Name}\" is no place, so it has no point";
        entity.Value = value with
        {
            Country = correction.Country ?? value.Country,
            Latitude = correction.Latitude ?? value.Latitude,
            Longitude = correction.Longitude ?? value.Longitude,
            StandsFor = correction.StandsFor ?? value.StandsFor,
        };
        return null;
    }

    // A person, body or group has no point and is no state's other name.
    private static NamedEntity Retyped(NamedEntity entity, string type) => type == EntityType.Place
        ? entity with { Type = type }
        : entity with { Type = type, Latitude = null, Longitude = null, StandsFor = null, Kind = null };

    /// <summary>By the entity's name, else by the words of a mention.</summary>
    private Holder? Find(string name)
    {
        var key = Folding.Fold(name);
        return _mentions.Find(m => m.Entity.Value.Name == name)?.Entity ?? _mentions.Find(m => Folding.Fold(m.Entity.Value.Name) == key)?.Entity ?? _mentions.Find(m => Words(m) == name)?.Entity;
    }

    private static Holder New(string name, string type) => new(new(name, type, null, null, null, null));

    private List<Draft> Of(Holder entity) => [.. _mentions.Where(m => m.Entity == entity).OrderBy(m => m.Range.Start)];

    private static List<T> Chosen<T>(List<T> items, IReadOnlyList<int> occurrences) => occurrences.Count == 0 ? items : [.. occurrences.Where(o => o <= items.Count).Select(o => items[o - 1])];

    private string Words(Draft mention) => mention.Range.Of(_text);

    private bool IsLetter(int at) => at >= 0 && at < _text.Length && char.IsLetterOrDigit(_text[at]);

    private ResolvedNames Finish()
    {
        _mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        var entities = _mentions.GroupBy(m => m.Entity).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Range.Start).Select(g => g.Key).ToList();
        var index = entities.Select((e, i) => (e, i)).ToDictionary(p => p.e, p => p.i);
        return new([.. entities.Select(e => e.Value)], [.. _mentions.Select(m => new NamedMention(m.Range, m.Entity.Value.Type, index[m.Entity]))]);
    }

    private sealed class Holder(NamedEntity value)
    {
        public NamedEntity Value { get; set; } = value;
    }

    private sealed class Draft(TextRange range, Holder entity)
    {
        public TextRange Range { get; } = range;

        public Holder Entity { get; set; } = entity;
    }
}
