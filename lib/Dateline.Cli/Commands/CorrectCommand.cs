using System.CommandLine;
using System.Text;
using Dateline.Articles;
using Dateline.Cli.Terminal;
using Dateline.Entities.Corrections;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline correct</c>: adds one correction to the file beside an article, after trying that it fits.</summary>
internal static class CorrectCommand
{
    public static Command Create(Func<ParseResult, CommandIo> io)
    {
        var article = new Argument<string>("ARTICLE") { Description = "The article, a file." };
        var action = new Argument<string>("ACTION") { Description = $"{string.Join(", ", CorrectionAction.All)}." };
        action.AcceptOnlyFromAmong([.. CorrectionAction.All]);
        var name = new Argument<string>("NAME") { Description = "The entity, by its name or the words of a mention; for add, the words to mark." };
        var into = new Option<string?>("--into") { Description = "The entity that mentions go to (merge, split, add).", HelpName = "NAME" };
        var to = new Option<string?>("--to") { Description = "The new name or type (rename, retype).", HelpName = "WORDS" };
        var type = new Option<string?>("--type") { Description = "Type of a new entity: person, place, organization, group, other.", HelpName = "TYPE" };
        var text = new Option<string?>("--text") { Description = "Only mentions with these words (split, drop).", HelpName = "WORDS" };
        var occurrence = new Option<int[]>("--occurrence") { Description = "Only these of the mentions, from 1 (split, drop, add).", HelpName = "N", AllowMultipleArgumentsPerToken = true };
        var latitude = new Option<double?>("--latitude") { Description = "Degrees north (locate).", HelpName = "DEGREES" };
        var longitude = new Option<double?>("--longitude") { Description = "Degrees east (locate).", HelpName = "DEGREES" };
        var country = new Option<string?>("--country") { Description = "ISO 3166-1 alpha-2 code (locate).", HelpName = "CODE" };
        var standsFor = new Option<string?>("--stands-for") { Description = "The state that the place is said for (locate).", HelpName = "STATE" };
        var command = new Command("correct", "Corrects the names of an article: writes NAME.corrections.yaml beside it, which every reading obeys.")
        {
            article, action, name, into, to, type, text, occurrence, latitude, longitude, country, standsFor,
        };
        command.SetAction(parsed => Run(io(parsed), parsed.GetRequiredValue(article), new("", 1, parsed.GetRequiredValue(action), parsed.GetRequiredValue(name))
        {
            Into = parsed.GetValue(into),
            To = parsed.GetValue(to),
            Type = parsed.GetValue(type),
            Text = parsed.GetValue(text),
            Occurrences = parsed.GetValue(occurrence) ?? [],
            Latitude = parsed.GetValue(latitude),
            Longitude = parsed.GetValue(longitude),
            Country = parsed.GetValue(country),
            StandsFor = parsed.GetValue(standsFor),
        }));
        return command;
    }

    private static int Run(CommandIo io, string article, Correction correction)
    {
        var path = CorrectionFile.PathBeside(article);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        if (before.Length > 0 && !before.EndsWith('\n')) before += "\n";
        var after = before + CorrectionWriter.Write(correction);

        // The whole file as it would be: a slip in the new correction is told before anything is written.
        var input = ArticleFile.Read(article) with { Corrections = CorrectionFile.Read(new StringReader(after), path) };
        var reading = Reading.Read(input);
        var line = $":{input.Corrections[^1].Line}:";
        if (reading.Warnings.FirstOrDefault(w => w.Contains(Path.GetFileName(path) + line, StringComparison.Ordinal)) is { } warning) throw new CommandException(warning);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(after));
        io.Say($"dateline: {path}: {input.Corrections.Count} corrections.");
        return ExitStatus.Done;
    }
}
