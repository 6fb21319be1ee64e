using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of a route's parameters.</summary>
internal static class ParameterSchemas
{
    /// <summary>The parameters that are the same in many operations, by name.</summary>
    public static IDictionary<string, IOpenApiParameter> Shared(LimitOptions limits)
        => StandardParameters.Page.ToDictionary(parameter => parameter.Name, parameter => Of(parameter, limits));

    public static IOpenApiParameter Of(RestParameter parameter, LimitOptions limits)
    {
        var isRequired = parameter.IsInPath || parameter.IsRequired;
        var schema = Schema(parameter, limits);
        // Swagger UI fills in the example of a parameter; of what may be left out the schema shows one.
        if (parameter.Example is { } example && !isRequired)
            schema.Examples = [Value(parameter, example)];
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = isRequired,
            Description = parameter.Example is not null && !isRequired ? $"{parameter.Description} For example `{parameter.Example}`." : parameter.Description,
            Schema = schema,
            Example = isRequired && parameter.Example is { } needed ? Value(parameter, needed) : null,
            Style = parameter.IsList ? ParameterStyle.Form : null,
            Explode = parameter is { IsInPath: false, IsList: false },
        };
    }

    private static OpenApiSchema Schema(RestParameter parameter, LimitOptions limits) => parameter.Form switch
    {
        ParameterForm.Integer when parameter.Sizes is { } sizes => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Minimum = "0",
            Maximum = sizes.Maximum(limits).ToString(CultureInfo.InvariantCulture),
            Default = sizes.Default is { } size ? size(limits) : null,
        },
        ParameterForm.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        ParameterForm.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = Default(parameter) },
        ParameterForm.Time => new OpenApiSchema
        {
            AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }],
        },
        ParameterForm.Enum => new OpenApiSchema { Type = JsonSchemaType.String, Enum = Names(parameter.Enum!.Names) },
        ParameterForm.Enums => ListOf(new OpenApiSchema { Type = JsonSchemaType.String, Enum = Names(parameter.Enum!.Names) }, parameter),
        ParameterForm.Names => ListOf(new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Values.Count == 0 ? null : Names(parameter.Values) }, parameter),
        ParameterForm.Text when parameter.Values.Count > 0 => new OpenApiSchema { Type = JsonSchemaType.String, Enum = Names(parameter.Values) },
        ParameterForm.Text => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1 },
    };

    private static OpenApiSchema ListOf(OpenApiSchema item, RestParameter parameter)
        => new() { Type = JsonSchemaType.Array, Items = item, MinItems = 1, Default = Default(parameter) };

    private static List<JsonNode> Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];

    private static JsonNode? Default(RestParameter parameter) => parameter.Default is { } value ? Value(parameter, value) : null;

    private static JsonNode Value(RestParameter parameter, string text) => parameter.Form switch
    {
        ParameterForm.Integer => int.Parse(text, CultureInfo.InvariantCulture),
        ParameterForm.Boolean => text == "true",
        ParameterForm.Names or ParameterForm.Enums => new JsonArray([.. text.Split(',').Select(item => (JsonNode)item)]),
        ParameterForm.Text or ParameterForm.Time or ParameterForm.Enum => text,
    };
}
