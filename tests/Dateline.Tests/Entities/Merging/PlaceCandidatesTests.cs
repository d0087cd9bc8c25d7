using Dateline.Entities.Merging;

namespace Dateline.Tests.Entities.Merging;

public sealed class PlaceCandidatesTests
{
    [Theory]
    // As listed.
    [InlineData("Nairobi", "Nairobi", false)]
    // Without the word for its kind: no country for a river of its name, no capital for a township.
    [InlineData("Oaxaca State", "Oaxaca", false)]
    [InlineData("Congo River", "Congo", false)]
    // A part of it is an entity of its own, at its point.
    [InlineData("northern Kenya", "Kenya", true)]
    [InlineData("Downtown Nairobi", "Nairobi", true)]
    // A seat of government lies in the capital; there is a town of White House in Tennessee.
    [InlineData("White House", "Washington", true)]
    [InlineData("Kremlin", "Moscow", true)]
    // Short forms of divisions.
    [InlineData("Ky.", "Kentucky", false)]
    [InlineData("Sask.", "Saskatchewan", false)]
    // A slip of the pen.
    [InlineData("Nairboi", "Nairobi", false)]
    public void Of_NameInAText_BeginsWithThePlaceMeant(string words, string place, bool isPart)
    {
        Assert.Equal(place, PlaceCandidates.Of(words, isTag: false)[0].Name);
        Assert.Equal(isPart, PlaceCandidates.IsPart(words));
    }

    [Theory]
    [InlineData("Zzyzxton")]
    [InlineData("Tokyo River")]
    [InlineData("in")]
    [InlineData("")]
    public void Of_NameOfNoPlace_IsEmpty(string words)
    {
        Assert.Empty(PlaceCandidates.Of(words, isTag: false));
    }
}
