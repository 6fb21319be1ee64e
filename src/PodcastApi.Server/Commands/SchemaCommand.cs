using System.CommandLine;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.Server.OpenApi;

namespace PodcastApi.Server.Commands;

/// <summary><c>schema</c>: prints the generated contracts, as they are checked in.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var openApi = new Command("openapi", "Prints the OpenAPI document.");
        openApi.SetAction(async (_, cancellationToken) =>
        {
            await Console.Out.WriteAsync(OpenApiDocumentFactory.Write(OpenApiDocumentFactory.Create()).AsMemory(), cancellationToken);
            return ExitCode.Clean;
        });
        var graphQL = new Command("graphql", "Prints the GraphQL schema in SDL.");
        graphQL.SetAction(async (_, cancellationToken) =>
        {
            await Console.Out.WriteAsync(ContentSchema.Sdl.AsMemory(), cancellationToken);
            return ExitCode.Clean;
        });
        return new Command("schema", "Prints the contracts as they are checked in.") { openApi, graphQL };
    }
}
