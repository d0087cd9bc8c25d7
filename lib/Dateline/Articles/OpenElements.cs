namespace Dateline.Articles;

/// <summary>
/// The elements that are open at a place of a page, at least all those that a parser keeps open there (HTML standard, 13.2.6): end tags that it
/// ignores close nothing here, and formatting goes on behind the end of the element that it stands in.
/// </summary>
internal sealed class OpenElements
{
    // How far up an end tag looks for its start tag. Where it would be found further up, more counts as open than is.
    private const int Reach = 64;

    private static readonly HashSet<string> Formatting = Names("b big code em font i s small strike strong tt u");

    // End tags don't reach beyond these from within them.
    private static readonly HashSet<string> Barriers =
        Names("applet caption table marquee object template select frameset foreignobject desc annotation-xml mi mo mn ms mtext");

    // Inside these parsers go by HTML's rules again.
    private static readonly HashSet<string> Integration = Names("foreignobject desc title annotation-xml mi mo mn ms mtext");

    // An end tag of any other name doesn't reach beyond these.
    private static readonly HashSet<string> Special = Names(
        "address applet article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header"
        + " hgroup iframe keygen listing main marquee menu nav noembed noframes noscript object ol plaintext pre search section select summary table template ul xmp");

    // Start tags of HTML that end an SVG or a formula.
    private static readonly HashSet<string> EndForeign = Names(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong"
        + " strike sub sup table tt u ul var");

    private readonly List<string> _names = [];

    public int Count => _names.Count;

    /// <summary>How many of them parsers open again in each new block.</summary>
    public int FormattingCount { get; private set; }

    /// <summary>How many SVG images and formulas.</summary>
    public int ForeignCount { get; private set; }

    /// <summary>How many lists of options and sets of frames, in which parsers ignore most tags.</summary>
    public int SelectCount { get; private set; }

    public static bool IsFormatting(ReadOnlySpan<char> name) => Contains(Formatting, name);

    public void Open(ReadOnlySpan<char> name)
    {
        _names.Add(name.ToString().ToLowerInvariant());
        Tally(_names[^1], 1);
    }

    /// <summary>Leaves SVG and formulas if a start tag of this name does.</summary>
    public void Leave(ReadOnlySpan<char> name)
    {
        if (!Contains(EndForeign, name)) return;
        for (var i = _names.Count - 1; i >= 0 && ForeignCount > 0 && !Integration.Contains(_names[i]); i--)
        {
            if (_names[i] is "svg" or "math") RemoveFrom(i);
        }
    }

    public void Close(ReadOnlySpan<char> name)
    {
        var formatting = IsFormatting(name);
        var special = formatting || Contains(Special, name);
        for (var i = _names.Count - 1; i >= 0 && i >= _names.Count - Reach; i--)
        {
            if (name.Equals(_names[i], StringComparison.OrdinalIgnoreCase))
            {
                if (formatting || _names[i] is "form") RemoveAt(i);
                else RemoveFrom(i);
                return;
            }

            if (Barriers.Contains(_names[i]) || (!special && Special.Contains(_names[i]))) return;
        }
    }

    private void RemoveFrom(int first)
    {
        for (var i = _names.Count - 1; i >= first; i--)
        {
            if (i == first || !Formatting.Contains(_names[i])) RemoveAt(i);
        }
    }

    private void RemoveAt(int place)
    {
        Tally(_names[place], -1);
        _names.RemoveAt(place);
    }

    private void Tally(string name, int by)
    {
        if (Formatting.Contains(name)) FormattingCount += by;
        else if (name is "svg" or "math") ForeignCount += by;
        else if (name is "select" or "frameset") SelectCount += by;
    }

    private static bool Contains(HashSet<string> names, ReadOnlySpan<char> name) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
