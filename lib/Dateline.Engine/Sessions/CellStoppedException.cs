namespace Dateline.Engine.Sessions;

/// <summary>A cell was stopped by somebody else; told apart from what the cell itself may throw.</summary>
internal sealed class CellStoppedException : Exception;
