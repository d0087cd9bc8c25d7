using System.Globalization;
using Dateline.Accuracy;

// How right readings are where every answer is known: see tests/README.md.
var options = args.Skip(1).Where(a => a != "--show").ToList();
var show = args.Contains("--show");
var seed = options.Count > 0 && ulong.TryParse(options[0], NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 1UL;
var copies = options.Count > 1 && int.TryParse(options[1], NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? c : 20;
return args.FirstOrDefault() switch
{
    "perturb" => Perturbing.Run(seed, copies, show),
    "conflicts" => Contradicting.Run(seed, copies, show),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: perturb [SEED [COPIES]] [--show]      names, places, days and numbers swapped in each article (seed 1, 20 copies)
               conflicts [SEED [COPIES]] [--show]    contradictions planted into each article and into swapped copies of it
        --show also prints each error.
        """);
    return 2;
}
