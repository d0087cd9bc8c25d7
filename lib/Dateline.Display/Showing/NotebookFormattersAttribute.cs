using Dateline.Display.Showing;

[assembly: NotebookFormatters(typeof(ForeignFormatterSource))]

namespace Dateline.Display.Showing;

/// <summary>Found by its name when a notebook loads this assembly: names the class that makes formatters for types of other libraries.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class NotebookFormattersAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}
