using Dateline.Data.Training;

namespace Dateline.Tests.Entities.Tagging;

public sealed class TrainingTests
{
    private static readonly string[] s_texts =
    [
        "Marta Lind flew to Oslo on Monday. In Oslo, Lind met Pedro Alba of Norsk Fisk.",
        "Pedro Alba left Oslo on Friday. Norsk Fisk said that Alba would call Marta Lind.",
        "Norsk Fisk thanked Marta Lind in Oslo. Pedro Alba stayed away.",
    ];

    [Fact]
    public void Train_SameSeed_GivesTheSameBytes() => Assert.Equal(Train(new(Epochs: 3)), Train(new(Epochs: 3)));

    [Fact]
    public void Train_OtherSeed_GivesOtherBytes() => Assert.NotEqual(Train(new(Epochs: 3)), Train(new(Epochs: 3, Seed: 7)));

    private static byte[] Train(TrainerOptions options)
    {
        var set = new LabelledSet("own", "own.jsonl", LabelledSet.Newswire, []);
        var documents = s_texts.Select((t, i) => new LabelledDocument($"own-{i}", t, [.. Names(t)], set)).ToList();
        var path = Path.GetTempFileName();
        try
        {
            new ChainTrainer(new(documents), options).Train(_ => true).Save(path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<LabelledName> Names(string text)
    {
        foreach (var (words, type) in new[] { ("Marta Lind", EntityType.Person), ("Pedro Alba", EntityType.Person), ("Oslo", EntityType.Place), ("Norsk Fisk", EntityType.Organization) })
        {
            for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return new(at, at + words.Length, type, false);
        }
    }
}
