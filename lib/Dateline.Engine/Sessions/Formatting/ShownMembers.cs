using System.Collections;
using System.Reflection;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>Which members of a type are shown: public ones of an instance that can be read without an argument.</summary>
internal static class ShownMembers
{
    /// <summary>In the order of declaration, those of base types last.</summary>
    public static IReadOnlyList<MemberInfo> Of(Type type)
    {
        var flags = BindingFlags.Public | BindingFlags.Instance;
        var properties = type.GetProperties(flags).Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsReadable(property.PropertyType));
        var fields = type.GetFields(flags).Where(field => IsReadable(field.FieldType));
        return [.. properties.Concat<MemberInfo>(fields).DistinctBy(member => member.Name).Where(member => !WouldEvaluate(type, member))];
    }

    public static object? Get(MemberInfo member, object value) => member is PropertyInfo property ? property.GetValue(value) : ((FieldInfo)member).GetValue(value);

    /// <summary>Key and Value of a dictionary's element.</summary>
    public static IReadOnlyList<MemberInfo> KeyAndValue(object entry) =>
        [entry.GetType().GetProperty(nameof(DictionaryEntry.Key))!, entry.GetType().GetProperty(nameof(DictionaryEntry.Value))!];

    /// <summary>The key of a group, null for other sequences.</summary>
    public static object? GroupKey(IEnumerable sequence)
    {
        var group = sequence.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>));
        return group?.GetProperty(nameof(IGrouping<int, int>.Key))!.GetValue(sequence);
    }

    private static bool IsReadable(Type type) => !type.IsByRef && !type.IsByRefLike && !type.IsPointer && !type.IsFunctionPointer;

    // To show a value must not compute it.
    private static bool WouldEvaluate(Type type, MemberInfo member) =>
        member.Name == nameof(Lazy<int>.Value) && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>);
}
