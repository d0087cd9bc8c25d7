using Dateline.Articles;
using Dateline.Conflicts;
using Dateline.Dates;
using Dateline.Entities;
using Dateline.Entities.Corrections;
using Dateline.Entities.Tagging;
using Dateline.Itineraries;
using Dateline.Quotations;
using Dateline.Stances;
using Dateline.Text;

namespace Dateline;

/// <summary>
/// One article read: the article and twelve tables over it, as immutable rows. The same input gives the same rows in the same order on any
/// machine, in any culture and time zone. Safe to share between threads.
/// </summary>
public sealed partial class Reading
{
    /// <summary>The article, its text unaltered.</summary>
    public required Article Article { get; init; }

    /// <summary>What the text is made of, in its order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Embedded social-media posts, in the order of the text.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>Sentences, in the order of the text.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Direct speech, in the order of the text.</summary>
    public required IReadOnlyList<Quotation> Quotations { get; init; }

    /// <summary>Names in the text, in its order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Who and what is named; most mentions first.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Time expressions, in the order of the text.</summary>
    public required IReadOnlyList<TimeExpression> Dates { get; init; }

    /// <summary>Expressed stances, in the order of the text.</summary>
    public required IReadOnlyList<Stance> Stances { get; init; }

    /// <summary>Where each traveller goes; by traveller, trip, sequence.</summary>
    public required IReadOnlyList<Stop> Stops { get; init; }

    /// <summary>The way between stops; same order.</summary>
    public required IReadOnlyList<Leg> Legs { get; init; }

    /// <summary>Where the article contradicts itself or its posts.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>The passages behind derived rows; by table, row, start.</summary>
    public required IReadOnlyList<Evidence> EvidenceRows { get; init; }

    /// <summary>Reads a text that has no file: the article's id is "article".</summary>
    /// <param name="text">The article. Empty text gives a reading with empty tables.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Reading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new ArticleInput("article", text));
    }

    /// <summary>Begins to open the large tables on other threads, so that they are there when a reading comes to them.</summary>
    internal static void Prefetch()
    {
        Gazetteer.Prefetch();
        NameModel.Prefetch();
    }

    /// <summary>The whole way from an article to its reading: each stage takes the values of those before it, none reaches back.</summary>
    internal static Reading Read(ArticleInput input, StanceClassifiers? classifiers = null)
    {
        Prefetch();
        var layout = BlockReader.Read(input);
        input = input with { Title = input.Title ?? layout.Title, Published = input.Published ?? layout.Published };
        var text = SentenceSplitter.Split(input.Text, layout);
        if (EnglishCheck.Warning(text) is { } warning) input = input with { Warnings = [.. input.Warnings, warning] };
        var names = NameTagger.Tag(text);
        var (resolved, unfit) = CorrectedNames.Apply(text, EntityResolver.Resolve(text, names), input.Corrections);
        if (unfit.Count > 0) input = input with { Warnings = [.. input.Warnings, .. unfit] };
        var dates = DateReader.Read(text, input.Published);
        var phrases = Phrases.Read(text, resolved);
        var references = References.Resolve(text, resolved, phrases);
        var quotations = QuotationReader.Read(text, resolved, phrases, references);
        var stances = StanceReader.Read(text, resolved, phrases, references, quotations, classifiers);
        var clauses = new Clauses(text, resolved, dates, phrases, references);
        var itinerary = ItineraryReader.Read(clauses);
        var conflicts = ConflictFinder.Find(clauses, itinerary);
        return new ReadingBuilder(input, text, resolved).Build(dates, quotations, stances, itinerary, conflicts);
    }
}
