namespace Dateline.Data.Training;

/// <summary>A run of candidates: for each piece its features (rows of the weights) and the labels that the gold data allow, as bits.</summary>
internal sealed record TrainingChain(int[][] Features, ushort[] Allowed);
