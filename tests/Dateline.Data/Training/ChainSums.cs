using Dateline.Entities.Tagging;

namespace Dateline.Data.Training;

/// <summary>Forward and backward sums over a chain, once over all labels and once over those that the gold data allow; the gradient is the difference of the expectations.</summary>
internal sealed class ChainSums
{
    private const int Labels = NameLabels.Count;
    private float[] _scores = [];
    private float[] _gradient = [];
    private readonly float[] _transitionGradient = new float[Labels * Labels];
    private readonly float[] _factors = new float[Labels * Labels];
    private float[] _emissions = [];
    private float[] _forward = [];
    private float[] _backward = [];

    public void Prepare(int length)
    {
        if (_scores.Length < length * Labels)
        {
            var size = length * Labels * 2;
            (_scores, _gradient, _emissions, _forward, _backward) = (new float[size], new float[size], new float[size], new float[size], new float[size]);
        }

        Array.Clear(_scores, 0, length * Labels);
        Array.Clear(_gradient, 0, length * Labels);
        Array.Clear(_transitionGradient);
    }

    public Span<float> Scores(int at) => _scores.AsSpan(at * Labels, Labels);

    public ReadOnlySpan<float> Gradient(int at) => _gradient.AsSpan(at * Labels, Labels);

    public ReadOnlySpan<float> TransitionGradient(int from) => _transitionGradient.AsSpan(from * Labels, Labels);

    public void Run(int length, float[] transitions, ushort[] allowed)
    {
        for (var i = 0; i < _factors.Length; i++) _factors[i] = NameLabels.MayFollow(i / Labels, i % Labels) ? MathF.Exp(transitions[i]) : 0;
        for (var at = 0; at < length; at++)
        {
            var scores = Scores(at);
            var top = scores[0];
            foreach (var score in scores) top = Math.Max(top, score);
            for (var label = 0; label < Labels; label++) _emissions[(at * Labels) + label] = MathF.Exp(scores[label] - top);
        }

        // Where the allowed labels can't follow each other (a name cut by the end of a chain), there is nothing to learn.
        if (Expect(length, allowed, 1)) Expect(length, null, -1);
        else
        {
            Array.Clear(_gradient, 0, length * Labels);
            Array.Clear(_transitionGradient);
        }
    }

    private bool Expect(int length, ushort[]? allowed, float sign)
    {
        for (var at = 0; at < length; at++)
        {
            float sum = 0;
            for (var label = 0; label < Labels; label++)
            {
                float value = 0;
                if (allowed is null || (allowed[at] & (1 << label)) != 0)
                {
                    if (at == 0) value = _factors[label];
                    else
                    {
                        for (var from = 0; from < Labels; from++) value += _forward[((at - 1) * Labels) + from] * _factors[(from * Labels) + label];
                    }

                    value *= _emissions[(at * Labels) + label];
                }

                _forward[(at * Labels) + label] = value;
                sum += value;
            }

            if (sum <= 0 || !float.IsFinite(sum)) return false;
            for (var label = 0; label < Labels; label++) _forward[(at * Labels) + label] /= sum;
        }

        for (var label = 0; label < Labels; label++) _backward[((length - 1) * Labels) + label] = 1;
        for (var at = length - 1; at >= 0; at--)
        {
            float sum = 0;
            for (var label = 0; label < Labels; label++) sum += _forward[(at * Labels) + label] * _backward[(at * Labels) + label];
            for (var label = 0; label < Labels; label++) _gradient[(at * Labels) + label] += sign * _forward[(at * Labels) + label] * _backward[(at * Labels) + label] / sum;
            if (at == 0) AddFirst(sign, sum);
            else Back(at, allowed, sign);
        }

        return true;
    }

    private void AddFirst(float sign, float sum)
    {
        for (var label = 0; label < Labels; label++) _transitionGradient[label] += sign * _forward[label] * _backward[label] / sum;
    }

    private void Back(int at, ushort[]? allowed, float sign)
    {
        float total = 0;
        for (var from = 0; from < Labels; from++)
        {
            float value = 0;
            for (var to = 0; to < Labels; to++)
            {
                if (allowed is not null && (allowed[at] & (1 << to)) == 0) continue;
                value += _factors[(from * Labels) + to] * _emissions[(at * Labels) + to] * _backward[(at * Labels) + to];
            }

            _backward[((at - 1) * Labels) + from] = value;
            total += _forward[((at - 1) * Labels) + from] * value;
        }

        for (var from = 0; from < Labels; from++)
        {
            for (var to = 0; to < Labels; to++)
            {
                if (allowed is not null && (allowed[at] & (1 << to)) == 0) continue;
                _transitionGradient[(from * Labels) + to] += sign * _forward[((at - 1) * Labels) + from] * _factors[(from * Labels) + to]
                    * _emissions[(at * Labels) + to] * _backward[(at * Labels) + to] / total;
            }
        }

        float scale = 0;
        for (var from = 0; from < Labels; from++) scale = Math.Max(scale, _backward[((at - 1) * Labels) + from]);
        for (var from = 0; from < Labels; from++) _backward[((at - 1) * Labels) + from] /= scale;
    }
}
