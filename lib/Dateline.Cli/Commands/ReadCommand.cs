using System.Buffers;
using System.CommandLine;
using Dateline.Cli.Terminal;
using Dateline.Frames;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline read</c>: the tables of a reading.</summary>
internal static class ReadCommand
{
    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var inputs = FileArguments.Several("INPUT", "Articles: text files, or .jsonl with an article a line.", ArgumentArity.OneOrMore);
        var format = new Option<string>("--format") { Description = "How to write them.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "jsonl");
        var command = new Command("read", "Reads articles and writes the tables.") { inputs, format };
        command.SetAction(parsed => Run(io(parsed), parsed.GetRequiredValue(inputs)));
        return command;
    }

    private static int Run(CommandIo io, string[] paths)
    {
        using var output = io.OpenOut();
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var item in Corpus.Read(paths))
        {
            ReadingJson.Write(buffer, item.Reading ?? throw item.Error!);
            output.Write(buffer.WrittenSpan);
            output.WriteByte((byte)'\n');
            buffer.Clear();
        }

        return ExitStatus.Done;
    }
}
