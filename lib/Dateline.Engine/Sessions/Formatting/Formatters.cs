using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions.Formatting;

/// <summary>
/// Shows a value in every MIME type that it has a form for. In order: what was registered in the notebook, what the type says of itself,
/// what loaded assemblies bring for it, and else text and HTML made from its members.
/// </summary>
internal sealed class Formatters
{
    // What a front end can still show; more would freeze the page.
    private const int MaxText = 1_000_000;

    private readonly ConcurrentQueue<Assembly> _unread = new();
    private readonly Companions _companions = new(AppContext.BaseDirectory);
    private readonly List<TypeFormatter> _registered = [];
    private readonly List<TypeFormatter> _fromAssemblies = [];

    /// <summary>Looks for formatters in an assembly, before the next value is shown.</summary>
    public void Add(Assembly assembly) => _unread.Enqueue(assembly);

    /// <summary>A later formatter for the same type and MIME type takes the place of an earlier one.</summary>
    public void Register(TypeFormatter formatter) => _registered.Insert(0, formatter);

    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The wanted MIME types; empty for all.</param>
    public JsonObject Bundle(object? value, IReadOnlyList<string> mimeTypes)
    {
        ReadAssemblies();
        var bundle = new JsonObject();
        if (value is null) bundle["text/plain"] = "null";
        else if (value is FormattedValue formatted) formatted.AddTo(bundle);
        else if (value is string content && mimeTypes is [not "text/plain"]) return new JsonObject { [mimeTypes[0]] = MimeContent.Node(mimeTypes[0], content) };
        else if (value is JsonNode or JsonElement or JsonDocument) AddJson(bundle, value);
        else AddOwn(bundle, value, mimeTypes);
        if (value is not null and not FormattedValue) AddDefault(bundle, value, mimeTypes);
        if (mimeTypes.Count > 0)
            foreach (var unwanted in bundle.Select(form => form.Key).Where(type => !mimeTypes.Contains(type)).ToList()) bundle.Remove(unwanted);
        return bundle;
    }

    private void ReadAssemblies()
    {
        while (_unread.TryDequeue(out var assembly))
        {
            try
            {
                _companions.LoadFor(assembly);
                _fromAssemblies.AddRange(ConventionFormatters.Of(assembly));
            }
            catch (Exception thrown)
            {
                // Made for another version of what the notebook brings, say: values are shown in another way, which must not go unseen.
                Console.Error.WriteLine($"The formatters of {assembly.GetName().Name} can't be used: {ScalarText.Thrown(thrown).Text}");
            }
        }
    }

    private void AddOwn(JsonObject bundle, object value, IReadOnlyList<string> mimeTypes)
    {
        var type = value.GetType();
        var own = ConventionFormatters.Of(type);
        // Who brings formatters for another library's type means to replace what that one has.
        var (nearer, farther) = Split(Matching(_fromAssemblies, type), own.Count == 0 ? 0 : Depth(own[0].Type));
        foreach (var formatter in Matching(_registered, type).Concat(nearer).Concat(own).Concat(farther))
        {
            if (bundle.ContainsKey(formatter.MimeType) || (mimeTypes.Count > 0 && !mimeTypes.Contains(formatter.MimeType))) continue;
            if (Write(formatter, value) is { } content) bundle[formatter.MimeType] = content;
        }
    }

    private static (IEnumerable<TypeFormatter> Nearer, IEnumerable<TypeFormatter> Farther) Split(IEnumerable<TypeFormatter> formatters, int depth)
    {
        var all = formatters.ToLookup(formatter => Depth(formatter.Type) >= depth);
        return (all[true], all[false]);
    }

    private static JsonNode? Write(TypeFormatter formatter, object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            return formatter.Write(value, writer) ? MimeContent.Node(formatter.MimeType, writer.ToString()) : null;
        }
        catch (Exception thrown)
        {
            // The value is shown in another way; that the formatter is broken must not go unseen.
            Console.Error.WriteLine($"The {formatter.MimeType} formatter of {TypeNames.Of(formatter.Type)} failed: {ScalarText.Thrown(thrown).Text}");
            return null;
        }
    }

    // The formatter for the nearest type comes first.
    private static IEnumerable<TypeFormatter> Matching(List<TypeFormatter> formatters, Type type) =>
        formatters.Where(formatter => formatter.Type.IsAssignableFrom(type)).OrderByDescending(formatter => Depth(formatter.Type));

    private static int Depth(Type type) => type.IsInterface ? 0 : type.BaseType is { } parent ? Depth(parent) + 1 : 1;

    private static void AddJson(JsonObject bundle, object value)
    {
        var text = JsonSerializer.Serialize(value);
        bundle["application/json"] = JsonNode.Parse(text);
        bundle["text/plain"] = Short(text);
    }

    private static void AddDefault(JsonObject bundle, object value, IReadOnlyList<string> mimeTypes)
    {
        var wantsPlain = !bundle.ContainsKey("text/plain") && (mimeTypes.Count == 0 || mimeTypes.Contains("text/plain"));
        var wantsHtml = !bundle.ContainsKey("text/html") && (mimeTypes.Count == 0 ? bundle.Count == 0 : mimeTypes.Contains("text/html"));
        var saysItself = ValueTree.SpeaksForItself(value.GetType()) && value is not System.Collections.IEnumerable;
        // Read once: a sequence may be costly, or give something else the second time.
        var tree = wantsHtml || (wantsPlain && !saysItself) ? ValueTree.Of(value) : null;
        if (wantsPlain) bundle["text/plain"] = Short(saysItself ? ScalarText.Of(value, nested: false).Text : TreeText.Of(tree!));
        if (wantsHtml && tree is not ValueNode.Leaf) bundle["text/html"] = TreeHtml.Of(tree!);
    }

    private static string Short(string text) => text.Length <= MaxText
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, MaxText)}\n… {MaxText} of {text.Length} characters are shown");
}
