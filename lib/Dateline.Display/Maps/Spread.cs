namespace Dateline.Display.Maps;

/// <summary>Moves marks that would cover one another apart, as little as may be.</summary>
internal static class Spread
{
    private const int Rounds = 120;

    /// <summary>
    /// The points, each pair at least <paramref name="distance"/> apart where <see cref="Rounds"/> steps of pushing suffice for that. Points that
    /// coincide part sideways, in their order. A point with enough room stays where it is.
    /// </summary>
    public static IReadOnlyList<(double X, double Y)> Apart(IReadOnlyList<(double X, double Y)> points, double distance)
    {
        var result = points.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            for (var i = 0; i < result.Length; i++)
            {
                for (var j = i + 1; j < result.Length; j++)
                {
                    var (dx, dy) = (result[j].X - result[i].X, result[j].Y - result[i].Y);
                    var length = Math.Sqrt((dx * dx) + (dy * dy));
                    var missing = distance - length;
                    if (missing <= distance * 1e-3) continue;
                    (dx, dy) = length < distance * 1e-3 ? (1, 0) : (dx / length, dy / length);
                    result[i] = (result[i].X - (dx * missing / 2), result[i].Y - (dy * missing / 2));
                    result[j] = (result[j].X + (dx * missing / 2), result[j].Y + (dy * missing / 2));
                    moved = true;
                }
            }

            if (!moved) break;
        }

        return result;
    }
}
