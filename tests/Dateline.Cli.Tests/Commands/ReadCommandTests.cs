using System.Text;
using System.Text.Json;
using Dateline.Cli.Terminal;

namespace Dateline.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;
    private readonly MemoryStream _out = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Read_OneArticle_PrintsOneObject()
    {
        Assert.Equal(ExitStatus.Done, await Run("read", Write("a.txt", "The envoy landed in Quito."), "--format", "json"));

        using var json = JsonDocument.Parse(Output);
        Assert.Equal("a", json.RootElement.GetProperty("article").GetProperty("id").GetString());
        Assert.Equal("", _error.ToString());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Read_SeveralArticles_PrintsOneObjectALine(string format)
    {
        await Run("read", Write("b.txt", "She left."), Write("a.txt", "He stayed."), "--format", format);

        Assert.Equal(["b", "a"], Output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("article").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Read_NoFormat_PrintsTables()
    {
        await Run("read", Write("a.txt", "She left."), "--table", "sentences");

        Assert.Equal("# a\n\nsentences (1)\n  sentence  block  start  end  text\n         0      0      0    9  She left.\n\n", Output);
    }

    [Fact]
    public async Task Read_TablesToAFile_AreWritten()
    {
        var target = Path.Combine(_folder, "tables.out");

        Assert.Equal(ExitStatus.Done, await Run("read", Write("a.txt", "She left."), "--table", "sentences", "--out", target));

        Assert.StartsWith("# a\n\nsentences (1)\n", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_CsvTable_GoesToStandardOutput()
    {
        await Run("read", Write("a.txt", "She left."), "--format", "csv", "--table", "blocks");

        Assert.Equal("block,kind,start,end,text,article\r\n0,paragraph,0,9,She left.,a\r\n", Output);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Read_Folder_HasAFileATable(string format)
    {
        var target = Path.Combine(_folder, "tables");

        Assert.Equal(ExitStatus.Done, await Run("read", Write("a.txt", "She left."), "--format", format, "--out", target));

        Assert.Equal(
            TableName.All.Append(TableName.Article).Select(t => $"{t}.{format}").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(target).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal("", Output);
    }

    [Theory]
    // Wrong use: nothing is read or written.
    [InlineData("read")]
    [InlineData("read", "a.txt", "--format", "xml")]
    [InlineData("read", "a.txt", "--format", "csv")]
    [InlineData("read", "a.txt", "--table", "stance")]
    [InlineData("read", "gone.txt", "--format", "json")]
    [InlineData("read", "gone.txt", "--format", "csv", "--out", "tables")]
    public async Task Read_WrongUseOrInput_IsOneLineAndStatusTwo(params string[] args)
    {
        Write("a.txt", "She left.");

        Assert.Equal(ExitStatus.NotDone, await Run([.. args.Select(a => a is "a.txt" or "tables" ? Path.Combine(_folder, a) : a)]));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
        Assert.Equal("", Output);
        Assert.All(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), f => Assert.EndsWith("a.txt", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_OneOfManyBad_IsNamedAndCounted()
    {
        var lines = Write("a.jsonl", "{\"id\":\"x\",\"text\":\"She left.\"}\nbroken\n");

        Assert.Equal(ExitStatus.PartlyFailed, await Run("read", lines, "gone.txt", "--format", "jsonl"));

        Assert.Single(Output.TrimEnd().Split('\n'));
        var messages = _error.ToString().TrimEnd().Split('\n');
        Assert.Equal(3, messages.Length);
        Assert.StartsWith($"dateline: {lines}:2: ", messages[0], StringComparison.Ordinal);
        Assert.StartsWith("dateline: gone.txt: ", messages[1], StringComparison.Ordinal);
        Assert.Equal("dateline: 2 of 3 articles could not be read.", messages[2]);
    }

    [Fact]
    public async Task Read_StandardInput_IsAnArticle()
    {
        await Run("read", "-", "--format", "csv", "--table", "blocks");

        Assert.Equal("block,kind,start,end,text,article\r\n0,paragraph,0,13,From the pipe,article\r\n", Output);
    }

    private string Output => Encoding.UTF8.GetString(_out.ToArray());

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private async Task<int> Run(params string[] args)
    {
        await using var text = new StreamWriter(_out, leaveOpen: true);
        return await DatelineCommand.RunAsync(args, new CommandIo
        {
            Out = text,
            OpenOut = () => new Unclosed(_out),
            OpenIn = () => new MemoryStream("From the pipe"u8.ToArray()),
            Error = _error,
            ErrorIsTerminal = false,
            OutIsTerminal = false,
            Variable = _ => null,
            Clock = TimeProvider.System,
        });
    }

    /// <summary>Lets the command dispose its output while the test still reads it.</summary>
    private sealed class Unclosed(MemoryStream stream) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => stream.Length;

        public override long Position { get => stream.Position; set => throw new NotSupportedException(); }

        public override void Flush() => stream.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);
    }
}
