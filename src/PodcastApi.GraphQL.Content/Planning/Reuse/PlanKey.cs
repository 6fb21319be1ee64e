using System.Collections;
using System.Globalization;
using System.Text;
using PodcastApi.Content;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Planning.Reuse;

/// <summary>What the plan of an operation depends on, as a text: the same for requests that one plan serves.</summary>
internal static class PlanKey
{
    /// <summary>Longer keys are not worth keeping: such values rarely come again.</summary>
    public const int MaxLength = 1024;

    /// <param name="operation">The operation.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="pinned">The variables whose value is not part of the plan, but for the kind of an id.</param>
    /// <param name="scope">What is planned for.</param>
    public static string Of(OperationDefinitionNode operation, VariableValues variables, HashSet<string> pinned, RequestScope scope)
    {
        var text = new StringBuilder(128).Append((int)scope.Access).Append(' ').Append(scope.BaseUrl);
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            text.Append('\n');
            if (!variables.Coerced.TryGetValue(name, out var value))
                text.Append('-');
            else if (value is string named && pinned.Contains(name))
                text.Append(EntityId.TryParse(named, out var id) ? 'i' : 's').Append((int)id.Kind);
            else
                Append(text, value);
            if (text.Length > MaxLength)
                break;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('0');
                break;
            case string word:
                text.Append('"').Append(word.Length).Append(':').Append(word);
                break;
            case IReadOnlyDictionary<string, object?> fields:
                text.Append('{');
                foreach (var (name, field) in fields)
                    Append(text.Append(name).Append(':'), field);
                text.Append('}');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            case DateTimeOffset instant:
                text.Append('t').Append(instant.UtcTicks).Append(';');
                break;
            case DateOnly day:
                text.Append('d').Append(day.DayNumber).Append(';');
                break;
            default:
                text.Append(value.GetType().Name).Append(' ').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append(';');
                break;
        }
    }
}
