using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Entities.Corrections;

/// <summary>
/// Reads the corrections that stand beside an article, in NAME.corrections.yaml: a list with a mapping for each. Read from the parser's events,
/// so that no depth of nesting costs more than its length.
/// </summary>
internal static class CorrectionFile
{
    private const int LargestFile = 1 << 20;

    /// <summary>The file that would hold an article's corrections.</summary>
    public static string PathBeside(string article) => Path.Combine(Path.GetDirectoryName(article) ?? "", Path.GetFileNameWithoutExtension(article) + ".corrections.yaml");

    /// <summary>Corrections beside the article; none if it has no such file.</summary>
    /// <exception cref="ArticleException">The file can't be read or isn't a list of corrections.</exception>
    public static IReadOnlyList<Correction> Beside(string article)
    {
        var path = PathBeside(article);
        if (!File.Exists(path)) return [];
        try
        {
            if (new FileInfo(path).Length > LargestFile) throw ArticleException.BadCorrections(path, 1, "is larger than 1 MB; that is no list of corrections");
            using var reader = new StreamReader(path, Encoding.UTF8);
            return Read(reader, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ArticleException.Unreadable(path, error);
        }
    }

    public static IReadOnlyList<Correction> Read(TextReader reader, string path)
    {
        var parser = new Parser(reader);
        try
        {
            return ReadList(parser, path);
        }
        catch (YamlException error)
        {
            throw ArticleException.BadCorrections(path, (int)error.Start.Line, $"isn't YAML that can be read ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')})");
        }
    }

    private static List<Correction> ReadList(Parser parser, string path)
    {
        var corrections = new List<Correction>();
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return corrections;
        parser.Consume<DocumentStart>();
        if (parser.TryConsume<Scalar>(out var only) && only.Value.Length == 0) return corrections;
        if (!parser.TryConsume<SequenceStart>(out _)) throw Wrong(parser, path, "must be a list, each correction beginning with \"- \"");
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<MappingStart>(out var start)) throw Wrong(parser, path, $"must be one of {string.Join(", ", CorrectionAction.All)} with a name");
            corrections.Add(ReadOne(parser, path, (int)start.Start.Line));
        }

        return corrections;
    }

    private static Correction ReadOne(Parser parser, string path, int line)
    {
        var cells = new Dictionary<string, List<string>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) throw Wrong(parser, path, "has a key that is no word");
            if (!cells.TryAdd(key.Value, Values(parser, path))) throw Wrong(parser, path, $"has the key \"{key.Value}\" twice");
        }

        var action = CorrectionAction.All.FirstOrDefault(cells.ContainsKey) ?? throw Bad(path, line, $"needs one of {string.Join(", ", CorrectionAction.All)}");
        if (string.IsNullOrWhiteSpace(cells[action][0])) throw Bad(path, line, $"\"{action}\" needs a name behind it");
        foreach (var need in CorrectionAction.Needs(action))
        {
            if (!cells.TryGetValue(need, out var values) || string.IsNullOrWhiteSpace(values[0])) throw Bad(path, line, $"\"{action}\" needs \"{need}\" beside it");
        }

        return Fill(new(Path.GetFileName(path), line, action, cells[action][0]), cells, path);
    }

    private static Correction Fill(Correction correction, Dictionary<string, List<string>> cells, string path)
    {
        foreach (var (key, values) in cells)
        {
            correction = key switch
            {
                "into" => correction with { Into = values[0] },
                "to" => correction with { To = values[0] },
                "type" => correction with { Type = Type(values[0], correction, path) },
                "text" => correction with { Text = values[0] },
                "occurrence" => correction with { Occurrences = [.. values.Select(v => Whole(v, correction, path))] },
                "country" => correction with { Country = values[0] },
                "stands_for" => correction with { StandsFor = values[0] },
                "latitude" => correction with { Latitude = Degrees(values[0], 90, correction, path) },
                "longitude" => correction with { Longitude = Degrees(values[0], 180, correction, path) },
                _ when key == correction.Action => correction,
                _ => throw Bad(path, correction.Line, $"doesn't know the key \"{key}\""),
            };
        }

        return correction.Action == CorrectionAction.Retype ? correction with { To = Type(correction.To!, correction, path) } : correction;
    }

    private static List<string> Values(Parser parser, string path)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return [scalar.Value];
        var values = new List<string>();
        if (!parser.TryConsume<SequenceStart>(out _)) throw Wrong(parser, path, "holds something that is neither a word nor a list of words");
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            values.Add(parser.TryConsume<Scalar>(out var item) ? item.Value : throw Wrong(parser, path, "holds a list inside a list"));
        }

        return values.Count > 0 ? values : throw Wrong(parser, path, "holds an empty list");
    }

    private static string Type(string value, Correction correction, string path) =>
        value is EntityType.Person or EntityType.Place or EntityType.Organization or EntityType.Group or EntityType.Other ? value
            : throw Bad(path, correction.Line, $"\"{value}\" is no type; types are person, place, organization, group, other");

    private static int Whole(string value, Correction correction, string path) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw Bad(path, correction.Line, $"\"{value}\" is no occurrence; they count from 1");

    private static double Degrees(string value, double limit, Correction correction, string path) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit ? degrees
            : throw Bad(path, correction.Line, string.Create(CultureInfo.InvariantCulture, $"\"{value}\" is no number of degrees between −{limit} and {limit}"));

    private static ArticleException Wrong(Parser parser, string path, string problem) => Bad(path, (int)(parser.Current?.Start.Line ?? 1), problem);

    private static ArticleException Bad(string path, int line, string problem) => ArticleException.BadCorrections(path, line, problem);
}
