using System.Globalization;
using Dateline.Articles;
using Dateline.Cli.Terminal;
using Dateline.Frames;

namespace Dateline.Cli.Reads.Shards;

/// <summary>
/// Reads a corpus into shards of a fixed number of articles, in the order of the inputs. A shard that a former call has finished is left as it is once its inputs
/// have shown to be the same; its articles are looked through and not read.
/// </summary>
internal sealed class ShardRun(CommandIo io, ShardFolder folder, int size, Func<Stream, Table?, IReadOutput> output)
{
    private readonly Queue<Plan> _plans = new();
    private int _kept;
    private int _written;
    private int _read;
    private int _failed;

    /// <summary>Writes all shards that aren't finished; gives the exit status.</summary>
    /// <exception cref="CommandException">The folder holds a shard of other inputs.</exception>
    public async Task<int> RunAsync(IEnumerable<PendingArticle> articles, CancellationToken cancellation)
    {
        ShardWriter? writer = null;
        try
        {
            var began = io.Clock.GetTimestamp();
            foreach (var (reading, error) in Corpus.Map(Unfinished(articles), (_, reading) => (Reading: (Reading?)reading, Error: (ArticleException?)null), error => (null, error)))
            {
                cancellation.ThrowIfCancellationRequested();
                var plan = _plans.Peek();
                writer ??= new(folder, plan.Shard, output);
                if (reading is null) Fail(writer, error!);
                else await AddAsync(writer, reading);
                if (writer.Articles != plan.Articles || plan.Inputs is null) continue;
                var record = await writer.CompleteAsync(plan.Inputs);
                Tell(record, io.Clock.GetElapsedTime(began));
                writer.Dispose();
                (writer, began) = (null, io.Clock.GetTimestamp());
                _plans.Dequeue();
                _written++;
            }

            return End();
        }
        catch (OperationCanceledException)
        {
            io.Error.WriteLine($"dateline: stopped with {_written} shards written; the same command goes on from there.");
            return ExitStatus.PartlyFailed;
        }
        finally
        {
            writer?.Dispose();
        }
    }

    // Runs ahead of the readings. A shard's plan is made before its first article is handed out and is complete before its last one is.
    private IEnumerable<PendingArticle> Unfinished(IEnumerable<PendingArticle> articles)
    {
        using var hash = new InputHash();
        using var next = articles.GetEnumerator();
        var shard = 0;
        for (var more = next.MoveNext(); more; shard++)
        {
            if (folder.Finished(shard) is { } record)
            {
                var count = 0;
                for (; more && count < size; count++, more = next.MoveNext()) hash.Add(next.Current);
                Keep(shard, record, hash.Take());
                continue;
            }

            var plan = new Plan(shard);
            _plans.Enqueue(plan);
            while (more && plan.Articles < size)
            {
                var article = next.Current;
                hash.Add(article);
                plan.Articles++;
                more = next.MoveNext();
                if (!more || plan.Articles == size) plan.Inputs = hash.Take();
                yield return article;
            }
        }

        if (File.Exists(folder.NoteOf(shard))) throw new CommandException($"{folder.NoteOf(shard)}: is of a shard behind the last article; name the inputs as then, or another folder with --out.");
    }

    private void Keep(int shard, ShardRecord record, string inputs)
    {
        if (record.Inputs != inputs)
        {
            throw new CommandException($"{folder.NoteOf(shard)}: the shard was written of other inputs; name the inputs as then, or another folder with --out, or delete this file to have the shard written anew.");
        }

        foreach (var failure in record.Failures) io.Error.WriteLine("dateline: " + failure);
        (_read, _failed, _kept) = (_read + record.Articles - record.Failures.Count, _failed + record.Failures.Count, _kept + 1);
    }

    private async Task AddAsync(ShardWriter writer, Reading reading)
    {
        _read++;
        foreach (var warning in reading.Warnings) io.Say($"dateline: warning: {reading.Article.Id}: {warning}");
        await writer.AddAsync(reading);
    }

    private void Fail(ShardWriter writer, ArticleException error)
    {
        _failed++;
        io.Error.WriteLine("dateline: " + error.Message);
        writer.Add(error);
    }

    private void Tell(ShardRecord record, TimeSpan time)
    {
        var failed = record.Failures.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {record.Failures.Count} of them not read");
        io.Say(string.Create(CultureInfo.InvariantCulture, $"dateline: {ShardFolder.Name(_plans.Peek().Shard)}: {record.Articles} articles{failed} ({time.TotalSeconds:0.0} s)"));
    }

    private int End()
    {
        io.Say(string.Create(CultureInfo.InvariantCulture, $"dateline: {_read} articles in {_written + _kept} shards, {_kept} of them finished before."));
        if (_failed > 0) io.Error.WriteLine($"dateline: {_failed} of {_read + _failed} articles could not be read.");
        return _read == 0 ? ExitStatus.NotDone : _failed > 0 ? ExitStatus.PartlyFailed : ExitStatus.Done;
    }

    /// <summary>A shard that is being read: its number, its articles so far, and their hash when all are known.</summary>
    private sealed class Plan(int shard)
    {
        public int Shard { get; } = shard;

        public int Articles { get; set; }

        public string? Inputs { get; set; }
    }
}
