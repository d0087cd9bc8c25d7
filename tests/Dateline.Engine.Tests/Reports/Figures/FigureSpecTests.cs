using System.Text.Json.Nodes;
using Dateline.Engine.Reports.Figures;

namespace Dateline.Engine.Tests.Reports.Figures;

public sealed class FigureSpecTests
{
    [Theory]
    [InlineData("""{"data": [{"type": "bar", "y": [1]}], "layout": {"width": 600, "height": 600, "template": {"layout": {}}, "font": {"size": 9}}}""", """{"data":[{"type":"bar","y":[1]}],"layout":{"height":600,"font":{"size":9}}}""")]
    [InlineData("""{"data": [{"y": [1]}], "layout": {"images": [{"source": "https://e.example"}], "geo": {}, "updatemenus": []}}""", """{"data":[{"y":[1]}],"layout":{}}""")]
    [InlineData("""{"data": [{"text": ["<a href='https://e.example'>x</A> <b>y</b>"]}]}""", """{"data":[{"text":["x \u003Cb\u003Ey\u003C/b\u003E"]}],"layout":{}}""")]
    [InlineData("""{"data": [{"text": "<<a>a href='https://e.example'>x"}]}""", """{"data":[{"text":" a href=\u0027https://e.example\u0027\u003Ex"}],"layout":{}}""")]
    public void Of_Figure_TakesOutWhatDoesNotBelong(string json, string expected) => Assert.Equal(expected, FigureSpec.Of(JsonNode.Parse(json))!.Spec.ToJsonString());

    [Theory]
    [InlineData("scattergl")]
    [InlineData("scattergeo")]
    [InlineData("choropleth")]
    [InlineData("scattermapbox")]
    [InlineData("anything")]
    public void Of_TraceThatFetchesOrCompiles_IsRefused(string type)
    {
        var figure = FigureSpec.Of(new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "bar" }, new JsonObject { ["type"] = type }) })!;

        Assert.Contains(type, figure.Refused);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data": {}}""")]
    public void Of_NoFigure_GivesNull(string json) => Assert.Null(FigureSpec.Of(JsonNode.Parse(json)));

    [Fact]
    public void Of_FigureWithMeta_ReadsFindingTableAndPassages()
    {
        var figure = FigureSpec.Of(JsonNode.Parse("""
            {"data": [], "layout": {"title": {"text": "t"}, "height": 99999, "meta": {"figure": {
              "finding": "One is 0.1.", "dark": {"#fff": "#000"}, "passages": {"stances-1": []},
              "table": {"columns": ["a", "b"], "rows": [["x", 0.30000000000000004], ["y", -2]], "passages": ["stances-1 <b> stances-2", null]}}}}}
            """))!;

        Assert.Equal("One is 0.1.", figure.Finding);
        Assert.Equal(1600, figure.Height);
        Assert.Equal(["a", "b"], figure.Table!.Columns);
        Assert.Equal([["x", "0.3"], ["y", "−2"]], figure.Table.Rows.Select(r => r.Select(c => c.Text)));
        Assert.Equal([["stances-1", "stances-2"], []], figure.Table.Passages);
        Assert.Equal("""{"data":[],"layout":{"height":99999,"meta":{"dark":{"#fff":"#000"}}}}""", figure.Spec.ToJsonString());
    }
}
