namespace Dateline.Dates;

/// <summary>What a piece of text can be in a time expression: the classes that data/lexicons/date-patterns.tsv is written in, there with hyphens between their words.</summary>
[Flags]
internal enum DateClass
{
    None = 0,
    Month = 1 << 0,
    MonthShort = 1 << 1,
    Weekday = 1 << 2,
    WeekdayShort = 1 << 3,
    Weekdays = 1 << 4,
    Unit = 1 << 5,
    Units = 1 << 6,
    UnitHyphen = 1 << 7,
    Weekend = 1 << 8,
    Night = 1 << 9,
    Number = 1 << 10,
    Scale = 1 << 11,
    Ordinal = 1 << 12,
    Shift = 1 << 13,
    Deictic = 1 << 14,
    Season = 1 << 15,
    Part = 1 << 16,
    Noon = 1 << 17,
    Every = 1 << 18,
    Frequency = 1 << 19,
    Phase = 1 << 20,
    Decade = 1 << 21,
    Meridiem = 1 << 22,
    Zone = 1 << 23,
    Preposition = 1 << 24,
    Digits = 1 << 25,
    Day = 1 << 26,
    Year = 1 << 27,
    ShortYear = 1 << 28,
    Clock = 1 << 29,
    Determiner = 1 << 30,
}
