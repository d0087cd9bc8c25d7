namespace Dateline.Stances;

/// <summary>Orders the rows of a table so that rows with like profiles are neighbours: an alphabet would hide the blocs.</summary>
internal static class LikeNextToLike
{
    /// <summary>
    /// A chain: it begins with the row that has most to say (the largest sum of absolute values), and each next row is the one left that is
    /// most like the last by the cosine of their profiles; ties go to the row that has more to say, then to the earlier one.
    /// </summary>
    public static IReadOnlyList<int> Order(int rows, Func<int, int, double> value, int columns)
    {
        var profiles = Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Select(c => value(r, c)).ToArray()).ToArray();
        var weight = profiles.Select(p => p.Sum(Math.Abs)).ToArray();
        var norm = profiles.Select(p => Math.Sqrt(p.Sum(v => v * v))).ToArray();
        var left = Enumerable.Range(0, rows).OrderByDescending(r => weight[r]).ThenBy(r => r).ToList();
        var order = new List<int>();
        while (left.Count > 0)
        {
            // MaxBy keeps the first of equals, and `left` stands by weight.
            var next = order.Count == 0 ? left[0] : left.MaxBy(r => Math.Round(Cosine(order[^1], r), 9));
            order.Add(next);
            left.Remove(next);
        }

        return order;

        double Cosine(int a, int b) => norm[a] == 0 || norm[b] == 0 ? 0 : profiles[a].Zip(profiles[b], (x, y) => x * y).Sum() / (norm[a] * norm[b]);
    }
}
