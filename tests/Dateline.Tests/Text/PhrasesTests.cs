using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class PhrasesTests
{
    [Theory]
    // Plain, joined, across commas and brackets.
    [InlineData("Japan opposed the plan.", "opposed", "Japan")]
    [InlineData("Japan and Vietnam opposed the plan.", "opposed", "Japan|Vietnam")]
    [InlineData("Japan, Vietnam and India opposed the plan.", "opposed", "Japan|Vietnam|India")]
    [InlineData("Norway, a member of NATO, opposed the plan.", "opposed", "Norway")]
    [InlineData("The European Union (EU) opposed the plan.", "opposed", "The European Union")]
    // Relative clauses stand for what is nearest, or for who "is among" a crowd.
    [InlineData("Norway, which opposed the plan, thanked Sweden.", "opposed", "Norway")]
    [InlineData("Norway, which opposed the plan, thanked Sweden.", "thanked", "Norway")]
    [InlineData("The result is a triumph for Japan, which opposed the plan.", "opposed", "Japan")]
    [InlineData("Italy was among the nine who abstained.", "abstained", "Italy")]
    [InlineData("Italy is one of those that abstained.", "abstained", "Italy")]
    // What looks like a past form is a participle between commas; so are verbs behind "with".
    [InlineData("Lithuania, asked for its view, opposed the plan.", "opposed", "Lithuania")]
    [InlineData("The vote passed, with Italy and Malta voting against it.", "voting", "Italy|Malta")]
    // Infinitives and gerunds belong to who vows, or to whom somebody urges; a message speaks for its author.
    [InlineData("Japan vowed to oppose the plan.", "oppose", "Japan")]
    [InlineData("Japan urged Vietnam to oppose the plan.", "oppose", "Vietnam")]
    [InlineData("Japan issued a statement opposing the plan.", "opposing", "Japan")]
    // Days, and nouns that stand as adverbs, stand between.
    [InlineData("Japan on Friday opposed the plan.", "opposed", "Japan")]
    [InlineData("The European Union, which last month opposed the plan, met.", "opposed", "The European Union")]
    // Inverted, and none.
    [InlineData("“We agree,” said Emmanuel Macron.", "said", "Emmanuel Macron")]
    [InlineData("Oppose the plan!", "Oppose", "")]
    public void Subjects_OfVerb_AreWhoDoesIt(string text, string verb, string subjects) => Assert.Equal(subjects, new AnalysedSentence(text).Subjects(verb));

    [Theory]
    [InlineData("Japan will not oppose the plan.", "oppose", VerbMood.Finite, true, false)]
    [InlineData("The plan was opposed by Japan.", "opposed", VerbMood.Finite, false, true)]
    [InlineData("Japan vowed to oppose the plan.", "oppose", VerbMood.Infinitive, false, false)]
    [InlineData("A plan opposed by Japan failed.", "opposed", VerbMood.Participle, false, true)]
    [InlineData("Japan would neither welcome nor rule out the plan.", "rule", VerbMood.Finite, true, false)]
    [InlineData("“We agree,” its chairman, Emmanuel Macron, said by telephone.", "said", VerbMood.Finite, false, false)]
    public void Groups_OfVerb_TellMoodNegationAndVoice(string text, string verb, object mood, bool negated, bool passive)
    {
        var sentence = new AnalysedSentence(text);
        var group = sentence.Phrases.Groups[sentence.Phrases.GroupAt(sentence.Last(verb))];
        Assert.Equal((mood, negated, passive), ((object)group.Mood, group.Negated, group.Passive));
    }

    [Theory]
    // A pronoun is a phrase of its own, unless a determiner asks for one.
    [InlineData("Japan denounced what it called a gift.", "it", "it")]
    [InlineData("Japan wants the red plan.", "the", "the red plan")]
    [InlineData("Germany praised Poland's envoy in Rome.", "Poland", "Poland's envoy")]
    public void PhraseFrom_Token_EndsBeforeWhatBelongsToOthers(string text, string first, string phrase)
    {
        var sentence = new AnalysedSentence(text);
        Assert.Equal(phrase, sentence.Words(Assert.NotNull(sentence.Phrases.PhraseFrom(sentence.Last(first), sentence.Phrases.Words.Length))));
    }

    [Theory]
    [InlineData("Japan opposed the plan.", "opposed", true)]
    [InlineData("Finland closed ranks with Estonia.", "closed", true)]
    [InlineData("Slovak lawmakers back shells for Ukraine.", "back", true)]
    [InlineData("The players went back home.", "back", false)]
    [InlineData("The closed door stayed shut.", "closed", false)]
    public void Words_Ambiguous_AreVerbsWhereTheirNeighboursSaySo(string text, string word, bool verb)
    {
        var sentence = new AnalysedSentence(text);
        Assert.Equal(verb, sentence.Phrases.Words[sentence.Last(word)].Class == WordClass.Verb);
    }
}
