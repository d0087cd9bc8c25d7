namespace Dateline.Entities;

/// <summary>How much an entity is in mind at a sentence: each mention adds to it, each sentence halves it.</summary>
internal sealed class Salience(int entities)
{
    private readonly (double Value, int Sentence)[] _of = new (double, int)[entities];

    public void Add(int entity, double weight, int sentence) => _of[entity] = (At(entity, sentence) + weight, sentence);

    public double At(int entity, int sentence)
    {
        var (value, last) = _of[entity];
        return value == 0 ? 0 : value * Math.Pow(0.5, sentence - last);
    }

    /// <summary>The most salient of the entities that pass, the earlier one of equals; −1 if none has been mentioned.</summary>
    public int Best(int sentence, Func<int, bool> passes)
    {
        var (best, most) = (-1, 0.05);
        for (var e = 0; e < _of.Length; e++)
        {
            if (_of[e].Value > 0 && At(e, sentence) > most && passes(e)) (best, most) = (e, At(e, sentence));
        }

        return best;
    }
}
