using Dateline.Entities;
using Dateline.Entities.Merging;

namespace Dateline.Tests.Entities.Merging;

public sealed class NameOriginsTests
{
    [Theory]
    // By the whole last name, its end, its beginning.
    [InlineData("Rosario Quispe", "PE BO")]
    [InlineData("Nino Beridze", "GE")]
    [InlineData("Anna Petrosyan", "AM")]
    [InlineData("Hery Rakotoson", "MG")]
    [InlineData("Nadeesha Wickramasinghe", "LK")]
    [InlineData("Eleni Papadakis", "CY GR")]
    // By what is given where the family tells nothing, and by both where they agree.
    [InlineData("Zviad Qxz", "GE")]
    [InlineData("Kofi Lawson", "GH")]
    [InlineData("Kuroda Shinobu", "JP")]
    public void Of_LastName_IsAtHomeInTheseStates(string name, string states) =>
        Assert.Equal(states.Split(' ').Order(), NameOrigins.Of(Folding.Fold(name))!.Order());

    [Theory]
    // Names of languages of the whole world, names that no table has, first names alone.
    [InlineData("John Smith")]
    [InlineData("Zuzu Qwxyz")]
    [InlineData("Nino")]
    [InlineData("")]
    public void Of_NameThatTellsNothing_IsNull(string name) => Assert.Null(NameOrigins.Of(Folding.Fold(name)));

    [Fact]
    public void Of_NamesWithAnArabicParticle_IncludeOman() => Assert.Contains("OM", NameOrigins.Of(Folding.Fold("Salim al-Qxz"))!);
}
