namespace Dateline.Engine.Documents;

/// <summary>Where a member of a JSON object stands, in bytes.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="KeyStart">The quote mark that opens the name.</param>
/// <param name="Start">First byte of the value.</param>
/// <param name="End">Just past the value's last byte.</param>
internal sealed record JsonMember(string Name, int KeyStart, int Start, int End);
