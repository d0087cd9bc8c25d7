using System.Collections;
using System.Runtime.CompilerServices;

namespace Dateline;

/// <summary>
/// What a stage hands on to the next: a list that never changes. An element costs no virtual call and no copy, which <see cref="IReadOnlyList{T}"/> does;
/// the stages look at tokens and words so often that this is much of their time.
/// </summary>
[CollectionBuilder(typeof(FixedList), nameof(FixedList.Create))]
internal sealed class FixedList<T>(T[] items) : IReadOnlyList<T>
{
    /// <summary>The list without elements.</summary>
    public static FixedList<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public ref readonly T this[int index] => ref items[index];

    /// <summary>A part of the list; walking through it costs no enumerator on the heap.</summary>
    public ArraySegment<T> Slice(int start, int count) => new(items, start, count);

    T IReadOnlyList<T>.this[int index] => items[index];

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => new ReadOnlySpan<T>(items).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Makes lists from collection expressions.</summary>
internal static class FixedList
{
    public static FixedList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? FixedList<T>.Empty : new(items.ToArray());
}
