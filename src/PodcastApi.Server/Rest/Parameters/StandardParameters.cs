using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>The parameters that many routes share.</summary>
internal static class StandardParameters
{
    public const string Fields = "fields";
    public const string Include = "include";
    public const string Count = "count";
    public const string Explain = "explain";
    public const string GraphQL = "graphql";

    /// <summary>The bounds of a page, and whether its total is wanted.</summary>
    public static IReadOnlyList<RestParameter> Page { get; } =
    [
        new(PageParameters.First, ParameterForm.Integer, "How many items at most, from the beginning or after the cursor. A larger number becomes the largest; `page.first` says what it became.") { Sizes = PageSizes.OfCollections },
        new(PageParameters.After, ParameterForm.Text, "Only items after this cursor: the `page.endCursor` of another answer with the same sort and filters."),
        new(PageParameters.Last, ParameterForm.Integer, "How many items at most, from the end. Not together with `first`.") { Sizes = PageSizes.OfCollections with { Default = null } },
        new(PageParameters.Before, ParameterForm.Text, "The items just before this cursor, in the same order: the `page.startCursor` of another answer. Not together with `after`."),
        new(Count, ParameterForm.Boolean, "Whether `page.totalCount` is wanted.") { Default = "false" },
    ];

    /// <summary>Whether the equal GraphQL request is wanted in place of the answer.</summary>
    public static RestParameter Explaining { get; } = new(Explain, ParameterForm.Text,
        "`graphql` answers with the equal GraphQL request instead, `{\"query\": ..., \"variables\": ...}`, which can be sent to `/graphql` as it is.")
    { Values = [GraphQL] };

    /// <summary>What is to be shown of each thing.</summary>
    public static IReadOnlyList<RestParameter> Shape(Representation representation)
    {
        var relations = representation.All.OfType<Relation>().Where(relation => relation.Kind != RelationKind.Connection).Select(relation => relation.Name).ToList();
        var fields = new RestParameter(Fields, ParameterForm.Names,
            "Only these fields, separated by commas; dots lead into objects and relations (`guests.name`), and a relation that is named is included.")
        {
            Example = string.Join(',', representation.Members.OfType<ScalarField>().Skip(1).Take(2).Select(field => field.Name)),
        };
        if (relations.Count == 0)
            return [fields, Explaining];
        var include = new RestParameter(Include, ParameterForm.Names,
            $"Relations to be shown, separated by commas; dots lead into what is included. There are: {string.Join(", ", relations.Select(name => $"`{name}`"))}.")
        {
            Example = relations.First(name => name != "feeds"),
        };
        return [include, fields, Explaining];
    }

    /// <summary>The order of a collection.</summary>
    public static RestParameter Sort(ContentType type) => new(SortReader.Parameter, ParameterForm.Names,
        "Fields to sort by, separated by commas; a leading `-` is descending. Unknown values come last in both directions, and ties are broken by id.")
    {
        Default = SortReader.Write(type.DefaultOrder),
        Values = [.. SortReader.Keys(type).SelectMany(name => new[] { name, "-" + name })],
    };

    /// <summary>The filters by name of a type, and the one that may say anything.</summary>
    public static IEnumerable<RestParameter> Filters(ContentType type)
    {
        foreach (var named in type.NamedFilters)
        {
            var compared = FilterReader.Compared(type, named);
            var form = compared?.Kind switch
            {
                ScalarKind.Int => ParameterForm.Integer,
                ScalarKind.Enum => ParameterForm.Enum,
                ScalarKind.DateTime => ParameterForm.Time,
                _ => ParameterForm.Text,
            };
            yield return new RestParameter(named.Name, form, named.Description)
            {
                Enum = compared?.Enum,
                Example = ParameterExamples.Of(type, named),
            };
        }

        yield return Where(type);
    }

    /// <summary>The filter that may say anything.</summary>
    public static RestParameter Where(ContentType type) => new(WhereReader.Parameter, ParameterForm.Text,
        $"A condition as JSON: what GraphQL takes as `where` (`{type.Name}FilterInput`). It holds beside the filters by name.")
    {
        Example = ParameterExamples.Where(type),
    };

    /// <summary>The arguments of a relation.</summary>
    public static IEnumerable<RestParameter> Arguments(Relation relation)
    {
        foreach (var argument in relation.Arguments)
            yield return new RestParameter(argument.Name, ParameterForm.Enums, argument.Description) { Enum = argument.Enum };
    }
}
