using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.ConformanceHost;

/// <summary>A schema of the suites with the resolvers that they ask for, or what is wrong with its text.</summary>
internal sealed record ConformanceSchema(Schema? Schema, IReadOnlyList<GraphQLError> Errors)
{
    public static ConformanceSchema Read(string sdl)
    {
        try
        {
            var document = Parser.Parse(sdl);
            var resolvers = new ConformanceResolvers();
            var schema = SchemaBuilder.Build(document, new SchemaBuilderOptions
            {
                Resolver = (_, field) => resolvers.Find(field),
                Scalar = ConformanceScalars.Find,
                TypeResolver = name => (_, context) => ConformanceValues.PickType(context.Schema, (CompositeType)context.Schema.FindType(name)!),
            });
            resolvers.UseDirectivesOf(schema);
            return new ConformanceSchema(schema, []);
        }
        catch (GraphQLError error)
        {
            return new ConformanceSchema(null, [error]);
        }
    }
}
