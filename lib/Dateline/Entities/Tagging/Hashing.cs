using System.Runtime.CompilerServices;

namespace Dateline.Entities.Tagging;

/// <summary>32-bit hashes of feature values. Part of the model file's meaning: a change here needs a new model.</summary>
internal static class Hashing
{
    public const uint Basis = 2166136261;

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
    public static uint Mix(uint a, uint b)
    {
        var h = (a * 0x9E3779B1) ^ b;
        h *= 0x85EBCA6B;
        return h ^ (h >> 15);
    }
}
