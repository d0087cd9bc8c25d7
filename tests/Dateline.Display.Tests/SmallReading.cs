namespace Dateline.Display.Tests;

/// <summary>Makes small readings by hand: each sentence is a block, ranges are found by their words.</summary>
internal sealed class SmallReading
{
    private readonly List<Sentence> _sentences = [];
    private readonly List<Block> _blocks = [];
    private readonly List<(string Name, string Type, string? Country, double? Latitude, double? Longitude)> _entities = [];
    private readonly List<(int Entity, int Sentence, string Words)> _mentions = [];
    private readonly List<Stance> _stances = [];
    private readonly List<Stop> _stops = [];
    private readonly List<Leg> _legs = [];
    private readonly List<Conflict> _conflicts = [];
    private readonly List<Evidence> _evidence = [];
    private string _text = "";

    public static Reading Empty => new SmallReading().Build();

    public int Sentence(string text)
    {
        if (_text.Length > 0) _text += "\n";
        var (id, start) = (_sentences.Count, _text.Length);
        _text += text;
        _blocks.Add(new(id, BlockKind.Paragraph, start, _text.Length, text));
        _sentences.Add(new(id, id, start, _text.Length, text));
        return id;
    }

    public int Entity(string name, string type, string? country = null, double? latitude = null, double? longitude = null)
    {
        _entities.Add((name, type, country, latitude, longitude));
        return _entities.Count - 1;
    }

    public SmallReading Mention(int entity, int sentence, string words)
    {
        _mentions.Add((entity, sentence, words));
        return this;
    }

    public int Stance(int? source, int? target, double polarity, int sentence, string clause, string cue, int? reportedBy = null, string? issue = null)
    {
        var (id, start) = (_stances.Count, At(sentence, clause));
        string? Country(int? entity) => entity is { } e ? _entities[e].Country : null;
        _stances.Add(new(
            id, sentence, start, start + clause.Length, clause, source is null ? "article" : "actor", source, source is { } s ? _entities[s].Name : null, target,
            target is { } t ? _entities[t].Name : issue ?? "the plan", polarity, polarity < 0 ? "oppose" : polarity > 0 ? "support" : "neutral", cue, reportedBy, Country(source), Country(target), null, "actual"));
        Behind(TableName.Stances, id, "passage", sentence, clause);
        Behind(TableName.Stances, id, "cue", sentence, cue);
        return id;
    }

    public int Stop(int traveller, int sequence, int place, string status, int sentence, string words, string? arrive = null, string? depart = null, int trip = 1, string? dateWords = null)
    {
        var (id, start) = (_stops.Count, At(sentence, words));
        var (name, _, country, latitude, longitude) = _entities[place];
        _stops.Add(new(id, traveller, _entities[traveller].Name, trip, sequence, place, name, country, latitude, longitude, arrive, depart, status, sentence, start, start + words.Length, words));
        Behind(TableName.Stops, id, "passage", sentence, words);
        if (dateWords is not null) Behind(TableName.Stops, id, "date", sentence, dateWords);
        return id;
    }

    public int Leg(int traveller, int from, int toStop, double? kilometres, string status, int? fromStop = null)
    {
        var (id, to) = (_legs.Count, _stops[toStop]);
        var start = _entities[from];
        _legs.Add(new(id, traveller, _entities[traveller].Name, to.Trip, to.Sequence, fromStop, toStop, start.Name, start.Latitude, start.Longitude, to.PlaceName, to.Latitude, to.Longitude, kilometres, status));
        Behind(TableName.Legs, id, "passage", to.Sentence, to.Text);
        return id;
    }

    public SmallReading Conflict(string statement, int firstSentence, string first, int secondSentence, string second)
    {
        var (a, b) = (At(firstSentence, first), At(secondSentence, second));
        _conflicts.Add(new(_conflicts.Count, "date", statement, a, a + first.Length, b, b + second.Length));
        return this;
    }

