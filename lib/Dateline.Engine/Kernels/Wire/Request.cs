using Dateline.Engine.Sessions;

namespace Dateline.Engine.Kernels.Wire;

/// <summary>A message from a front end whose signature was right, and the identities by which answers find their way back.</summary>
internal sealed record Request(Message Message, byte[][] Identities)
{
    public string Id => Message.Id;

    public string Type => Message.Type;
}
