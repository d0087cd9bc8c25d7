namespace Dateline.Tests.Entities.Merging;

public sealed class MetonymsTests
{
    [Theory]
    // It says, decides, feels, holds a position.
    [InlineData("Dakar favours a peace force.", "Dakar", "Senegal")]
    [InlineData("Rwanda's critics were loud. Kigali shrugged off the rebuke.", "Kigali", "Rwanda")]
    [InlineData("Talks between Lusaka and Harare broke down on Friday.", "Harare", "Zimbabwe")]
    [InlineData("Oslo saw no grounds for an exemption.", "Oslo", "Norway")]
    [InlineData("The minister said that Stockholm was still weighing the matter.", "Stockholm", "Sweden")]
    [InlineData("Kampala has misgivings about any such text.", "Kampala", "Uganda")]
    [InlineData("Ottawa, which has never ratified the treaty, stayed away.", "Ottawa", "Canada")]
    [InlineData("Paris has been louder: it recalled its envoy.", "Paris", "France")]
    [InlineData("Quito neither backed nor blocked the text.", "Quito", "Ecuador")]
    [InlineData("Pretoria has been at pains to say so.", "Pretoria", "South Africa")]
    [InlineData("Baku's envoy paid him back with a lecture.", "Baku", "Azerbaijan")]
    [InlineData("The force is one which Lusaka has resisted.", "Lusaka", "Zambia")]
    [InlineData("Hanoi, a former ally of the Soviets, had abstained.", "Hanoi", "Vietnam")]
    [InlineData("\u201cI did not say no to Lisbon,\u201d the minister said.", "Lisbon", "Portugal")]
    [InlineData("Brussels opposes the tariff.", "Brussels", "European Union")]
    [InlineData("The bloc called on Baghdad to honour its signature.", "Baghdad", "Iraq")]
    [InlineData("Tehran, which was not consulted about the hotline, expressed misgivings.", "Tehran", "Iran")]
    [InlineData("Dushanbe, which lies far from any sea, expressed doubts.", "Dushanbe", "Tajikistan")]
    [InlineData("An offer from Apia was welcomed.", "Apia", "Samoa")]
    [InlineData("\u201cLet us send the bill to Bamako,\u201d the senator wrote.", "Bamako", "Mali")]
    [InlineData("A plan backed by Algiers was dropped in March.", "Algiers", "Algeria")]
    [InlineData("She said that Asmara had \u201csat on both sides of the table\u201d.", "Asmara", "Eritrea")]
    // It is where things are.
    [InlineData("The minister sent a parcel to Bamako.", "Bamako", null)]
    [InlineData("A bus from Apia was late.", "Apia", null)]
    [InlineData("The town was reached by Algiers buses at noon.", "Algiers", null)]
    [InlineData("The minister left Dakar on Monday.", "Dakar", null)]
    [InlineData("Dakar is a city of four million people.", "Dakar", null)]
    [InlineData("She shuttled between Khartoum and Port Sudan.", "Khartoum", null)]
    [InlineData("The road between Lusaka and Kabwe is closed.", "Lusaka", null)]
    [InlineData("Snow fell on Oslo on Friday.", "Oslo", null)]
    [InlineData("Oslo was cold and its streets were empty.", "Oslo", null)]
    [InlineData("The mayor of Quito said that the road would open.", "Quito", null)]
    [InlineData("Lima's airport was closed by fog.", "Lima", null)]
    [InlineData("After Vienna came Prague and Warsaw.", "Prague", null)]
    public void Find_Capital_StandsForItsStateWhereItActs(string text, string name, string? state) =>
        Assert.Equal(state, Assert.Single(Reading.Parse(text).Entities, e => e.Name == name).StandsFor);
}
