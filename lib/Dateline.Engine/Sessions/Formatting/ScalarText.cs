using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>Values that are one piece of text, the same under every culture.</summary>
internal static class ScalarText
{
    /// <summary>Longest text that a value inside another gets.</summary>
    private const int NestedLimit = 1_000;

    public static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer
        || type == typeof(string) || type == typeof(decimal) || type == typeof(BigInteger) || type == typeof(Complex) || type == typeof(Half)
        || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly)
        || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(Version) || type == typeof(Uri)
        || type == typeof(CultureInfo) || type == typeof(Index) || type == typeof(Range)
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type)
        || typeof(Module).IsAssignableFrom(type) || typeof(Task).IsAssignableFrom(type) || typeof(Stream).IsAssignableFrom(type);

    /// <summary>The value in words. What its code throws is told, not thrown on.</summary>
    public static ValueNode.Leaf Of(object value, bool nested)
    {
        try
        {
            var text = value switch
            {
                string s => s,
                bool b => b ? "true" : "false",
                DateTime t => t.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
                DateTimeOffset t => t.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
                DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                TimeOnly t => t.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
                Type type => TypeNames.Of(type),
                // Reading its result would wait for it.
                Task task => $"{TypeNames.Of(task.GetType())}: {task.Status}, not awaited",
                Delegate function => TypeNames.Of(function.GetType()),
                Exception exception => $"{TypeNames.Of(exception.GetType())}: {exception.Message}",
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                // The framework's own words for what has none: a full name with backticks.
                _ => value.ToString() is { } words && words != value.GetType().ToString() ? words : TypeNames.Of(value.GetType()),
            };
            var limit = nested ? NestedLimit : int.MaxValue;
            text ??= "";
            if (text.Length > limit) text = string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, limit)}… ({text.Length} characters)");
            return new ValueNode.Leaf(text, IsNumber(value) ? LeafKind.Number : LeafKind.Text);
        }
        catch (Exception thrown)
        {
            return Thrown(thrown);
        }
    }

    /// <summary>The place of a value that can't be had.</summary>
    public static ValueNode.Leaf Thrown(Exception thrown)
    {
        var cause = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
        string message;
        try
        {
            message = cause.Message;
        }
        catch (Exception)
        {
            message = "its message can't be read";
        }
        return new ValueNode.Leaf($"({cause.GetType().Name}: {message})", LeafKind.Note);
    }

    private static bool IsNumber(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or Half or Int128 or UInt128 or BigInteger;
}
