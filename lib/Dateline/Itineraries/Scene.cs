using Dateline.Entities;

namespace Dateline.Itineraries;

/// <summary>Which place words mean that name none: "there", "the city", "the capital", and "arrived on Sunday".</summary>
internal sealed class Scene(Clauses clauses)
{
    /// <summary>Sentences back over which a place spoken of is looked for.</summary>
    private const int Memory = 2;

    private readonly Lazy<int?> _headline = new(() => Headline(clauses) ?? Bylines.Place(clauses));

    /// <summary>Where the story plays: the place of the dateline or the headline, else the town spoken of last before the token.</summary>
    public int? At(int token) => Main ?? Town(token, Memory);

    /// <summary>The place of the dateline or, without one, of the headline or the byline.</summary>
    public int? Main => clauses.Dateline ?? _headline.Value;

    /// <summary>The place spoken of last before the token, in its sentence or the one before: a town, if there is one.</summary>
    public int? There(int token) => Town(token, 1) ?? Last(token, 1, IsLand);

    /// <summary>The town that "the city" is: the only one named of late, of the country where the words say one ("the Bolivian city").</summary>
    public int? City(int token, string? country)
    {
        int? town = null;
        foreach (var mention in Before(token, country is null ? 1 : int.MaxValue))
        {
            if (!IsTown(mention.Entity) || (country is not null && clauses.Names.Entities[mention.Entity].Country != country)) continue;
            if (country is null && town is { } other && other != mention.Entity) return null;
            town = mention.Entity;
        }

        return town;
    }

    /// <summary>The capital of the country that was spoken of last, if the text names it.</summary>
    public int? Capital(int token)
    {
        if (Last(token, Memory, e => clauses.Names.Entities[e].Country is not null) is not { } place) return null;
        for (var e = 0; e < clauses.Names.Entities.Count; e++)
        {
            if (clauses.Names.Entities[e] is { Kind: "capital" } capital && capital.Country == clauses.Names.Entities[place].Country) return e;
        }

        return null;
    }

    private int? Town(int token, int sentences) => Last(token, sentences, IsTown);

    private int? Last(int token, int sentences, Func<int, bool> passes)
    {
        int? last = null;
        foreach (var mention in Before(token, sentences))
        {
            if (clauses.Names.Entities[mention.Entity].Type == EntityType.Place && passes(mention.Entity) && !IsOnTheWay(mention)) last = mention.Entity;
        }

        return last;
    }

    /// <summary>"by way of Suva", "via Suva".</summary>
    private bool IsOnTheWay(NamedMention mention)
    {
        var before = clauses.Text.Text.AsSpan(0, mention.Range.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        if (TravelLexicon.Role(word) == PlaceRole.In && before.Length > word.Length)
        {
            // "on to Ulaanbaatar, changing in Beijing".
            before = before[..^word.Length].TrimEnd();
            return Text.Morphology.TryVerb(before[(before.LastIndexOf(' ') + 1)..], out var lemma, out var forms) && forms == Text.VerbForm.Gerund && (TravelLexicon.Noun(lemma) == TravelNoun.Stop || TravelFrames.Bare(lemma) == TravelVerb.Pass);
        }

        return TravelLexicon.Role(word) == PlaceRole.Via || (word is "of" && before.EndsWith("way of", StringComparison.Ordinal));
    }

    private ArraySegment<NamedMention> Before(int token, int sentences)
    {
        var start = clauses.Text.Tokens[token].Start;
        var from = sentences == int.MaxValue ? 0 : clauses.Text.Sentences[Math.Max(0, clauses.Text.SentenceAt(start) - sentences)].Range.Start;
        return clauses.Names.In(Math.Max(from, start - Longest), start);
    }

    /// <summary>Code units that are looked through at most.</summary>
    private const int Longest = 20_000;

    private bool IsTown(int entity) => clauses.Names.Entities[entity].Kind is "capital" or "city" or "village";

    private bool IsLand(int entity) => clauses.Names.Entities[entity] is { Country: not null, Kind: not ("water" or "sea") };

    private static int? Headline(Clauses clauses)
    {
        if (clauses.Text.Layout.Blocks is not [{ Kind: BlockKind.Headline } head, ..]) return null;
        int? town = null;
        foreach (var mention in clauses.Names.In(head.Range.Start, head.Range.End))
        {
            // "in Salalah", not "Ottawa freezes assets", which speaks of a government.
            var before = clauses.Text.Text.AsSpan(head.Range.Start, mention.Range.Start - head.Range.Start).TrimEnd();
            if (clauses.Names.Entities[mention.Entity].Kind is not ("capital" or "city" or "village") || TravelLexicon.Role(before[(before.LastIndexOf(' ') + 1)..]) is not (PlaceRole.In or PlaceRole.To)) continue;
            town ??= mention.Entity;
        }

        return town;
    }
}
