using System.Text.Json;

namespace Dateline.EndToEnd.Tests.Exports;

/// <summary>KML as fastkml reads it, which Debian packages for its own python3.</summary>
public sealed class KmlExportTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private const string Article = "SUVA, May 4, 2024 (Wire) — Fijian Foreign Minister Ana Tuivaga arrived in Apia on Thursday & flew on to Honolulu on Saturday.";

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-kml-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Kml_ReadByFastkml_HasTheStopsAndLegsOfTheReading()
    {
        var (missing, _) = File.Exists(Python) ? await Programs.RunAsync([Python, "-c", "import fastkml"]) : (1, "");
        Assert.SkipWhen(missing != 0, "Debian's python3-fastkml isn't installed.");
        var (text, kml) = (Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "a.kml"));
        await File.WriteAllTextAsync(text, Article, TestContext.Current.CancellationToken);
        var reading = JsonDocument.Parse(await SaidAsync([.. Programs.Dateline, "read", text, "--format", "json", "--quiet"])).RootElement;
        await SaidAsync([.. Programs.Dateline, "read", text, "--format", "kml", "--out", kml, "--quiet"]);

        var rows = JsonDocument.Parse(await SaidAsync([Python, Path.Combine(AppContext.BaseDirectory, "Exports", "read_kml.py"), kml])).RootElement.EnumerateArray().ToList();
        var points = rows.Where(r => r.GetProperty("type").GetString() == "Point").ToList();
        var lines = rows.Where(r => r.GetProperty("type").GetString() != "Point").ToList();

        Assert.All(rows, r => Assert.Equal("Ana Tuivaga (a)", r.GetProperty("folder").GetString()));
        Assert.Equal(
            reading.GetProperty("stops").EnumerateArray().Select(s => (Round(s, "longitude"), Round(s, "latitude"), s.GetProperty("arrive").GetString())),
            points.Select(p => (At(p, 0, 0, 0), At(p, 0, 0, 1), p.GetProperty("begin").GetString())));
        Assert.Equal(
            reading.GetProperty("legs").EnumerateArray().Select(l => (Round(l, "from_longitude"), Round(l, "from_latitude"), Round(l, "to_longitude"), Round(l, "to_latitude"))),
            lines.Select(l => (At(l, 0, 0, 0), At(l, 0, 0, 1), At(l, ^1, ^1, 0), At(l, ^1, ^1, 1))));

        // From Suva to Apia over the 180th meridian, in two parts.
        Assert.Equal((180, -180), (At(lines[0], 0, ^1, 0), At(lines[0], 1, 0, 0)));
    }

    private static double Round(JsonElement row, string column) => Math.Round(row.GetProperty(column).GetDouble(), 6);

    private static double At(JsonElement row, Index part, Index point, int axis)
    {
        var parts = row.GetProperty("parts").EnumerateArray().ToArray();
        return parts[part].EnumerateArray().ToArray()[point][axis].GetDouble();
    }

    private static async Task<string> SaidAsync(IReadOnlyList<string> command)
    {
        var (status, said) = await Programs.RunAsync(command);
        Assert.True(status == 0, said);
        return said;
    }
}
