using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Entities.Tagging;

/// <summary>32-bit hashes of feature values. Part of the model file's meaning: a change here needs a new model.</summary>
internal static class Hashing
{
    public const uint Basis = 2166136261;

    private const uint Spread = 0x9E3779B1;
    private const uint Stir = 0x85EBCA6B;
    private const int Fold = 15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Step(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text) hash = Step(hash, c);
        return hash;
    }

    public static uint OfLower(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text) hash = Step(hash, Lower(c));
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c) : c is '\u2019' ? '\'' : char.ToLowerInvariant(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b) => FinishMix(BeginMix(a, b));

    /// <summary>The half of <see cref="Mix"/> that takes the two together: of a constant <paramref name="a"/> next to nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BeginMix(uint a, uint b) => (a * Spread) ^ b;

    /// <summary>The other half of <see cref="Mix"/>, for many at once.</summary>
    public static void FinishMix(Span<uint> values)
    {
        var at = 0;
        for (; at + Vector256<uint>.Count <= values.Length; at += Vector256<uint>.Count)
        {
            var hash = Vector256.Create<uint>(values[at..]) * Stir;
            (hash ^ (hash >>> Fold)).CopyTo(values[at..]);
        }

        for (; at < values.Length; at++) values[at] = FinishMix(values[at]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FinishMix(uint value)
    {
        value *= Stir;
        return value ^ (value >> Fold);
    }
}
