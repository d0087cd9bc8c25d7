using Dateline.Text;

namespace Dateline.Entities.Merging;

/// <summary>
/// Whose somebody is by the sentence beside the one that names him: "New Zealand's disaster minister has reached Vanuatu. Whetu Paraone landed …"
/// before it, "Jonas Petrauskas won. The Lithuanian …", "The student from Funafuti …" behind it.
/// </summary>
internal sealed class DescribedPeople(NameText text)
{
    private const int LongestTitle = 5;
    private const int LongestDescription = 7;
    private static readonly WordSet s_shared = WordSet.Read("lexicons/shared-roles.tsv", ignoreCase: true);

    /// <summary>The country that a description of the person tells; null if there is none.</summary>
    public string? Of(FoundName name)
    {
        var number = name.Sentence;
        return Behind(name, number) ?? Before(name, number);
    }

    // The sentence after begins with a description, and nobody else is named in between.
    private string? Behind(FoundName name, int number)
    {
        if (number + 1 >= text.Text.Sentences.Count || text.Text.Sentences[number + 1].Block != text.Text.Sentences[number].Block) return null;
        for (var i = name.Index + 1; i < text.Names.Count && text.Names[i].Sentence == number; i++)
        {
            if (text.Names[i].Type == EntityType.Person && text.Names[i].Cluster != name.Cluster) return null;
        }

        var next = text.Text.Sentences[number + 1];
        if (!text.Is(next.FirstToken, "the")) return null;
        var isPerson = false;
        for (var i = next.FirstToken + 1; i < next.FirstToken + LongestDescription && i < next.EndToken; i++)
        {
            if (text.NameAt(i) is { } other)
            {
                // "The Lithuanian had lost", "The 24-year-old Lithuanian sprinter", "The student from Funafuti".
                if (other.Type == EntityType.Group) return IsPersonSoon(other.EndToken) ? other.Cluster?.Country : null;
                return other.Type == EntityType.Place && isPerson && text.Is(i - 1, "from") ? other.Cluster?.Country : null;
            }

            if (text.Token(i) is "," or ";" or "of" or "in" or "to") return null;
            isPerson |= IsPerson(i);
        }

        return null;
    }

    private bool IsPersonSoon(int token)
    {
        if (text.Token(token) is ",") return true;
        if (Morphology.TryVerb(text.Token(token), out _, out var forms) && (forms & (VerbForm.Past | VerbForm.Third)) != 0) return true;
        if (text.Token(token) is "was" or "is" or "has" or "had" or "will" or "who") return true;
        return IsPerson(token) || IsPerson(token + 1);
    }

    // The sentence before, a headline too, has an office of a state and no name of its holder; this one begins with somebody not named so far.
    private string? Before(FoundName name, int number)
    {
        var sentence = text.Text.Sentences[number];
        if (number == 0 || name.FirstToken - sentence.FirstToken > LongestTitle) return null;
        for (var i = sentence.FirstToken; i < name.FirstToken; i++)
        {
            if (text.Token(i) is not [>= 'A' and <= 'Z', ..] || text.NameAt(i) is not null) return null;
        }

        var previous = text.Text.Sentences[number - 1];
        string? country = null;
        for (var i = name.Index - 1; i >= 0 && text.Names[i].FirstToken >= previous.FirstToken; i--)
        {
            var other = text.Names[i];
            if (other.Type == EntityType.Person) return null;
            if (Office(other)) country = other.Cluster?.Country;
        }

        return country;
    }

    // "New Zealand's disaster minister", "a Kenyan runner": of a country, and one person.
    private bool Office(FoundName name)
    {
        var at = name.EndToken;
        if (text.IsAnyPossessive(at)) at++;
        else if (name.Type != EntityType.Group) return false;
        for (var i = at; i < at + 4 && text.Token(i) is [>= 'a' and <= 'z', ..]; i++)
        {
            if (IsPerson(i)) return true;
        }

        return false;
    }

    private bool IsPerson(int token) =>
        text.NameAt(token) is null && text.Token(token) is { Length: > 2 and < 24 } word && word[^1] != 's' && Roles.TryGet(word, out var role) && role.Kind == RoleKind.Person && !s_shared.Contains(word);
}
