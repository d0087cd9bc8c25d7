namespace Dateline.Dates;

/// <summary>The pieces of a match, asked for by what they are.</summary>
internal readonly struct DateParts(string text, List<DatePiece> pieces, DateMatch match)
{
    public string Reading => match.Pattern.Reading;

    /// <summary>The number in it, 0 where there is none.</summary>
    public int Count => Value(DateClass.Number | DateClass.Digits);

    /// <summary>Unit as a multiple of an ISO 8601 designator: "1D", "10Y".</summary>
    public string? Unit => Code(DateClass.Unit | DateClass.Units | DateClass.UnitHyphen | DateClass.Night);

    /// <summary>The number of digits that is no year: the 3 of "2019 Q3".</summary>
    public int SmallDigits
    {
        get
        {
            for (var i = match.First; i < match.End; i++)
            {
                if (pieces[i].Is(DateClass.Digits) && !pieces[i].Is(DateClass.Year)) return pieces[i].Value;
            }

            return 0;
        }
    }

    /// <summary>The number as the text writes it, where it has a decimal point: "3.5"; a fraction in one character likewise.</summary>
    public string? Decimal => Index(DateClass.Decimal) is >= 0 and var i
        ? text[pieces[i].Start] switch { '½' => "0.5", '¼' => "0.25", '¾' => "0.75", _ => text[pieces[i].Start..pieces[i].End] } : null;

    /// <summary>The unit that a pattern names by its word: "the week after".</summary>
    public string? UnitWord => Code(DateClass.Unit | DateClass.Units);

    /// <summary>"early", "mid" or "late".</summary>
    public string? Phase => Code(DateClass.Phase);

    /// <summary>Whether a time of day is p.m.; null where the text doesn't say.</summary>
    public bool? Afternoon
    {
        get
        {
            for (var i = match.First + 1; i < match.End; i++)
            {
                if (pieces[i].Is(DateClass.Meridiem) || pieces[i].End - pieces[i].Start == 1 && text[pieces[i].Start] is 'a' or 'p' or 'A' or 'P')
                {
                    return text[pieces[i].Start] is 'p' or 'P';
                }
            }

            return null;
        }
    }

    public bool Has(DateClass kind) => Index(kind) >= 0;

    public bool Has(string word)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    public int Value(DateClass kind) => Index(kind) is >= 0 and var i ? pieces[i].Value : 0;

    public string? Code(DateClass kind) => Index(kind) is >= 0 and var i ? pieces[i].Code : null;

    /// <summary>The number of the n-th piece of digits, a year among them.</summary>
    public int Digits(int n)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (pieces[i].Is(DateClass.Digits) && n-- == 0) return pieces[i].Value;
        }

        return 0;
    }

    /// <summary>The numbers with their units, in their order: "two years and a month" has a one only where the text writes it.</summary>
    public IEnumerable<(int Count, string Unit)> Amounts()
    {
        var count = 0;
        for (var i = match.First; i < match.End; i++)
        {
            if (pieces[i].Is(DateClass.Number | DateClass.Digits)) count = pieces[i].Value;
            else if (pieces[i].Is(DateClass.Unit | DateClass.Units) && pieces[i].Code is { } unit) yield return (count, unit);
        }
    }

    /// <summary>The last number of the kind: the year of "15 April of 87".</summary>
    public int Last(DateClass kind)
    {
        for (var i = match.End - 1; i >= match.First; i--)
        {
            if (pieces[i].Is(kind)) return pieces[i].Value;
        }

        return 0;
    }

    private int Index(DateClass kind)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (pieces[i].Is(kind)) return i;
        }

        return -1;
    }
}

/// <summary>Value and kind of an expression, as in <see cref="TimeExpression"/>.</summary>
internal readonly record struct DateReading(string? Value, string Kind)
{
    public static DateReading Unknown => new(null, "date");
}
