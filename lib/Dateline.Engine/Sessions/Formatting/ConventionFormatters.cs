using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>
/// Formatters that a notebook's libraries bring, found by the names of attributes and members, so that a library needs no reference to
/// this assembly. README.md beside this folder's parent documents the convention.
/// </summary>
internal static class ConventionFormatters
{
    private const string OnType = "TypeFormatterSourceAttribute";
    private const string OnAssembly = "NotebookFormattersAttribute";

    /// <summary>What the type, or a type it derives from, says of itself; empty when it says nothing.</summary>
    public static IReadOnlyList<TypeFormatter> Of(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            if (Sources(current.GetCustomAttributesData(), OnType).FirstOrDefault() is { } source) return Create(source, current);
        return [];
    }

    /// <summary>What an assembly brings for types of others.</summary>
    public static IReadOnlyList<TypeFormatter> Of(Assembly assembly) =>
        assembly.IsDynamic ? [] : [.. Sources(assembly.GetCustomAttributesData(), OnAssembly).SelectMany(source => Create(source, null))];

    private static IEnumerable<Type> Sources(IEnumerable<CustomAttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeType.Name != name) continue;
            var arguments = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue));
            if (arguments.Select(argument => argument.Value).OfType<Type>().FirstOrDefault() is { } source) yield return source;
        }
    }

    private static List<TypeFormatter> Create(Type source, Type? forType)
    {
        var create = source.GetMethod("CreateTypeFormatters", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static, Type.EmptyTypes)
            ?? throw new MissingMethodException($"{source.Name} has no method CreateTypeFormatters() that would give its formatters.");
        var instance = create.IsStatic ? null : Instance(source);
        return [.. ((IEnumerable)create.Invoke(instance, null)!).OfType<object>().Select(formatter => Adapt(formatter, forType))];
    }

    // A class of F# without arguments has no constructor at all: Plotly.NET's is one.
    private static object Instance(Type source) =>
        source.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes) is { } constructor ? constructor.Invoke(null) : RuntimeHelpers.GetUninitializedObject(source);

    private static TypeFormatter Adapt(object formatter, Type? forType)
    {
        var shape = formatter.GetType();
        var type = forType ?? shape.GetProperty("Type")?.GetValue(formatter) as Type
            ?? throw new MissingMemberException($"{shape.Name} needs a property Type that names the type which it formats.");
        var mimeType = shape.GetProperty("MimeType")?.GetValue(formatter) as string ?? throw new MissingMemberException($"{shape.Name} needs a property MimeType.");
        var format = shape.GetMethod("Format", [typeof(object), typeof(TextWriter)]) ?? throw new MissingMethodException($"{shape.Name} needs a method Format(object, TextWriter).");
        return new TypeFormatter(type, mimeType, (value, writer) => format.Invoke(formatter, [value, writer]) is not false);
    }
}
