namespace Dateline.Text;

/// <summary>A token's class; for verbs the lemma and the form, else "" and none; the index of the mention that it is part of, else −1.</summary>
internal readonly record struct Word(WordClass Class, string Lemma, VerbForm Form, int Mention)
{
    /// <summary>Whether a noun phrase can hold the word behind its determiner.</summary>
    public bool IsNominal => Class is WordClass.Name or WordClass.Noun or WordClass.Adjective or WordClass.Number or WordClass.Pronoun;

    public bool IsAuxiliary => Class is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal
        or WordClass.PronounBe or WordClass.PronounHave or WordClass.PronounModal;
}
