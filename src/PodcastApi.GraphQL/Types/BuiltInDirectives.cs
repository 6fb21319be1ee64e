using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>The directives of the specification, and those of incremental delivery.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives</remarks>
public static class BuiltInDirectives
{
    /// <summary>The reason of <c>@deprecated</c> where none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    private static readonly DirectiveLocation[] Selections =
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment];

    public static Directive Include { get; } = new("include", Selections)
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
        Args = [new Argument("if", Scalars.Boolean.NonNull) { Description = "Included when true." }],
    };

    public static Directive Skip { get; } = new("skip", Selections)
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
        Args = [new Argument("if", Scalars.Boolean.NonNull) { Description = "Skipped when true." }],
    };

    public static Directive Deprecated { get; } = new("deprecated",
    [
        DirectiveLocation.FieldDefinition,
        DirectiveLocation.ArgumentDefinition,
        DirectiveLocation.InputFieldDefinition,
        DirectiveLocation.EnumValue,
        DirectiveLocation.DirectiveDefinition,
    ])
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Args =
        [
            new Argument("reason", Scalars.String.NonNull)
            {
                Description = "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
                Default = InputDefault.FromValue(DefaultDeprecationReason),
            },
        ],
    };

    public static Directive SpecifiedBy { get; } = new("specifiedBy", [DirectiveLocation.Scalar])
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Args = [new Argument("url", Scalars.String.NonNull) { Description = "The URL that specifies the behavior of this scalar." }],
    };

    public static Directive OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    /// <summary>Not in <see cref="Specified"/>: a schema that delivers incrementally adds it.</summary>
    public static Directive Defer { get; } = new("defer", [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Directs the executor to defer this fragment when the `if` argument is true or undefined.",
        Args =
        [
            new Argument("if", Scalars.Boolean.NonNull) { Description = "Deferred when true or undefined.", Default = InputDefault.FromValue(true) },
            new Argument("label", Scalars.String) { Description = "Unique name" },
        ],
    };

    /// <summary>Not in <see cref="Specified"/>: a schema that delivers incrementally adds it.</summary>
    public static Directive Stream { get; } = new("stream", [DirectiveLocation.Field])
    {
        Description = "Directs the executor to stream plural fields when the `if` argument is true or undefined.",
        Args =
        [
            new Argument("initialCount", Scalars.Int.NonNull) { Description = "Number of items to return immediately", Default = InputDefault.FromValue(0) },
            new Argument("if", Scalars.Boolean.NonNull) { Description = "Stream when true or undefined.", Default = InputDefault.FromValue(true) },
            new Argument("label", Scalars.String) { Description = "Unique name" },
        ],
    };

    /// <summary>The directives that every schema has.</summary>
    public static ImmutableArray<Directive> Specified { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary>The directives of a schema that delivers incrementally, besides <see cref="Specified"/>.</summary>
    public static ImmutableArray<Directive> Incremental { get; } = [Defer, Stream];

    /// <summary>Whether a directive has the name of one that every schema has.</summary>
    public static bool IsSpecified(string name)
    {
        foreach (var directive in Specified)
        {
            if (directive.Name == name)
                return true;
        }
        return false;
    }
}
