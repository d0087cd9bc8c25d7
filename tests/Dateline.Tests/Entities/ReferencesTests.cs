using Dateline.Tests.Text;

namespace Dateline.Tests.Entities;

public sealed class ReferencesTests
{
    [Theory]
    // The person in mind; who is known by a title or a pronoun to be a woman is not "he".
    [InlineData("Emmanuel Macron landed in Oslo. He praised Norway.", "He", "Emmanuel Macron")]
    [InlineData("King Harald met Queen Ingrid. She praised Norway.", "She", "Ingrid")]
    [InlineData("Emmanuel Macron said he would sign.", "he", "Emmanuel Macron")]
    // Who has long been spoken of yields to the subject of the last sentence.
    [InlineData("Emmanuel Macron spoke. Emmanuel Macron ate. Emmanuel Macron slept. Olaf Scholz, who leads Germany, praised Peru. He left.", "He", "Olaf Scholz")]
    // Things, states and pairs.
    [InlineData("Norway signed the pact. It praised Sweden.", "It", "Norway")]
    [InlineData("Norway and Sweden signed the pact. They left.", "They", "Norway|Sweden")]
    [InlineData("Emmanuel Macron and Olaf Scholz met. The two leaders praised Peru.", "leaders", "Emmanuel Macron|Olaf Scholz")]
    // Nobody is spoken of.
    [InlineData("He praised the plan.", "He", "")]
    public void At_Pronoun_IsWhoIsInMind(string text, string word, string names) => Assert.Equal(names, new AnalysedSentence(text).Referents(word));

    [Theory]
    [InlineData("Prime Minister Narendra Modi arrived. The prime minister praised Japan.", "minister", "Narendra Modi")]
    [InlineData("Its president, Emmanuel Macron, arrived. The president praised Japan.", "president", "Emmanuel Macron")]
    [InlineData("Emmanuel Macron, the president of France, arrived. The president praised Japan.", "president", "Emmanuel Macron")]
    // A government stands for the state of whose it is.
    [InlineData("France's president, Emmanuel Macron, arrived. His government praised Japan.", "government", "France")]
    // An office that nobody named has held.
    [InlineData("Emmanuel Macron arrived. The minister praised Japan.", "minister", "")]
    public void At_Description_IsWhoHoldsTheOffice(string text, string word, string names) => Assert.Equal(names, new AnalysedSentence(text).Referents(word));
}
