namespace Dateline.Engine.Sessions;

/// <summary>Writes a type as code of either language, by its full name, for a value that goes from one to the other.</summary>
internal static class TypeSyntax
{
    /// <summary>"obj" where F# code can't name the type, as one that a C# cell declares.</summary>
    public static string FSharp(Type type) => CanBeNamed(type) ? Write(type, "", "obj") : "obj";

    /// <summary>"dynamic" where C# code can't name the type: its members can be used all the same.</summary>
    public static string CSharp(Type type) => CanBeNamed(type) ? Write(type, "global::", "dynamic") : "dynamic";

    /// <summary>The files of the assemblies that the type is made of.</summary>
    public static IEnumerable<string> Assemblies(Type type) => Parts(type).Select(part => part.Assembly.IsDynamic ? "" : part.Assembly.Location).Where(path => path.Length > 0);

    private static bool CanBeNamed(Type type) =>
        type.IsVisible && !type.IsByRefLike && !type.IsPointer && Parts(type).All(part => !part.Assembly.IsDynamic && part.Assembly.Location.Length > 0 && !(part.IsNested && part.IsGenericType));

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }

    private static string Write(Type type, string root, string anything)
    {
        if (type == typeof(object)) return anything == "dynamic" ? "object" : anything;
        if (type.IsArray) return $"{Write(type.GetElementType()!, root, anything)}[{new string(',', type.GetArrayRank() - 1)}]";
        var name = (type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName!).Replace('+', '.');
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? root + name : $"{root}{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(argument => Write(argument, root, anything)))}>";
    }
}
