namespace Dateline.Engine.Sessions.Formatting;

/// <summary>One way to show values of a type. <paramref name="Write"/> gives false, and writes nothing, where a value has no such form.</summary>
internal sealed record TypeFormatter(Type Type, string MimeType, Func<object, TextWriter, bool> Write);
