using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Storage.Entities;
using static PodcastApi.Server.OpenApi.FixedSchemas;

namespace PodcastApi.Server.OpenApi;

/// <summary>Schemas of corrections, made from the table of their forms. The entries of <c>corrections.toml</c> have the same keys.</summary>
internal static class CorrectionSchemas
{
    public static IOpenApiSchema Request(ModelSchemas schemas) => schemas.Named("CorrectionRequest", () => new OpenApiSchema
    {
        Description = "What is to be put right, and, if that should be known, who says so and why. In `corrections.toml` the heading `[[merge]]`, `[[split]]` and so on stands in place of `kind`.",
        OneOf = [.. CorrectionForm.All.Select(form => schemas.Named($"{form.Kind}CorrectionRequest", () => Form(form, CorrectionForm.Author, CorrectionForm.Reason)))],
    });

    public static IOpenApiSchema Correction(ModelSchemas schemas) => schemas.Named("Correction", () => Object(
        "Something that was put right by hand.",
        ("id", Text("Its id: the same correction has the same one.")),
        ("status", Open("How it stands.", EnumNames<CorrectionStatus>.All)),
        ("problem", Text("What it waits for, or what it contradicts; null when it is applied.", isNullable: true)),
        ("correction", new OpenApiSchema
        {
            Description = "What is put right.",
            OneOf = [.. CorrectionForm.All.Select(form => schemas.Named($"{form.Kind}Correction", () => Form(form)))],
        }),
        ("statements", Array("Who says so; one at least.", Object(
            "A line of a file, or a request with a key.",
            ("file", Text("The file; null for a request.", isNullable: true)),
            ("line", Integer("The line in it, from 1.", isNullable: true)),
            ("column", Integer("The column in it, from 1.", isNullable: true)),
            ("key", Text("The key of the request, by a few digits of its hash; null for a file.", isNullable: true)),
            ("by", Text("Who says so.", isNullable: true)),
            ("reason", Text("Why.", isNullable: true)),
            ("statedAt", Time("Since when."))))),
        ("createdAt", Time("When it was stated first."))));

    /// <summary>An example of a kind.</summary>
    public static JsonObject Example(CorrectionKind kind)
    {
        var form = CorrectionForm.Of(kind);
        var example = new JsonObject { [CorrectionForm.KindKey] = EnumNames<CorrectionKind>.Of(kind) };
        var target = form.Keys.First(key => key.IsTarget);
        foreach (var key in form.Keys.Where(key => key == target || (!key.IsTarget && key.Name is not (CorrectionForm.Source or CorrectionForm.Names))))
            example[key.Name] = key.ExampleJson;
        return example;
    }

    /// <summary>A correction as it is answered.</summary>
    public static JsonObject Example() => new()
    {
        ["id"] = "0f8e7c11-6b2d-4d53-9a1e-5c0a7be2d9f4",
        ["status"] = "APPLIED",
        ["problem"] = null,
        ["correction"] = Example(CorrectionKind.Merge),
        ["statements"] = new JsonArray(new JsonObject
        {
            ["file"] = null,
            ["line"] = null,
            ["column"] = null,
            ["key"] = "admin key 3fa2b1c0",
            ["by"] = CorrectionForm.Author.Example,
            ["reason"] = CorrectionForm.Reason.Example,
            ["statedAt"] = "2026-02-03T04:05:06Z",
        }),
        ["createdAt"] = "2026-02-03T04:05:06Z",
    };

    private static OpenApiSchema Form(CorrectionForm form, params IReadOnlyList<CorrectionKey> more)
    {
        var targets = form.Keys.Where(key => key.IsTarget).ToArray();
        var schema = Object(form.Meaning, [
            (CorrectionForm.KindKey, new OpenApiSchema { Type = JsonSchemaType.String, Const = EnumNames<CorrectionKind>.Of(form.Kind), Description = "The kind." }),
            .. form.Keys.Concat(more).Select(key => (key.IsRequired || targets is [var only] && only == key ? key.Name : key.Name + "?", Value(form, key)))]);
        if (targets.Length > 1)
        {
            schema.Description += $" About exactly one of {string.Join(", ", targets.Select(key => $"`{key.Name}`"))}.";
            schema.OneOf = [.. targets.Select(key => new OpenApiSchema { Required = new HashSet<string> { key.Name } })];
        }

        return schema;
    }

    private static OpenApiSchema Value(CorrectionForm form, CorrectionKey key) => key.Value switch
    {
        CorrectionValue.Text when key.Name == CorrectionForm.Field => new OpenApiSchema { Type = JsonSchemaType.String, Description = "The name of the field. " + Fields(form) },
        CorrectionValue.Text => Text(key.Meaning),
        CorrectionValue.Url => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = key.Meaning },
        CorrectionValue.Texts => Array(key.Meaning, Text("One of them.")),
        CorrectionValue.LinkKind => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. EnumNames<LinkKind>.All.Select(name => (JsonNode)name)], Description = key.Meaning },
        CorrectionValue.Any => new OpenApiSchema { Description = key.Meaning },
    };

    private static string Fields(CorrectionForm form) => string.Join(' ', form.Keys.Where(key => key.Target is not null)
        .Select(key => $"Of `{key.Name}`: {string.Join(", ", SettableFields.Of(key.Target!.Value).Select(field => $"`{field.Name}` ({Words(field.Form)})"))}."));

    private static string Words(SettableForm form) => form switch
    {
        SettableForm.Text => "text",
        SettableForm.Slug => "slug",
        SettableForm.Url => "URL",
        SettableForm.Integer => "whole number",
        SettableForm.Boolean => "true or false",
        SettableForm.Texts => "list of texts",
        SettableForm.Time => "day or instant",
        SettableForm.EpisodeType => string.Join(", ", EnumNames<EpisodeType>.All),
    };
}
