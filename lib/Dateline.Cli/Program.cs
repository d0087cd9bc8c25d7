using Dateline.Cli;
using Dateline.Cli.Terminal;

return await DatelineCommand.RunAsync(args, CommandIo.System());