    public Reading Build()
    {
        var mentions = _mentions.Select(m => (m.Entity, m.Sentence, Start: At(m.Sentence, m.Words), m.Words)).OrderBy(m => m.Start)
            .Select((m, i) => new Mention(i, m.Entity, m.Sentence, m.Start, m.Start + m.Words.Length, m.Words, _entities[m.Entity].Type)).ToList();
        foreach (var m in mentions) _evidence.Add(new(0, TableName.Entities, m.Entity, "passage", m.Start, m.End, m.Text));
        return new()
        {
            Article = new("own-words", null, null, null, null, _text),
            Blocks = _blocks,
            Posts = [],
            Sentences = _sentences,
            Quotations = [],
            Mentions = mentions,
            Entities = [.. _entities.Select((e, i) => new Entity(i, e.Name, e.Type, mentions.Count(m => m.Entity == i), mentions.Find(m => m.Entity == i)?.Start ?? 0, e.Country, e.Latitude, e.Longitude, null))],
            Dates = [],
            Stances = _stances,
            Stops = _stops,
            Legs = _legs,
            Conflicts = _conflicts,
            EvidenceRows = [.. _evidence.Select((e, i) => e with { Id = i })],
        };
    }

    /// <summary>Two people, three countries, six stances, two trips over the date line; hostile words among them.</summary>
    public static Reading Whole()
    {
        var r = new SmallReading();
        var one = r.Sentence("Anna Weber of Ruritania praised Samoa and condemned the </script> plan.");
        var two = r.Sentence("Samoa thanked Anna Weber, who said that Bo Lind opposes Tonga & its plan.");
        var three = r.Sentence("Weber flew from Wellington to Apia on March 20 and goes on to Nuku’alofa.");
        var four = r.Sentence("Bo Lind cancelled his visit to Apia; the Samoan people were neutral on Tonga.");
        var anna = r.Entity("Anna Weber", EntityType.Person, "DE");
        var bo = r.Entity("Bo <b>Lind", EntityType.Person);
        var samoa = r.Entity("Samoa", EntityType.Place, "WS", -13.8, -172.1);
        var tonga = r.Entity("Tonga", EntityType.Place, "TO", -21.1, -175.2);
        var apia = r.Entity("Apia", EntityType.Place, "WS", -13.83, -171.76);
        var wellington = r.Entity("Wellington", EntityType.Place, "NZ", -41.29, 174.78);
        var nuku = r.Entity("Nuku’alofa", EntityType.Place, "TO", -21.14, -175.2);
        var samoan = r.Entity("Samoan", EntityType.Group, "WS");
        r.Mention(anna, one, "Anna Weber").Mention(anna, two, "Anna Weber").Mention(anna, three, "Weber").Mention(bo, two, "Bo Lind").Mention(bo, four, "Bo Lind");
        r.Mention(samoa, one, "Samoa").Mention(samoa, two, "Samoa").Mention(tonga, two, "Tonga").Mention(tonga, four, "Tonga");
        r.Mention(apia, three, "Apia").Mention(apia, four, "Apia").Mention(wellington, three, "Wellington").Mention(nuku, three, "Nuku’alofa").Mention(samoan, four, "Samoan");
        r.Stance(anna, samoa, 0.8, one, "Anna Weber of Ruritania praised Samoa", "praised");
        r.Stance(anna, null, -0.8, one, "condemned the </script> plan", "condemned", issue: "the </script> plan");
        r.Stance(samoa, anna, 0.8, two, "Samoa thanked Anna Weber", "thanked");
        r.Stance(bo, tonga, -0.5, two, "Bo Lind opposes Tonga & its plan", "opposes", reportedBy: anna);
        r.Stance(samoa, tonga, 0, four, "the Samoan people were neutral on Tonga", "neutral");
        r.Stance(null, tonga, 0.5, four, "the Samoan people were neutral on Tonga", "neutral");
        var first = r.Stop(anna, 1, apia, "completed", three, "flew from Wellington to Apia on March 20", "2023-03-20", "2023-03-22", dateWords: "March 20");
        var next = r.Stop(anna, 2, nuku, "planned", three, "goes on to Nuku’alofa");
        r.Stop(bo, 1, apia, "cancelled", four, "cancelled his visit to Apia", "2023-04");
        r.Leg(anna, wellington, first, 3300, "completed");
        r.Leg(anna, apia, next, 880, "planned", first);
        r.Conflict("The plan is both condemned and called off.", one, "condemned the </script> plan", four, "cancelled his visit");
        return r.Build();
    }

    private void Behind(string table, int row, string role, int sentence, string words)
    {
        var start = At(sentence, words);
        _evidence.Add(new(0, table, row, role, start, start + words.Length, words));
    }

    private int At(int sentence, string words)
    {
        var at = _sentences[sentence].Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"“{words}” isn’t in “{_sentences[sentence].Text}”.", nameof(words)) : _sentences[sentence].Start + at;
    }
}
