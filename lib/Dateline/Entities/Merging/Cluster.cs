namespace Dateline.Entities.Merging;

/// <summary>An entity in the making: the names that mean it, and what became known of it.</summary>
internal sealed class Cluster(string type)
{
    public string Type { get; set; } = type;

    public List<FoundName> Names { get; } = [];

    /// <summary>The name to go by, where a table gives it; else it is chosen among the names in the text.</summary>
    public string? UsualName { get; set; }

    public Place? Place { get; set; }

    /// <summary>A listed place nearby, for one that no table has.</summary>
    public Place? Anchor { get; set; }

    public string? Country { get; set; }

    public string? StandsFor { get; set; }

    /// <summary>The listed body that it is.</summary>
    public Institution? Institution { get; set; }

    public int First => Names.Count == 0 ? int.MaxValue : Names.Min(n => n.Range.Start);

    public void Absorb(Cluster other)
    {
        Take(other.Names);
        UsualName ??= other.UsualName;
        Place ??= other.Place;
    }

    /// <summary>Moves names of other clusters to this one, behind its own.</summary>
    public void Take(IReadOnlyCollection<FoundName> names)
    {
        var moved = names.ToHashSet();
        List<FoundName> ordered = [.. names];
        foreach (var old in ordered.Select(n => n.Cluster).Distinct()) old?.Names.RemoveAll(moved.Contains);
        foreach (var name in ordered) name.JoinTo(this);
    }

    /// <summary>The name to go by. Capitals of a dateline or headline are not how it is written, if the text or the gazetteer also has it in small letters.</summary>
    public string Name()
    {
        var name = UsualName ?? FullestName();
        if (name.Any(char.IsLower)) return name;
        var key = Folding.Fold(name);
        if (Names.Find(n => !n.IsTag && n.Key == key && n.Words.Any(char.IsLower)) is { } written) return written.Words;
        return Place is { } place && place.Key == key ? place.Name : name;
    }

    /// <summary>The fullest of the names: most words, then longest, then first; tags only where there is nothing else.</summary>
    public string FullestName() => Names.OrderBy(n => n.IsTag).ThenByDescending(n => n.Words.Count(c => c == ' ')).ThenByDescending(n => n.Words.Length).ThenBy(n => n.Range.Start).First().Words;
}
