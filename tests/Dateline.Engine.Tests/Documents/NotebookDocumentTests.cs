using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Tests.Documents;

public sealed class NotebookDocumentTests
{
    public static TheoryData<string> Notebooks { get; } =
    [
        NotebookFixtures.JupyterLab,
        NotebookFixtures.DotnetInteractive,
        NotebookFixtures.VisualStudioCode,
        NotebookFixtures.Compact,
        NotebookFixtures.Empty,
        NotebookFixtures.JupyterLab.Replace("\n", "\r\n"),
        NotebookFixtures.DotnetInteractive.Replace("  ", "\t"),
        "\uFEFF" + NotebookFixtures.DotnetInteractive,
        " \n" + NotebookFixtures.Compact + "\n\n ",
    ];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void ToBytes_NothingChanged_GivesTheFile(string notebook) => Assert.Equal(notebook, Text(Read(notebook)));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Insert_ThenWithoutIt_LeavesEveryOtherByte(string notebook)
    {
        var document = Read(notebook);
        for (var place = 0; place <= document.Cells.Count; place++)
        {
            var changed = Text(document.Insert(place, "var a = 1;\nvar b = 2;", "injected-parameters"));
            var again = Read(changed);

            Assert.Equal(document.Cells.Count + 1, again.Cells.Count);
            Assert.Equal("var a = 1;\nvar b = 2;", again.Cells[place].Source);
            Assert.Equal(["injected-parameters"], again.Cells[place].Tags);
            Assert.Equal(document.MinorVersion >= 5, again.Cells[place].Id is not null);
            Assert.Equal(notebook.Length, Common(notebook, changed));
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void WithOutputs_OneCell_LeavesEveryOtherByte(string notebook)
    {
        var document = Read(notebook);
        foreach (var (cell, index) in document.Cells.Select((c, i) => (c, i)).Where(c => c.c.Type == CellType.Code))
        {
            var cleared = document.WithCell(index, cell.WithOutputs(null, []));
            var output = new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "one\ntwo" };
            var run = Read(Text(cleared.WithCell(index, cleared.Cells[index].WithOutputs(7, [output]))));

            Assert.Equal(7, run.Cells[index].ExecutionCount);
            Assert.Equal("""[{"output_type":"stream","name":"stdout","text":["one\n","two"]}]""", Compact(run.Cells[index].Outputs));
            Assert.Equal(Text(cleared), Text(run.WithCell(index, run.Cells[index].WithOutputs(null, []))));
        }
    }

    [Fact]
    public void WithOutputs_JupyterLab_WritesAsJupyterWould()
    {
        var document = Read(NotebookFixtures.JupyterLab);
        var output = new JsonObject { ["data"] = new JsonObject { ["text/plain"] = "4" }, ["execution_count"] = 4, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" };

        var changed = Text(document.WithCell(1, document.Cells[1].WithOutputs(4, [output])));

        var expected = NotebookFixtures.JupyterLab
            .Replace("\"execution_count\": 3", "\"execution_count\": 4")
            .Replace("       \"2\"\n", "       \"4\"\n");
        Assert.Equal(expected, changed);
    }

    [Fact]
    public void WithMetadata_NewMember_IsTheOnlyChange()
    {
        var changed = Text(Read(NotebookFixtures.VisualStudioCode).WithMetadata("papermill", new JsonObject { ["version"] = "x" }));

        Assert.Equal(NotebookFixtures.VisualStudioCode.Replace(
            "  \"orig_nbformat\": 4\n",
            "  \"orig_nbformat\": 4,\n  \"papermill\": {\n   \"version\": \"x\"\n  }\n"), changed);
    }

    [Theory]
    // In an empty object, in a missing one, in a compact one.
    [InlineData("{\n \"cells\": [],\n \"metadata\": {},\n \"nbformat\": 4\n}", "{\n \"cells\": [],\n \"metadata\": {\n  \"a\": 1\n },\n \"nbformat\": 4\n}")]
    [InlineData("{\n \"cells\": [],\n \"nbformat\": 4\n}", "{\n \"cells\": [],\n \"nbformat\": 4,\n \"metadata\": {\n  \"a\": 1\n }\n}")]
    [InlineData("""{"cells": [], "metadata": {"b": 2}, "nbformat": 4}""", """{"cells": [], "metadata": {"b": 2, "a": 1}, "nbformat": 4}""")]
    [InlineData("""{"cells": [], "metadata": {"a": 2}, "nbformat": 4}""", """{"cells": [], "metadata": {"a": 1}, "nbformat": 4}""")]
    public void WithMetadata_AnyLayout_FollowsIt(string notebook, string expected) => Assert.Equal(expected, Text(Read(notebook).WithMetadata("a", 1)));

    [Theory]
    [InlineData(NotebookFixtures.JupyterLab, "python", "markdown python")]
    [InlineData(NotebookFixtures.DotnetInteractive, "csharp", "fsharp csharp")]
    [InlineData(NotebookFixtures.VisualStudioCode, "csharp", "csharp")]
    [InlineData(NotebookFixtures.Compact, "csharp", "csharp")]
    public void Language_FromMetadata_IsNormal(string notebook, string language, string cells)
    {
        var document = Read(notebook);

        Assert.Equal(language, document.Language);
        Assert.Equal(cells, string.Join(' ', document.Cells.Select(c => c.Language)));
    }

    [Theory]
    [InlineData("", "x.ipynb: line 1, byte 1: not JSON")]
    [InlineData("{\n \"cells\": [,]}", "x.ipynb: line 2, byte 12: not JSON")]
    [InlineData("{} {}", "x.ipynb: line 1, byte 4: not JSON")]
    [InlineData("[]", "x.ipynb: JSON, but not a notebook: its outermost value is no object")]
    [InlineData("{}", "x.ipynb: JSON, but not a notebook: it states no nbformat")]
    [InlineData("""{"nbformat": 4, "cells": {}}""", "x.ipynb: JSON, but not a notebook: it has no list of cells")]
    [InlineData("""{"nbformat": 3, "worksheets": []}""", "x.ipynb: nbformat 3 is too old, 4.0 to 4.5 are read; convert it with: jupyter nbconvert --to notebook --inplace x.ipynb")]
    [InlineData("""{"nbformat": 5, "cells": []}""", "x.ipynb: nbformat 5 is newer")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "raw"}, 1]}""", "x.ipynb: cell 2: it is no object")]
    [InlineData("""{"nbformat": 4, "cells": [{"source": ""}]}""", "x.ipynb: cell 1: it has no cell_type")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "heading"}]}""", "x.ipynb: cell 1: its cell_type 'heading'")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}""", "x.ipynb: cell 1: its source is no text")]
    public void Parse_NoNotebook_SaysWhereAndWhat(string text, string message)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Read(text));

        Assert.StartsWith(message, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Parse_NestedBeyondTheLimit_IsRefused()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        Assert.Throws<NotebookFormatException>(() => Read($$"""{"nbformat": 4, "metadata": {"x": {{deep}}}, "cells": []}"""));
    }

    [Fact]
    public void Parse_SameMemberTwiceAndHalfASurrogate_Reads()
    {
        var text = """{"nbformat": 4, "cells": [{"cell_type": "raw", "cell_type": "code", "source": "\ud83d", "outputs": [{"a": 1, "a": 2}], "metadata": {}}]}""";

        var document = Read(text);

        Assert.Equal((CellType.Code, "\uFFFD"), (document.Cells[0].Type, document.Cells[0].Source));
        Assert.Equal("""[{"a":2}]""", Compact(document.Cells[0].Outputs));
        Assert.Equal(text, Text(document));
    }

    private static NotebookDocument Read(string text) => NotebookDocument.Parse(Encoding.UTF8.GetBytes(text), "x.ipynb");

    private static string Text(NotebookDocument document) => Encoding.UTF8.GetString(document.ToBytes());

    private static string Compact(IEnumerable<JsonNode> nodes) => JsonSerializer.Serialize(nodes);

    // Characters that both texts share at their start and at their end: all of the shorter one if the longer one only adds.
    private static int Common(string shorter, string longer)
    {
        var start = shorter.Zip(longer).TakeWhile(p => p.First == p.Second).Count();
        var end = shorter.Reverse().Zip(longer.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        Assert.True(shorter.Length <= longer.Length);
        return Math.Min(start + end, shorter.Length);
    }
}
