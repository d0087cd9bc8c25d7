namespace Dateline.Cli;

/// <summary>Ends the command with status 2. The message is one line that names the file, the place and the remedy.</summary>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
