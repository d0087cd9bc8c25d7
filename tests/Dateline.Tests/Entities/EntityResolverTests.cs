namespace Dateline.Tests.Entities;

public sealed class EntityResolverTests
{
    [Fact]
    public void Resolve_VariantsOfNames_AreOneEntityUnderTheUsualName()
    {
        var reading = Reading.Parse("The ministers met in Viet Nam on Monday. Vietnam thanked them, and so did Britain and the U.K.");

        Assert.Equal(["Vietnam", "United Kingdom"], reading.Entities.Select(e => e.Name));
        Assert.Equal(["VN", "GB"], reading.Entities.Select(e => e.Country));
        Assert.Equal([2, 2], reading.Entities.Select(e => e.Mentions));
    }
}
