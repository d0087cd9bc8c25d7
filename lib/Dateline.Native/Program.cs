using Dateline;
using Dateline.Cli;
using Dateline.Cli.Commands;
using Dateline.Cli.Terminal;
using Dateline.Native;

if (!ReadingCommands.Include(args)) return ManagedCommand.Run(args);

// Longer than all else that comes before a first article.
Reading.Prefetch();
return await CommandLine.RunAsync(args, CommandIo.System(), ReadCommand.Create, CorrectCommand.Create);
