using Dateline.Data.Scoring;
using Dateline.Stances.Scoring;

namespace Dateline.Tests.Stances.Scoring;

public sealed class LinearModelTests
{
    // Feature 7 speaks for class 1, feature 9 for class 2, feature 3 stands in all.
    private static readonly Example[] Separable =
    [
        .. Enumerable.Range(0, 20).Select(_ => new Example([3, 7], 1, 0)),
        .. Enumerable.Range(0, 20).Select(_ => new Example([3, 9], 2, 1)),
        .. Enumerable.Range(0, 20).Select(_ => new Example([3], 0, 2)),
    ];

    [Theory]
    [InlineData(7u, 1)]
    [InlineData(9u, 2)]
    public void Probabilities_FeatureOfOneClass_IsThatClass(uint feature, int expected)
    {
        var model = new LinearTrainer(Separable, 3, new()).Train(_ => true);
        Assert.Equal(expected, Best(model, [3, feature]));
    }

    [Fact]
    public void Probabilities_UnknownFeatures_AreEven()
    {
        var found = new float[3];
        new LinearTrainer(Separable, 3, new()).Train(_ => true).Probabilities([12345, 99], found);
        Assert.All(found, p => Assert.Equal(1 / 3f, p, 5));
    }

    [Fact]
    public void Train_LeftOutGroup_TeachesNothing() => Assert.NotEqual(1, Best(new LinearTrainer(Separable, 3, new()).Train(group => group != 0), [3, 7]));

    [Fact]
    public void Save_SameExamples_GivesSameBytesThatReadGivesBack()
    {
        var (one, other) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            new LinearTrainer(Separable, 3, new()).Save(one);
            new LinearTrainer(Separable, 3, new()).Save(other);
            Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(other));
            Assert.Equal(2, Best(LinearModel.Read(File.OpenRead(one)), [3, 9]));
        }
        finally
        {
            File.Delete(one);
            File.Delete(other);
        }
    }

    [Fact]
    public void Read_AnotherFile_SaysSo() => Assert.Throws<InvalidDataException>(() => LinearModel.Read(new MemoryStream(new byte[64])));

    private static int Best(LinearModel model, uint[] features)
    {
        var found = new float[3];
        model.Probabilities(features, found);
        return Array.IndexOf(found, found.Max());
    }
}
