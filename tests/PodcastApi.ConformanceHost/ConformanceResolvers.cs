using System.Text.Json;
using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.ConformanceHost;

/// <summary>What fields return: by the parent value, by directives at their definition, by their name, else by their type.</summary>
internal sealed class ConformanceResolvers
{
    private Schema? _schema;

    /// <summary>The directives count only where the schema declares them.</summary>
    public void UseDirectivesOf(Schema schema) => _schema = schema;

    public FieldResolver Find(FieldDefinitionNode node) => (source, arguments, context) =>
    {
        if (source is ReturnedObject returned && returned.TryGetValue(node.Name.Value, out var member))
            return ValueTask.FromResult(member);
        return node.Directives.IsEmpty ? ValueTask.FromResult(Default(arguments, context.Field)) : ByDirectives(node, arguments, context);
    };

    private async ValueTask<object?> ByDirectives(FieldDefinitionNode node, IReadOnlyDictionary<string, object?> arguments, ResolveContext context)
    {
        if (Use(node, "throws") is { } throws)
            throw new GraphQLError((string)throws["message"]!);
        if (Use(node, "returns") is { } returns)
        {
            using var json = JsonDocument.Parse((string)returns["value"]!);
            return ReturnedObject.Read(json.RootElement);
        }
        var type = context.Field.Type;
        if (Use(node, "listWithNull") is not null && type.NullableType is ListType list)
            return new[] { ConformanceValues.Make(list.OfType), null };
        if (Use(node, "counter") is { } counting)
        {
            var counter = (Counter)context.State!;
            if (counting["peek"] is true)
                return counter.Value;
            return counting["delay"] is int delay and > 0 ? await counter.IncrementAfter(delay, context.CancellationToken) : counter.Increment();
        }
        return Default(arguments, context.Field);
    }

    private static object? Default(IReadOnlyDictionary<string, object?> arguments, Field field) =>
        field.Name.StartsWith("echo", StringComparison.Ordinal) && field.Type.NullableType == Scalars.String
            ? JsonText.Write(arguments)
            : ConformanceValues.Make(field.Type);

    private IReadOnlyDictionary<string, object?>? Use(FieldDefinitionNode node, string name) =>
        _schema?.FindDirective(name) is { } directive ? ArgumentCoercion.CoerceDirective(directive, node.Directives) : null;
}
