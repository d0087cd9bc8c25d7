using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>
/// Reads a value for showing: members, elements and their members, down to a depth and up to a number. A sequence is never read further
/// than shown, so that an endless one ends. What the value's own code throws takes the place of what it should have given.
/// </summary>
internal sealed class ValueTree
{
    private const int TopItems = 100;
    private const int NestedItems = 20;
    private const int MaxMembers = 50;
    private const int MaxColumns = 30;
    private const int MaxDepth = 4;
    private const int MaxNodes = 5_000;

    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);
    private int _nodes;

    private ValueTree()
    {
    }

    public static ValueNode Of(object? value) => new ValueTree().Read(value, 0);

    private ValueNode Read(object? value, int depth)
    {
        if (value is null) return new ValueNode.Leaf("null", LeafKind.Note);
        var type = value.GetType();
        if (ScalarText.IsScalar(type) || value is Exception) return ScalarText.Of(value, nested: depth > 0);
        if (depth >= MaxDepth || ++_nodes > MaxNodes) return Unread(value);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!type.IsValueType && !_path.Add(value)) return new ValueNode.Leaf($"({TypeNames.Of(type)} that contains this)", LeafKind.Note);
        try
        {
            return value switch
            {
                Array { Rank: 2 } matrix => Matrix(matrix, depth),
                IEnumerable sequence => Sequence(sequence, depth),
                _ => Object(value, depth),
            };
        }
        finally
        {
            _path.Remove(value);
        }
    }

    private static ValueNode.Leaf Unread(object value) =>
        OverridesToString(value.GetType()) && value is not IEnumerable ? ScalarText.Of(value, nested: true) : new ValueNode.Leaf(TypeNames.Of(value.GetType()), LeafKind.Note);

    private ValueNode Object(object value, int depth)
    {
        var members = ShownMembers.Of(value.GetType());
        if (members.Count == 0) return ScalarText.Of(value, nested: depth > 0);
        var values = members.Take(MaxMembers).Select(member => (member.Name, Member(member, value, depth + 1))).ToList();
        var title = depth > 0 || SpeaksForItself(value.GetType()) ? Title(value) : TypeNames.Of(value.GetType());
        return new ValueNode.Members(title, OverridesToString(value.GetType()), values);
    }

    private ValueNode Member(MemberInfo member, object value, int depth)
    {
        try
        {
            return Read(ShownMembers.Get(member, value), depth);
        }
        catch (Exception thrown) when (thrown is not InsufficientExecutionStackException)
        {
            return ScalarText.Thrown(thrown);
        }
    }

    private ValueNode Sequence(IEnumerable sequence, int depth)
    {
        var items = new List<object?>();
        var limit = depth == 0 ? TopItems : NestedItems;
        var note = Take(sequence, limit, items);
        var title = Title(sequence, items.Count, note is null);
        if (IsDictionary(sequence.GetType())) return Rows(title, items.OfType<object>(), ["key", "value"], item => ShownMembers.KeyAndValue(item), note, depth);
        if (Columns(items) is { } columns) return Rows(title, items.OfType<object>(), [.. columns.Select(column => column.Name)], item => columns, note, depth);
        return new ValueNode.Items(title, [.. items.Select(item => Read(item, depth + 1))], note);
    }

    private ValueNode.Table Rows(string title, IEnumerable<object> items, IReadOnlyList<string> names, Func<object, IReadOnlyList<MemberInfo>> columns, string? note, int depth) =>
        new(title, names, [.. items.Select(item => (IReadOnlyList<ValueNode>)[.. columns(item).Select(column => Member(column, item, depth + 1))])], note);

    private ValueNode.Table Matrix(Array matrix, int depth)
    {
        var limit = depth == 0 ? TopItems : NestedItems;
        var (rows, columns) = (Math.Min(matrix.GetLength(0), limit), Math.Min(matrix.GetLength(1), MaxColumns));
        var cells = Enumerable.Range(0, rows).Select(row => (IReadOnlyList<ValueNode>)[.. Enumerable.Range(0, columns).Select(column => Read(matrix.GetValue(row + matrix.GetLowerBound(0), column + matrix.GetLowerBound(1)), depth + 1))]);
        var note = rows < matrix.GetLength(0) || columns < matrix.GetLength(1) ? $"… {rows} rows and {columns} columns are shown" : null;
        var title = string.Create(CultureInfo.InvariantCulture, $"{TypeNames.Of(matrix.GetType().GetElementType()!)}[{matrix.GetLength(0)}, {matrix.GetLength(1)}]");
        return new(title, [.. Enumerable.Range(0, columns).Select(column => column.ToString(CultureInfo.InvariantCulture))], [.. cells], note);
    }

    /// <summary>Takes elements up to the limit; what is to be said about the rest.</summary>
    private static string? Take(IEnumerable sequence, int limit, List<object?> items)
    {
        try
        {
            var enumerator = sequence.GetEnumerator();
            try
            {
                while (enumerator.MoveNext())
                {
                    if (items.Count == limit) return Count(sequence) is { } count ? $"… {limit} of {count} are shown" : $"… the first {limit} are shown, the rest was not looked at";
                    items.Add(enumerator.Current);
                }
            }
            finally
            {
                (enumerator as IDisposable)?.Dispose();
            }
            return null;
        }
        catch (Exception thrown)
        {
            return "… ended by an exception " + ScalarText.Thrown(thrown).Text;
        }
    }

    private static string? Count(IEnumerable sequence) => sequence is ICollection collection ? collection.Count.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The members that all elements share, when each is an object of one type that shows nothing better of itself.</summary>
    private static IReadOnlyList<MemberInfo>? Columns(List<object?> items)
    {
        if (items.Count == 0 || items[0]?.GetType() is not { } type || ScalarText.IsScalar(type) || typeof(IEnumerable).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type)) return null;
        var members = ShownMembers.Of(type);
        return members.Count > 0 && items.TrueForAll(item => item?.GetType() == type) ? [.. members.Take(MaxColumns)] : null;
    }

    private static bool IsDictionary(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>) && i.GetGenericArguments()[0] is { IsGenericType: true } element
            && element.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        || typeof(IDictionary).IsAssignableFrom(type);

    private static string Title(object value) => OverridesToString(value.GetType()) ? ScalarText.Of(value, nested: true).Text.ReplaceLineEndings(" ") : TypeNames.Of(value.GetType());

    private static string Title(IEnumerable sequence, int shown, bool whole)
    {
        var key = ShownMembers.GroupKey(sequence) is { } group ? ScalarText.Of(group, nested: true).Text + ": " : "";
        var count = whole ? shown.ToString(CultureInfo.InvariantCulture) : Count(sequence);
        return count is null ? key + TypeNames.Of(sequence.GetType()) : $"{key}{TypeNames.Of(sequence.GetType())}, {count} {(count == "1" ? "item" : "items")}";
    }

    /// <summary>Whether values have words that say more than their members do. The compiler's for a record or an anonymous type don't: there a list is the name of its type.</summary>
    internal static bool SpeaksForItself(Type type) =>
        OverridesToString(type)
        && !type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) is not true;

    /// <summary>Whether values have words of their own. A tuple's are those of its parts, which are better read one by one.</summary>
    private static bool OverridesToString(Type type) =>
        !typeof(ITuple).IsAssignableFrom(type)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);
}
