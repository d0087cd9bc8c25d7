namespace Dateline.Tests.Entities.Merging;

public sealed class NameDescriptionsTests
{
    [Theory]
    // An office, an age or "who" behind an unlisted name make a person, an office before it likewise.
    [InlineData("Kuroda Shinobu, Japan's foreign minister, stood up for the mine.", "Kuroda Shinobu", "person")]
    [InlineData("Saltanat Ospan, 44, has conducted the choir since 2017.", "Saltanat Ospan", "person")]
    [InlineData("Kenya's ambassador in Dhaka, Barasa Wekesa, said last week that the loan was ready.", "Barasa Wekesa", "person")]
    // A surname that the article has as a person's.
    [InlineData("Leonor Vasconcelos has crossed four borders. Vasconcelos said that she was tired. \u201cI am,\u201d Vasconcelos said.", "Leonor Vasconcelos", "person")]
    // A noun for a body before it makes a body.
    [InlineData("Onion farmers disagree: their union, Lakas Sibuyas, has vowed to fight.", "Lakas Sibuyas", "organization")]
    // A firm may lead, host and own.
    [InlineData("Toyota Motor, the market leader, closed a plant.", "Toyota Motor", "organization")]
    // A country, unless somebody in the article bears the name.
    [InlineData("Jordan stands firmly behind the bid of Iraq.", "Jordan", "place")]
    // Its head tells what it is.
    [InlineData("She called off the trip when Mayon Volcano began to spit ash.", "Mayon Volcano", "place")]
    // The country that somebody's office is of.
    [InlineData("The Minister was accompanied by the High Commissioner of Sri Lanka.", "Sri Lanka", "place")]
    // Letters and names that the tables have for a body alone; the town of a firm; lands; short forms of a body.
    [InlineData("He called EU Commissioner Janko Zupan on Monday.", "European Union", "organization")]
    [InlineData("\u201cThe Holy See is on nobody's side,\u201d he said.", "Holy See", "organization")]
    [InlineData("Togo told the Accra firm Volta Grid to wait.", "Accra", "place")]
    [InlineData("On 12 March they reached the Azores.", "Azores", "place")]
    // Peoples before a noun, nationals anywhere.
    [InlineData("Over the Kazakh steppe the crew noticed smoke.", "Kazakh", "group")]
    [InlineData("An envoy tries to get a Balkan train moving.", "Balkan", "group")]
    public void Retype_Name_HasTheTypeTheWordsAroundItTell(string text, string name, string type) =>
        Assert.Equal(type, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).Type);

    [Fact]
    public void Retype_SurnameLikeACountry_StaysAPersons() =>
        Assert.DoesNotContain(Reading.Parse("Denise Jordan runs the chamber. Jordan said so on Friday.").Entities, e => e.Type == EntityType.Place);
}
