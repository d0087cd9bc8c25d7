namespace Dateline.Engine.Tests.Sessions;

public sealed class CSharpCellTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Theory]
    // Last expressions.
    [InlineData("1 + 2", "3")]
    [InlineData("await Task.FromResult(4)", "4")]
    // State between cells.
    [InlineData("var a = 5; | a * 2", "10")]
    [InlineData("int Twice(int x) => 2 * x; | Twice(8)", "16")]
    [InlineData("using System.Globalization; | CultureInfo.InvariantCulture.Name.Length", "0")]
    // Redeclared, as parameters are.
    [InlineData("var b = 5; | var b = \"six\"; | b", "six")]
    // Set before the cell threw.
    [InlineData("var c = 5; throw new Exception(); | c", "5")]
    public async Task Run_Expression_ShowsValue(string cells, string expected)
    {
        var messages = await worker.RunAsync(cells.Split(" | "));

        var result = Assert.Single(messages, message => message.Type == "execute_result");
        Assert.Equal(expected, (string?)result.Content["data"]!["text/plain"]);
    }
}
