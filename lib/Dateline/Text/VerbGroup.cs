namespace Dateline.Text;

/// <summary>How a verb group stands in its sentence.</summary>
internal enum VerbMood : byte
{
    /// <summary>"opposes", "has opposed", "would be opposed".</summary>
    Finite,

    /// <summary>"to oppose".</summary>
    Infinitive,

    /// <summary>"opposing", without a form of "be".</summary>
    Gerund,

    /// <summary>"opposed by", "drafted", without an auxiliary: a reduced relative clause or an adverbial one.</summary>
    Participle,
}

/// <summary>
/// A verb with its auxiliaries and the adverbs between them: tokens <c>[First, Head]</c>. The head is the main verb, or the form of "be", "have"
/// or "do" that stands alone.
/// </summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">First token, "to" and a preceding "not" included.</param>
/// <param name="Head">The verb that means something; the last token.</param>
/// <param name="Lemma">Lemma of the head.</param>
/// <param name="Mood">How it stands.</param>
/// <param name="Negation">Token of the word that negates it; −1 if none does.</param>
/// <param name="Passive">Whether the subject undergoes the act.</param>
/// <param name="Modal">Token of the modal ("will", "would"); −1 if it has none.</param>
/// <param name="Past">Whether the first verb is a past form.</param>
internal readonly record struct VerbGroup(int Sentence, int First, int Head, string Lemma, VerbMood Mood, int Negation, bool Passive, int Modal, bool Past)
{
    public bool Negated => Negation >= 0;
}

/// <summary>A noun phrase: tokens <c>[First, End)</c>; <c>Head</c> is the token that names what it is.</summary>
internal readonly record struct NounPhrase(int First, int End, int Head);
