namespace Dateline.Data.Training;

/// <summary>How the trainer learns; the defaults are what made the shipped model.</summary>
internal sealed record TrainerOptions(int Epochs = 10, float Rate = 0.05f, float Dropout = 0.3f, ulong Seed = 20221101);
