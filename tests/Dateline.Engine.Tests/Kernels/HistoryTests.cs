using System.Text.Json.Nodes;
using Dateline.Engine.Kernels;

namespace Dateline.Engine.Tests.Kernels;

public sealed class HistoryTests
{
    [Theory]
    // The last cells.
    [InlineData("""{"hist_access_type":"tail","n":2}""", "4:x*y 5:a[1]")]
    [InlineData("""{"hist_access_type":"tail","n":0}""", "")]
    [InlineData("""{"hist_access_type":"tail"}""", "1:var a = 1; 2:a 3:a 4:x*y 5:a[1]")]
    // A range of the current session, end excluded; of earlier sessions nothing is kept.
    [InlineData("""{"hist_access_type":"range","session":0,"start":2,"stop":4}""", "2:a 3:a")]
    [InlineData("""{"hist_access_type":"range","session":1,"start":4}""", "4:x*y 5:a[1]")]
    [InlineData("""{"hist_access_type":"range","session":-1,"start":0}""", "")]
    // Globs match whole cells.
    [InlineData("""{"hist_access_type":"search","pattern":"a"}""", "2:a 3:a")]
    [InlineData("""{"hist_access_type":"search","pattern":"*a*"}""", "1:var a = 1; 2:a 3:a 5:a[1]")]
    [InlineData("""{"hist_access_type":"search","pattern":"?"}""", "2:a 3:a")]
    [InlineData("""{"hist_access_type":"search","pattern":"[v-x]*"}""", "1:var a = 1; 4:x*y")]
    [InlineData("""{"hist_access_type":"search","pattern":"[^a]*"}""", "1:var a = 1; 4:x*y")]
    [InlineData("""{"hist_access_type":"search","pattern":"x[*]y"}""", "4:x*y")]
    [InlineData("""{"hist_access_type":"search","pattern":"a[[]1]"}""", "5:a[1]")]
    [InlineData("""{"hist_access_type":"search","pattern":"a","unique":true}""", "3:a")]
    [InlineData("""{"hist_access_type":"search","pattern":"*","n":1}""", "5:a[1]")]
    [InlineData("""{"hist_access_type":"search","pattern":"*","unique":true}""", "1:var a = 1; 3:a 4:x*y 5:a[1]")]
    // Patterns that mean nothing.
    [InlineData("""{"hist_access_type":"search","pattern":"[z-a]"}""", "")]
    [InlineData("""{"hist_access_type":"search","pattern":"["}""", "")]
    [InlineData("""{"hist_access_type":"other"}""", "")]
    public void Reply_Request_GivesCellsInOrder(string request, string expected)
    {
        var cells = Reply(request).Select(cell => $"{cell![1]}:{cell[2]}");

        Assert.Equal(expected, string.Join(' ', cells));
    }

    [Fact]
    public void Reply_WithOutput_PairsCodeWithResult()
    {
        var cells = Reply("""{"hist_access_type":"tail","n":2,"output":true}""");

        Assert.Equal("""[[1,4,["x*y","6"]],[1,5,["a[1]",null]]]""", cells.ToJsonString());
    }

    private static JsonArray Reply(string request)
    {
        var history = new History();
        history.Add(1, "var a = 1;", null);
        history.Add(2, "a", "1");
        history.Add(3, "a", "1");
        history.Add(4, "x*y", "6");
        history.Add(5, "a[1]", null);
        return history.Reply(JsonNode.Parse(request)!.AsObject())["history"]!.AsArray();
    }
}
