using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Types.Validation;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.ConformanceHost;

/// <summary>A schema of the suites with the resolvers that they ask for, or what is wrong with it.</summary>
internal sealed record ConformanceSchema(Schema? Schema, IReadOnlyList<GraphQLError> Errors)
{
    public static ConformanceSchema Read(string sdl)
    {
        try
        {
            var document = Parser.Parse(sdl);
            var errors = SdlValidator.Validate(document);
            if (errors.Count > 0)
                return new ConformanceSchema(null, errors);
            var resolvers = new ConformanceResolvers();
            var schema = SchemaBuilder.Build(document, new SchemaBuilderOptions
            {
                Resolver = (_, field) => resolvers.Find(field),
                Scalar = ConformanceScalars.Find,
                TypeResolver = name => (_, context) => ConformanceValues.PickType(context.Schema, (CompositeType)context.Schema.FindType(name)!),
            });
            resolvers.UseDirectivesOf(schema);
            errors = SchemaValidator.Validate(schema);
            return new ConformanceSchema(errors.Count > 0 ? null : schema, errors);
        }
        catch (GraphQLError error)
        {
            return new ConformanceSchema(null, [error]);
        }
    }
}
