namespace Dateline.Display.Showing;

/// <summary>
/// Found by its name, not its type, by the kernels that show a value: names the class that makes the formatters of a type. So this library
/// needs no reference to a kernel, and its values show themselves in Dateline's own and in .NET Interactive alike.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
