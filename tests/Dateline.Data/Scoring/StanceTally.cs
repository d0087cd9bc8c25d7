using System.Globalization;

namespace Dateline.Data.Scoring;

/// <summary>Rows read against rows marked: source, target and sign. Marked neutrality need not be found.</summary>
internal sealed class StanceTally
{
    private int _right;
    private int _read;
    private int _marked;

    public void Add(MarkedArticle article, Reading reading)
    {
        var matching = new StanceMatching(reading);
        var open = article.Stances.ToList();
        foreach (var row in reading.Stances)
        {
            var fits = open.Where(m => m.Sign == Math.Sign(row.Polarity) && matching.FitsSource(m, row.Source) && matching.FitsTarget(m, row.Target, row.TargetName)).ToList();
            if (fits.Count == 0)
            {
                _read++;
                continue;
            }

            var best = fits.MinBy(m => Math.Abs(m.Start - row.Start))!;
            open.Remove(best);
            if (!IsOptional(best)) (_right, _read) = (_right + 1, _read + 1);
        }

        _marked += article.Stances.Count(m => !IsOptional(m));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Share(_right, _read):F3}  R {Share(_right, _marked):F3}  F1 {Share(2 * _right, _read + _marked):F3}  ({_right} of {_read} read, {_marked} marked)");

    private static bool IsOptional(MarkedStance stance) => stance.Sign == 0 || StanceMatching.IsPronoun(stance);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
