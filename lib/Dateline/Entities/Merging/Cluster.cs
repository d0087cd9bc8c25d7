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

    public int First
    {
        get
        {
            var first = int.MaxValue;
            foreach (var name in Names) first = Math.Min(first, name.Range.Start);
            return first;
        }
    }

    public void Absorb(Cluster other)
    {
        Take(other.Names);
        UsualName ??= other.UsualName;
        Place ??= other.Place;
    }

    /// <summary>Moves names of other clusters to this one, behind its own.</summary>
    public void Take(IReadOnlyCollection<FoundName> names)
    {
        List<FoundName> ordered = [.. names];
        var moved = ordered.Count == 1 ? null : ordered.ToHashSet();
        if (moved is null) ordered[0].Cluster?.Names.Remove(ordered[0]);
        else foreach (var old in ordered.Select(n => n.Cluster).Distinct()) old?.Names.RemoveAll(moved.Contains);
        foreach (var name in ordered) name.JoinTo(this);
    }

    /// <summary>The name to go by. Capitals of a dateline or headline are not how it is written, if the text or the gazetteer also has it in small letters.</summary>
    public string Name()
    {
        var name = UsualName ?? FullestName();
        if (HasLower(name)) return name;
        var key = Folding.Fold(name);
        if (Names.Find(n => !n.IsTag && n.Key == key && HasLower(n.Words)) is { } written) return written.Words;
        return Place is { } place && place.Key == key ? place.Name : name;
    }

    /// <summary>The fullest of the names: most words, then longest, then first; tags only where there is nothing else.</summary>
    public string FullestName()
    {
        var fullest = Names[0];
        foreach (var name in Names)
        {
            if (IsFuller(name, fullest)) fullest = name;
        }

        return fullest.Words;
    }

    private static bool IsFuller(FoundName one, FoundName other)
    {
        if (one.IsTag != other.IsTag) return other.IsTag;
        var (words, others) = (one.Words.AsSpan().Count(' '), other.Words.AsSpan().Count(' '));
        if (words != others) return words > others;
        return one.Words.Length != other.Words.Length ? one.Words.Length > other.Words.Length : one.Range.Start < other.Range.Start;
    }

    private static bool HasLower(string words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c)) return true;
        }

        return false;
    }
}
