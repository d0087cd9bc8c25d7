namespace Dateline.Display;

/// <summary>
/// Who stands where, as figures. A stance is one place in the text that says somebody is for or against somebody or something: the counts are
/// of such places, not of acts, and say nothing about who is right.
/// </summary>
public static partial class StanceFigures
{
    internal const string NoStance = "The article expresses no stance that was found.";
}
