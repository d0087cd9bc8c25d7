namespace Dateline.Text;

/// <summary>Which forms of its verb a word may be: "put" is three of them.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,

    /// <summary>"back": infinitive and present.</summary>
    Base = 1,

    /// <summary>"backs".</summary>
    Third = 2,

    /// <summary>"backed", "went".</summary>
    Past = 4,

    /// <summary>"backed", "gone".</summary>
    Participle = 8,

    /// <summary>"backing".</summary>
    Gerund = 16,
}
