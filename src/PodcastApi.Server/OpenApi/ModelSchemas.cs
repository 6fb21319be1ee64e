using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.OpenApi;

/// <summary>
/// Schemas of what the content model declares, each once among the components. What a representation shows is required;
/// what may be asked for beside it (relations, longer fields) is not. Null is part of a type where the model permits it.
/// </summary>
internal sealed class ModelSchemas(OpenApiDocument document)
{
    private const string ExtensibleEnum = "x-extensible-enum";

    /// <summary>A thing as a representation shows it.</summary>
    public IOpenApiSchema Of(Representation representation)
    {
        if (Schemas.ContainsKey(representation.Name))
            return Reference(representation.Name);
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = representation.Type.Description,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = representation.Members.Select(member => member.Name).ToHashSet(),
        };
        Schemas.Add(representation.Name, schema);
        foreach (var member in representation.All)
        {
            if (Of(representation, member) is { } property)
                schema.Properties.Add(member.Name, property);
        }

        return Reference(representation.Name);
    }

    /// <summary>A page of things.</summary>
    public IOpenApiSchema PageOf(Representation representation) => PageOf(representation.Name, Of(representation), representation.Type);

    /// <summary>A page of items with a schema.</summary>
    public IOpenApiSchema PageOf(string name, IOpenApiSchema item, ContentType? type = null)
    {
        name += "Page";
        if (!Schemas.ContainsKey(name))
        {
            var page = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "A page of a list.",
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["data"] = new OpenApiSchema { Type = JsonSchemaType.Array, Description = "The items.", Items = item },
                    ["page"] = FixedSchemas.Page(this),
                },
                Required = new HashSet<string> { "data", "page" },
            };
            if (type?.Facets.Count > 0)
                page.Properties.Add(FacetsMember.Name, FoundSchemas.Facets(this, type));
            Schemas.Add(name, page);
        }

        return Reference(name);
    }

    /// <summary>A member of an enum.</summary>
    public IOpenApiSchema Of(EnumType type)
    {
        if (!Schemas.ContainsKey(type.Name))
        {
            var names = type.Names.Select(name => (JsonNode)name);
            var schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = $"{type.Description}\n\n{string.Join('\n', type.Members.Select(member => $"- `{member.Name}`: {member.Description}"))}",
            };
            if (type.IsExtensible)
                schema.Extensions = new Dictionary<string, IOpenApiExtension> { [ExtensibleEnum] = new JsonNodeExtension(new JsonArray([.. names])) };
            else
                schema.Enum = [.. names];
            Schemas.Add(type.Name, schema);
        }

        return Reference(type.Name);
    }

    /// <summary>A schema of ours that is no part of the model, added by name at its first use.</summary>
    public IOpenApiSchema Named(string name, Func<OpenApiSchema> make)
    {
        if (!Schemas.ContainsKey(name))
            Schemas.Add(name, make());
        return Reference(name);
    }

    /// <summary>A schema, or null.</summary>
    public static IOpenApiSchema OrNull(IOpenApiSchema schema, string? description = null)
        => new OpenApiSchema { Description = description, AnyOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };

    private IDictionary<string, IOpenApiSchema> Schemas => document.Components!.Schemas!;

    private OpenApiSchemaReference Reference(string name) => new(name, document);

    private IOpenApiSchema? Of(Representation owner, ContentMember member) => member switch
    {
        ScalarField field => OfScalar(owner.Type.Name, field),
        ObjectField owned => Described(OfObject(owned), owned),
        Relation { Kind: RelationKind.Connection } => null,
        Relation { Union: { } union } relation => new OpenApiSchema
        {
            Description = relation.Description,
            AnyOf = [.. union().Select(type => Of(Representation.Reference(type))), new OpenApiSchema { Type = JsonSchemaType.Null }],
        },
        Relation { Kind: RelationKind.List } relation => new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = relation.Description,
            Items = Of(Representation.Item(relation)),
        },
        Relation relation => Described(Of(relation.IsInline ? Representation.Reference(relation.Target) : Representation.Item(relation)), relation),
        _ => null,
    };

    private static IOpenApiSchema Described(IOpenApiSchema schema, ContentMember member)
    {
        if (member.IsNullable)
            return OrNull(schema, member.Description);
        ((OpenApiSchemaReference)schema).Description = member.Description;
        return schema;
    }

    private OpenApiSchemaReference OfObject(ObjectField owned)
    {
        if (!Schemas.ContainsKey(owned.TypeName))
        {
            Schemas.Add(owned.TypeName, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = owned.Description,
                Properties = owned.Fields.ToDictionary(field => field.Name, field => OfScalar(owned.TypeName, field)),
                Required = owned.Fields.Select(field => field.Name).ToHashSet(),
            });
        }

        return Reference(owned.TypeName);
    }

    private IOpenApiSchema OfScalar(string owner, ScalarField field)
    {
        if (field.Enum is { } members)
            return Described(Of(members), field);
        var (type, format) = field.Kind switch
        {
            ScalarKind.Id or ScalarKind.String or ScalarKind.Enum => (JsonSchemaType.String, null),
            ScalarKind.Int => (JsonSchemaType.Integer, "int32"),
            ScalarKind.Long => (JsonSchemaType.Integer, "int64"),
            ScalarKind.Float => (JsonSchemaType.Number, "double"),
            ScalarKind.Boolean => (JsonSchemaType.Boolean, null),
            ScalarKind.DateTime => (JsonSchemaType.String, "date-time"),
            ScalarKind.LocalDate => (JsonSchemaType.String, "date"),
            ScalarKind.Uri => (JsonSchemaType.String, "uri"),
        };
        var single = new OpenApiSchema { Type = type, Format = format };
        if (field is { Kind: ScalarKind.Id, IdKind: { } kind })
            single.Pattern = $"^{EntityId.Prefix(kind)}_[0-9a-v]{{26}}$";
        var schema = field.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = single } : single;
        if (field.IsNullable)
            schema.Type |= JsonSchemaType.Null;
        schema.Description = field.Description;
        if (FieldExamples.Of(owner, field) is { } example)
            schema.Examples = [example];
        return schema;
    }
}
