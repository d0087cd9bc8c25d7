using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Dateline.Frames;

namespace Dateline.Tests;

public sealed class CultureTests
{
    private const string Text = "LIMA, 15 May 2024 - President Eva Roe landed in Quito yesterday. Chile condemned last Thursday’s raid and will send 2.5 million doses in three weeks.";

    // Tables are read once a process, in the culture of whoever comes first: a library loaded anew has read none.
    [Fact]
    public void Parse_LibraryFirstUsedInAnotherCulture_ReadsTheSame()
    {
        var expected = ReadingJson.Indented(Reading.Parse(Text));
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
        CultureInfo.CurrentCulture = other;
        var library = new AssemblyLoadContext(nameof(CultureTests), isCollectible: true);
        try
        {
            var assembly = library.LoadFromAssemblyPath(typeof(Reading).Assembly.Location);
            var reading = assembly.GetType(typeof(Reading).FullName!)!.GetMethod(nameof(Reading.Parse), [typeof(string)])!.Invoke(null, [Text]);
            var json = assembly.GetType("Dateline.Frames.ReadingJson")!.GetMethod("Indented", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!;

            Assert.Equal(expected, (byte[])json.Invoke(null, [reading])!);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            library.Unload();
        }
    }
}
