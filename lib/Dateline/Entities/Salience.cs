namespace Dateline.Entities;

/// <summary>How much an entity is in mind at a sentence: each mention adds to it, each sentence halves it.</summary>
internal sealed class Salience(int entities)
{
    private const double Forgotten = 0.05;

    /// <summary>Who has been spoken of for long isn't more in mind for it than the subject of the last sentence.</summary>
    private const double Most = 4;

    private readonly (double Value, int Sentence)[] _of = new (double, int)[entities];
    private readonly bool[] _inMind = new bool[entities];

    /// <summary>The entities that may still be above <see cref="Forgotten"/>: a search passes over all the others.</summary>
    private readonly List<int> _recent = [];

    public void Add(int entity, double weight, int sentence)
    {
        _of[entity] = (Math.Min(At(entity, sentence) + weight, Most), sentence);
        if (_inMind[entity]) return;
        _inMind[entity] = true;
        _recent.Add(entity);
    }

    public double At(int entity, int sentence)
    {
        var (value, last) = _of[entity];
        return value == 0 ? 0 : value * Math.Pow(0.5, sentence - last);
    }

    /// <summary>The most salient of the entities that pass, the earlier one of equals; −1 if none has been mentioned.</summary>
    public int Best(int sentence, Func<int, bool> passes)
    {
        var (best, most) = (-1, Forgotten);
        for (var i = 0; i < _recent.Count; i++)
        {
            var e = _recent[i];
            var value = At(e, sentence);
            if (value <= Forgotten)
            {
                _inMind[e] = false;
                _recent[i--] = _recent[^1];
                _recent.RemoveAt(_recent.Count - 1);
            }
            else if ((value > most || (value == most && e < best)) && passes(e))
            {
                (best, most) = (e, value);
            }
        }

        return best;
    }
}
