namespace Dateline.Tests.Entities.Tagging;

public sealed class NameRepairTests
{
    [Theory]
    // Names over a hyphen are one.
    [InlineData("The delegate, Wang Hao-ran, left early.", "Wang Hao-ran", "person")]
    [InlineData("Woo Sang-chul scored twice in Busan.", "Woo Sang-chul", "person")]
    [InlineData("In Taipei, President Chen Mei-hua thanked her guests.", "Chen Mei-hua", "person")]
    [InlineData("Talks with Marie-Claude Bibeau ended late.", "Marie-Claude Bibeau", "person")]
    // A sentence's first word is no name because of its capital.
    [InlineData("Unless Canada pays, the ship stays in port.", "Canada", "place")]
    [InlineData("Although Peru agreed, Chile did not.", "Peru", "place")]
    [InlineData("Neither Mali nor Chad has signed.", "Mali", "place")]
    [InlineData("Meanwhile Kenya waits.", "Kenya", "place")]
    // Titles are no part of a name.
    [InlineData("Crowds greeted Pope Julian in Manila.", "Julian", "person")]
    [InlineData("The book was given to Queen Astrid of Norway.", "Astrid", "person")]
    [InlineData("The chair, Sayyid Omar al-Harthi, smiled.", "Omar al-Harthi", "person")]
    // Seas, peoples, states.
    [InlineData("Ships crossed the East and South China Seas.", "South China Seas", "place")]
    [InlineData("She was met by Qatari Energy Minister Noura Al-Attiyah.", "Qatari", "group")]
    [InlineData("A team from the U.S. state of Georgia arrived in Baku.", "Georgia", "place")]
    [InlineData("The bulk of the fleet sails the South Pacific.", "South Pacific", "place")]
    // Treaties, laws, prizes, ships, events.
    [InlineData("Norway has ratified the Treaty of Rarotonga.", "Treaty of Rarotonga", "other")]
    [InlineData("The ministers signed the Bamako Convention on Friday.", "Bamako Convention", "other")]
    [InlineData("Congress passed the Clean Rivers Act in May.", "Clean Rivers Act", "other")]
    [InlineData("She won the Nobel Prize in 2019.", "Nobel Prize", "other")]
    [InlineData("Norway plays in the World Cup next year.", "World Cup", "other")]
    [InlineData("The Lagos Energy Summit opens on Monday.", "Lagos Energy Summit", "other")]
    public void Repair_Name_IsFoundWithItsType(string text, string name, string type) =>
        Assert.Contains((name, type), Reading.Parse(text).Mentions.Select(m => (m.Text, m.Type)));

    [Theory]
    [InlineData("Unless Canada pays, the ship stays in port.", 1)]
    [InlineData("The West was cold. East of the river, nobody slept.", 0)]
    public void Repair_Text_HasNoOtherNames(string text, int mentions) => Assert.Equal(mentions, Reading.Parse(text).Mentions.Count(m => m.Type != EntityType.Group));
}
