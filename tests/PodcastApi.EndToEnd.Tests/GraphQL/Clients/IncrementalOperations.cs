using System.Globalization;
using System.Text;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.EndToEnd.Tests.GraphQL.Clients;

/// <summary>Random operations with <c>@defer</c> and <c>@stream</c> on a small schema whose values follow from their paths: nulls, errors and lists among them.</summary>
internal sealed class IncrementalOperations(int seed)
{
    public const string Sdl = """
        type Query { thing: Thing must: Thing! name: String id: String! things: [Thing!] open: [Thing] strict: [Thing!]! }
        type Thing { thing: Thing must: Thing! name: String id: String! things: [Thing!] open: [Thing] strict: [Thing!]! }
        """;

    private const int LongestText = 600;

    private readonly Random _random = new(seed);
    private readonly HashSet<int> _spread = [];
    private int _names;

    public string Make()
    {
        var text = new StringBuilder();
        Select(text, "Query", 3, 3);
        for (var i = 2; i >= 0; i--)
        {
            if (!_spread.Contains(i))
                continue;
            text.Append(" fragment F").Append(i).Append(" on Thing ");
            Select(text, "Thing", 1, i);
        }
        return text.ToString();
    }

    /// <summary>The value at a path; the script beside this reckons the same.</summary>
    public static FieldResolver Resolver(int seed) => (_, _, context) => new ValueTask<object?>(ValueAt(seed, context.Field.Type, string.Join('/', context.Path.ToArray())));

    private static object? ValueAt(int seed, GraphQLType type, string path)
    {
        var number = Hash(seed, path);
        if (number % 29 == 0)
            return new InvalidOperationException($"Nothing at {path}.");
        if (number % 19 == 0)
            return null;
        return type.NullableType switch
        {
            ListType list => Enumerable.Range(0, (int)(number % 4)).Select(index => ValueAt(seed, list.OfType, $"{path}/{index}")).ToArray(),
            ScalarType => $"s{number % 100}",
            _ => new object(),
        };
    }

    private static uint Hash(int seed, string text)
    {
        var value = 2166136261 ^ (uint)seed;
        foreach (var character in text)
            value = unchecked((value ^ character) * 16777619);
        return value ^ (value >> 15);
    }

    // Named fragments use only those of a lower number.
    private void Select(StringBuilder text, string type, int depth, int fragments)
    {
        text.Append("{ __typename ");
        var count = _random.Next(1, 5);
        for (var i = 0; i < count && text.Length < LongestText; i++)
        {
            switch (_random.Next(depth > 0 ? 8 : 3))
            {
                case 0:
                    text.Append(_random.Next(4) == 0 ? "id " : "name ");
                    break;
                case 1 when type == "Thing" && fragments > 0:
                    var fragment = _random.Next(fragments);
                    _spread.Add(fragment);
                    text.Append("...F").Append(fragment).Append(Defer());
                    break;
                case 1 or 2 when depth > -2:
                    text.Append("...").Append(Defer());
                    Select(text, type, depth - 1, fragments);
                    break;
                case 3 or 4:
                    text.Append(_random.Next(3) == 0 ? "must " : "thing ");
                    Select(text, "Thing", depth - 1, fragments);
                    break;
                case 5:
                    text.Append(_random.Next(3) == 0 ? "strict " : "things ");
                    Select(text, "Thing", depth - 1, fragments);
                    break;
                case 6 or 7:
                    // Streamed fields must not be merged with others.
                    var name = (++_names).ToString(CultureInfo.InvariantCulture);
                    text.Append("list").Append(name).Append(": ").Append(_random.Next(3) switch { 0 => "open", 1 => "things", _ => "strict" })
                        .Append(" @stream(label: \"L").Append(name).Append("\", initialCount: ").Append(_random.Next(3)).Append(_random.Next(6) == 0 ? ", if: false) " : ") ");
                    Select(text, "Thing", depth - 1, fragments);
                    break;
            }
        }
        text.Append("} ");
    }

    private string Defer() => _random.Next(8) switch
    {
        0 => " ",
        1 => " @defer(if: false) ",
        _ => string.Create(CultureInfo.InvariantCulture, $" @defer(label: \"D{++_names}\") "),
    };
}
