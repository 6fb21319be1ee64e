using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Paging;

/// <summary>
/// What a cursor belongs to: a collection or relation, its order, its arguments and its filter. A cursor carries the hash,
/// so that one of another sort or filter is found out. The same everywhere, and from one start to the next.
/// </summary>
/// <param name="scope">The collection's name, or type and name of the relation.</param>
/// <param name="ordering">The order.</param>
/// <param name="filter">The filter; null for none.</param>
/// <param name="arguments">The relation's arguments.</param>
/// <param name="values">Where the slots of filter and arguments lead.</param>
public sealed class CursorBinding(
    string scope, Ordering ordering, Filter? filter, IReadOnlyList<ArgumentValue> arguments, QueryValues values)
{
    private ulong? _hash;

    /// <summary>The order.</summary>
    public Ordering Ordering => ordering;

    /// <summary>The hash that cursors carry.</summary>
    public ulong Hash => _hash ??= Compute();

    private ulong Compute()
    {
        var text = new StringBuilder(scope);
        foreach (var key in ordering.Keys)
            text.Append(key.IsDescending ? '-' : '+').Append(key.Field.Name);
        foreach (var argument in arguments)
        {
            text.Append('\n').Append(argument.Argument.Name);
            Append(text, values[argument.Value]);
        }

        if (filter is not null)
            Append(text.Append('\n'), filter);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private void Append(StringBuilder text, Filter part)
    {
        switch (part)
        {
            case AndFilter and:
                Append(text, '&', and.Parts);
                break;
            case OrFilter or:
                Append(text, '|', or.Parts);
                break;
            case ComparisonFilter comparison:
                text.Append(comparison.Field.Name).Append(' ').Append(Operators.NameOf(comparison.Operator));
                Append(text, values[comparison.Value]);
                break;
            case NullFilter isNull:
                text.Append(isNull.Field.Name).Append(isNull.IsNull ? " null" : " known");
                break;
            case RelationFilter relation:
                text.Append(relation.Relation.Name).Append(' ').Append(relation.Quantifier).Append('(');
                if (relation.Inner is not null)
                    Append(text, relation.Inner);
                text.Append(')');
                break;
            case FullTextFilter fullText:
                text.Append("words");
                Append(text, values[fullText.Texts]);
                Append(text, values[fullText.Forms]);
                break;
        }
    }

    private void Append(StringBuilder text, char sign, IReadOnlyList<Filter> parts)
    {
        // What is given in another order is the same condition.
        var written = parts.Select(part =>
        {
            var one = new StringBuilder();
            Append(one, part);
            return one.ToString();
        });
        text.Append(sign).Append('(').AppendJoin(',', written.Order(StringComparer.Ordinal)).Append(')');
    }

    private static void Append(StringBuilder text, object value)
    {
        if (value is IEnumerable list and not string)
        {
            text.Append('[');
            foreach (var item in list)
                Append(text, item);
            text.Append(']');
            return;
        }

        // The length keeps two texts from being mistaken for one.
        var written = value switch
        {
            DateTime instant => instant.Ticks.ToString(CultureInfo.InvariantCulture),
            DateOnly day => day.DayNumber.ToString(CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        text.Append(' ').Append(written.Length).Append(':').Append(written);
    }
}
