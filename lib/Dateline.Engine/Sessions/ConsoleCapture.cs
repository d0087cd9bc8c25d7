using System.Text;

namespace Dateline.Engine.Sessions;

/// <summary>What a cell writes to the console becomes text of the session. The console is one for the whole process, so is this.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly TextReader _in = Console.In;

    public ConsoleCapture(OutputQueue output, TextReader input)
    {
        Console.SetOut(new Writer(output, "stdout"));
        Console.SetError(new Writer(output, "stderr"));
        Console.SetIn(input);
    }

    public void Dispose()
    {
        Console.SetOut(_out);
        Console.SetError(_error);
        Console.SetIn(_in);
    }

    private sealed class Writer(OutputQueue output, string stream) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override string NewLine => "\n";

        public override void Write(char value) => output.Text(stream, value.ToString());

        public override void Write(string? value) => output.Text(stream, value ?? "");

        public override void Write(char[] buffer, int index, int count) => output.Text(stream, new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => output.Text(stream, buffer.ToString());

        public override void WriteLine() => output.Text(stream, "\n");

        public override void WriteLine(string? value) => output.Text(stream, value + "\n");

        // By themselves these write value and line end one after the other, which could reach a front end as two messages.
        public override void WriteLine(char value) => WriteLine(value.ToString());

        public override void WriteLine(bool value) => WriteLine(value.ToString());

        public override void WriteLine(int value) => WriteLine(value.ToString(FormatProvider));

        public override void WriteLine(uint value) => WriteLine(value.ToString(FormatProvider));

        public override void WriteLine(long value) => WriteLine(value.ToString(FormatProvider));

        public override void WriteLine(ulong value) => WriteLine(value.ToString(FormatProvider));

        public override void WriteLine(float value) => WriteLine(value.ToString(FormatProvider));

        public override void WriteLine(double value) => WriteLine(value.ToString(FormatProvider));

        public override void WriteLine(decimal value) => WriteLine(value.ToString(FormatProvider));
    }
}
