namespace Dateline.Tests.Entities;

public sealed class EntityResolverTests
{
    [Theory]
    // Variants, usual names, hashtags.
    [InlineData("The ministers met in Viet Nam on Monday. Vietnam thanked them, and so did Britain and the U.K.", "Vietnam", 2)]
    [InlineData("The ministers met in Viet Nam on Monday. Vietnam thanked them, and so did Britain and the U.K.", "United Kingdom", 2)]
    [InlineData("The mayor of Kyiv spoke first. In Kiev, he said, nobody slept.", "Kyiv", 2)]
    [InlineData("Talks in Nairobi ended on Friday. On Monday they go on in Nairboi.", "Nairobi", 2)]
    // People: surnames, order of names, middle names, two of one surname.
    [InlineData("Prime Minister Fumio Kishida left for Hanoi. Kishida Fumio is due back on Friday, and Kishida will then rest.", "Fumio Kishida", 3)]
    [InlineData("Maria Helena Costa spoke. Maria Costa had been asked to, and Costa agreed.", "Maria Helena Costa", 3)]
    [InlineData("Ana Rojas sings and Luis Rojas drums. Luis was born in Quito. Rojas, he says, is a common name.", "Luis Rojas", 3)]
    // Bodies: acronyms, short forms.
    [InlineData("The Economic Community of West African States (ECOWAS) met on Sunday. ECOWAS leaders signed nothing.", "Economic Community of West African States", 3)]
    [InlineData("The Northern Fishing Council (NFC) sued. The NFC lost.", "Northern Fishing Council", 3)]
    // Capitals of a dateline or headline.
    [InlineData("PRAGUE, March 3 — The envoy spoke on Sunday. She left Prague on Monday.", "Prague", 2)]
    [InlineData("NAIROBI, Kenya — The envoy spoke on Sunday.", "Nairobi", 1)]
    [InlineData("The Norwegian delegate voted no. Norwegians at home cheered.", "Norwegian", 2)]
    public void Resolve_NamesOfOne_AreOneEntity(string text, string name, int mentions)
    {
        var entity = Assert.Single(Reading.Parse(text).Entities, e => e.Name == name);
        Assert.Equal(mentions, entity.Mentions);
    }

    [Theory]
    [InlineData("She flew to Tripoli, Lebanon, on Monday.", "Tripoli", "LB")]
    [InlineData("She flew to Tripoli on Monday. Libya's prime minister met her.", "Tripoli", "LY")]
    [InlineData("The choir from Cambridge, Massachusetts, sang.", "Cambridge", "US")]
    [InlineData("The governor of the U.S. state of Georgia spoke in Atlanta.", "Georgia", "US")]
    [InlineData("Georgia's president spoke in Tbilisi about Armenia.", "Georgia", "GE")]
    [InlineData("The ferry reached Victoria, British Columbia, at noon.", "Victoria", "CA")]
    // A list of states is no container: there is a town of Mexico in Missouri.
    [InlineData("The pact between Mexico, the US and Canada holds. Mexico signed first.", "Mexico", "MX")]
    // The other places of the article tell, near ones most of all.
    [InlineData("The bus from Leeds to Bradford broke down near Halifax on Monday, police in West Yorkshire said.", "Halifax", "GB")]
    [InlineData("Fog closed the port of Halifax. Nova Scotia and the rest of Canada wait for the ferry.", "Halifax", "CA")]
    public void Resolve_NameOfSeveralPlaces_IsTheOneTheTextMeans(string text, string name, string country)
    {
        var place = Assert.Single(Reading.Parse(text).Entities, e => e.Name == name && e.Type == EntityType.Place);
        Assert.Equal(country, place.Country);
        Assert.NotNull(place.Latitude);
    }

    // Published coordinates, to half a degree; of divisions, anywhere in the middle of them.
    [Theory]
    // Villages and counties, by their state.
    [InlineData("A barn burnt down in Edmonton, Ky., on Sunday.", "Edmonton", 37.0, -85.6, 0.5)]
    [InlineData("A barn burnt down in Orange County, California, on Sunday.", "Orange County", 33.7, -117.8, 0.5)]
    // The short form of a state after its town is the state, whatever town has that name.
    [InlineData("The choir of Brandon, Man., sang on Sunday.", "Manitoba", 55.0, -97.0, 3)]
    // The kind of place after its name, and a part of a place.
    [InlineData("Rain fell in Oaxaca State on Sunday.", "Oaxaca", 17.0, -96.5, 1.5)]
    [InlineData("Rain fell in northern Kenya and in Southern California on Sunday.", "Southern California", 37.2, -119.5, 2)]
    public void Resolve_Place_LiesWhereItShould(string text, string name, double latitude, double longitude, double tolerance)
    {
        var place = Assert.Single(Reading.Parse(text).Entities, e => e.Type == EntityType.Place && e.Name == name);
        Assert.Equal(latitude, place.Latitude!.Value, tolerance);
        Assert.Equal(longitude, place.Longitude!.Value, tolerance);
    }

    [Fact]
    public void Resolve_VillageOfAnotherState_IsNotTakenForTheOneStated()
    {
        // The tables have a Powderly in Texas and one in Kentucky, none in Oregon.
        var place = Assert.Single(Reading.Parse("He was born in Powderly, Oregon, and buried there.").Entities, e => e.Name == "Powderly");
        Assert.Equal(43.9, place.Latitude!.Value, 0.5);
        Assert.Equal(-120.6, place.Longitude!.Value, 0.5);
    }

    [Theory]
    [InlineData("Japanese Prime Minister Fumio Kishida spoke.", "Fumio Kishida", "JP")]
    [InlineData("Vietnam's Pham Minh Chinh agreed.", "Pham Minh Chinh", "VN")]
    [InlineData("Lin Yaqing of China took the floor.", "Lin Yaqing", "CN")]
    [InlineData("Odhiambo Wekesa, the Kenyan delegate, took the floor.", "Odhiambo Wekesa", "KE")]
    [InlineData("The Hungarian Finance Ministry declined to comment.", "Hungarian Finance Ministry", "HU")]
    public void Resolve_PersonOrBody_BelongsToTheCountryNamedWithIt(string text, string name, string country)
    {
        Assert.Equal(country, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Country);
    }

    [Theory]
    [InlineData("Tokyo said on Monday that it would pay. Japan has the money.", "Tokyo", "Japan")]
    [InlineData("He urged Beijing to wait, and Beijing promised to.", "Beijing", "China")]
    [InlineData("The plane landed in Moscow at noon.", "Moscow", null)]
    [InlineData("Vienna lies on the Danube, and she walked through Vienna all day.", "Vienna", null)]
    public void Resolve_CapitalThatActs_StandsForItsState(string text, string name, string? state)
    {
        Assert.Equal(state, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).StandsFor);
    }

    [Fact]
    public void Resolve_PersonNamedLikeAPlace_StaysAPerson()
    {
        var reading = Reading.Parse("Commissioner Denise Jordan spoke first. Jordan said that she would fly to Jordan on Friday, where the king of Jordan waits.");

        Assert.Equal(2, Assert.Single(reading.Entities, e => e.Name == "Denise Jordan").Mentions);
        Assert.Equal("JO", Assert.Single(reading.Entities, e => e.Name == "Jordan").Country);
    }
}
