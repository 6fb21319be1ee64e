using System.Collections;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Paging;

namespace PodcastApi.GraphQL.Content.Planning.Arguments;

/// <summary>Turns a coerced <c>order</c> into an ordering.</summary>
internal static class OrderPlanner
{
    /// <param name="input">The sort input of the type.</param>
    /// <param name="entries">What was given: one field in each entry. A field that is null is as one that is absent.</param>
    /// <param name="otherwise">The order when nothing is asked for.</param>
    /// <exception cref="GraphQLError">An entry has two fields.</exception>
    public static Ordering Plan(InputObjectType input, IEnumerable entries, IReadOnlyList<SortKey> otherwise)
    {
        var keys = new List<SortKey>();
        foreach (IReadOnlyDictionary<string, object?> entry in entries)
        {
            SortKey? key = null;
            foreach (var (name, direction) in entry)
            {
                if (direction is null)
                    continue;
                if (key is not null)
                    throw Ambiguous(key.Field.Name, name);
                key = new SortKey(((SortKeyBinding)input.Fields.Find(name)!.Metadata!).Field, (SortDirection)direction == SortDirection.Descending);
            }

            // What was sorted by before is equal where a second entry of the same field is asked.
            if (key is not null && !keys.Exists(known => known.Field == key.Field))
                keys.Add(key);
        }

        return new Ordering(keys.Count == 0 ? otherwise : keys);
    }

    private static GraphQLError Ambiguous(string first, string second) => Refusal.Of(ErrorCodes.BadRequest,
        $"One entry of 'order' has '{first}' and '{second}', but the fields of an object have no order. Write [{{ {first}: … }}, {{ {second}: … }}].");
}
