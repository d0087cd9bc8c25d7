using System.CommandLine;
using Dateline.Articles;
using Dateline.Cli.Reads;
using Dateline.Cli.Reads.Shards;
using Dateline.Cli.Terminal;
using Dateline.Frames;
using Dateline.Itineraries.Exports;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline read</c>: the tables of a reading.</summary>
internal static class ReadCommand
{
    private const string Text = "table";
    private const string Json = "json";
    private const string Jsonl = "jsonl";
    private const string Csv = TableSinks.Csv;
    private const string Parquet = TableSinks.Parquet;
    private const string GeoJsonFormat = "geojson";
    private const string KmlFormat = "kml";
    private const string CalendarFormat = "ics";

    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var inputs = FileArguments.Several(
            "INPUT",
            $"Articles: .txt, .md, .html, .json, .jsonl with one a line, a folder of these, or - for standard input. At most {ArticleLimits.MaxBytes >> 20} MB an article.",
            ArgumentArity.OneOrMore);
        var format = new Option<string>("--format") { Description = "How to write them; geojson, kml and ics have stops and legs only.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json, Jsonl, Csv, Parquet, GeoJsonFormat, KmlFormat, CalendarFormat);
        var table = new Option<string?>("--table") { Description = $"Only this table: {TableName.Article}, {string.Join(", ", TableName.All)}.", HelpName = "NAME" };
        table.AcceptOnlyFromAmong([TableName.Article, .. TableName.All]);
        var target = new Option<string?>("--out") { Description = "The file to write; for csv and parquet without --table, the folder for a file a table. Else standard output.", HelpName = "PATH" };
        var shard = new Option<int?>("--shard")
        {
            Description = "For many articles: write shards of so many each into the folder --out, as jsonl, csv or parquet. A run that was stopped goes on where it was when called again.",
            HelpName = "ARTICLES",
        };
        var command = new Command(
            "read",
            "Reads articles and writes their tables.\n\n"
            + "With --shard, FOLDER/part-00000.jsonl holds the first articles in the order of the inputs, FOLDER/part-00001.jsonl the next ones; csv and parquet have\n"
            + "FOLDER/TABLE/part-00000.parquet, or no folders with --table. The same articles give the same files on any machine. FOLDER/_run tells which shards are\n"
            + "finished: they are kept if articles, options and program are the same as then, and otherwise the command says what differs.\n\n"
            + "Examples:\n"
            + "  dateline read story.txt --format json                              one article, all tables\n"
            + "  dateline read news.jsonl --format parquet --shard 1000 --out news   a corpus, in shards of 1000 articles")
        {
            inputs, format, table, target, shard,
        };
        command.SetAction((parsed, cancellation) => parsed.GetValue(shard) is { } size
            ? ShardAsync(io(parsed), parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(format), parsed.GetValue(table), parsed.GetValue(target), size, cancellation)
            : RunAsync(io(parsed), parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(format), parsed.GetValue(table), parsed.GetValue(target), cancellation));
        return command;
    }

    private static async Task<int> ShardAsync(CommandIo io, string[] inputs, string format, string? table, string? target, int size, CancellationToken cancellation)
    {
        if (format is not (Jsonl or Csv or Parquet)) throw new CommandException($"--shard needs --format {Jsonl}, {Csv} or {Parquet}.");
        if (size < 1) throw new CommandException($"--shard {size}: a shard has 1 article at least.");
        if (target is null) throw new CommandException("--shard writes files: name a folder with --out.");
        if (inputs.Contains(ArticleFile.StandardInput)) throw new CommandException("--shard can't go on with standard input when called again; name a file.");
        using var folder = new ShardFolder(target, ShardSettings.Of(format, table, size));
        return await new ShardRun(io, folder, size, (stream, of) => To(stream, format, of?.Name)).RunAsync(InputFinder.Find(inputs, io.OpenIn), cancellation);
    }

    private static async Task<int> RunAsync(CommandIo io, string[] inputs, string format, string? table, string? target, CancellationToken cancellation)
    {
        if (format is GeoJsonFormat or KmlFormat or CalendarFormat && table is not null) throw new CommandException($"--format {format} has stops and legs; leave --table out.");
        if (format is Csv or Parquet && table is null)
        {
            if (target is null) throw new CommandException($"--format {format} writes a file a table: name a folder with --out, or one table with --table.");
            if (File.Exists(target)) throw new CommandException($"{target}: is a file; name a folder for a file a table, or one table with --table.");
            using var folder = new FolderOutput(target, "." + format, s => TableSinks.Of(format, s));
            return await WriteAsync(io, inputs, folder, cancellation);
        }

        if (target is null)
        {
            if (format is Parquet && io.OutIsTerminal) throw new CommandException("Parquet isn't for a terminal; name a file with --out.");
            using var stream = io.OpenOut();
            using var output = To(stream, format, table);
            return await WriteAsync(io, inputs, output, cancellation);
        }

        using var file = new PendingFile(target);
        using var toFile = To(file.Stream, format, table);
        var status = await WriteAsync(io, inputs, toFile, cancellation);
        if (status != ExitStatus.NotDone) file.Complete();
        return status;
    }

    private static IReadOutput To(Stream stream, string format, string? table) => (format, table) switch
    {
        (GeoJsonFormat, _) => new TravelOutput(() => new GeoJson(stream)),
        (KmlFormat, _) => new TravelOutput(() => new Kml(stream)),
        (CalendarFormat, _) => new TravelOutput(() => new Calendar(stream)),
        (Text, null) => new TextOutput(stream, Tables.All),
        (Text, _) => new TextOutput(stream, [Tables.Named(table)]),
        (Json or Jsonl, null) => new JsonOutput(stream, format is Jsonl),
        (Json or Jsonl, _) => new JsonTableOutput(stream, Tables.Named(table)),
        _ => new TableOutput(Tables.Named(table!).Accept(TableSinks.Of(format, stream))),
    };

    private static async Task<int> WriteAsync(CommandIo io, string[] inputs, IReadOutput output, CancellationToken cancellation)
    {
        var (read, failed) = (0, 0);
        ArticleException? last = null;
        foreach (var (reading, error) in Corpus.Map(InputFinder.Find(inputs, io.OpenIn), (_, reading) => (Reading: (Reading?)reading, Error: (ArticleException?)null), error => (null, error)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reading is null)
            {
                if (last is not null) io.Error.WriteLine($"dateline: {last.Message}");
                (last, failed) = (error, failed + 1);
                continue;
            }

            read++;
            foreach (var warning in reading.Warnings) io.Say($"dateline: warning: {reading.Article.Id}: {warning}");
            await output.AddAsync(reading);
        }

        if (last is not null && read == 0 && failed == 1) throw last;
        if (last is not null) io.Error.WriteLine($"dateline: {last.Message}");
        if (failed > 0) io.Error.WriteLine($"dateline: {failed} of {read + failed} articles could not be read.");
        if (read == 0) return ExitStatus.NotDone;
        await output.CompleteAsync();
        return failed > 0 ? ExitStatus.PartlyFailed : ExitStatus.Done;
    }
}
