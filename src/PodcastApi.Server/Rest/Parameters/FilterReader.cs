using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Values;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>Reads the filters by name of a type, and <c>where</c>. All given ones must hold.</summary>
internal static class FilterReader
{
    /// <summary>The filter; null when none is given.</summary>
    public static Filter? Read(ContentType type, ParameterValues parameters, QueryValues values)
    {
        var factory = new FilterFactory(values);
        var parts = new List<Filter>();
        foreach (var named in type.NamedFilters)
        {
            if (Value(type, named, parameters) is { } value)
                parts.Add(factory.Named(type, named, value));
        }

        if (WhereReader.Read(type, parameters, values) is { } where)
            parts.Add(where);
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new AndFilter(parts),
        };
    }

    /// <summary>The scalar that a filter compares; null when it compares the name of a thing, or words.</summary>
    public static ScalarField? Compared(ContentType type, NamedFilter named)
    {
        if (named.Form is NamedFilterForm.Key or NamedFilterForm.FullText)
            return null;
        for (var i = 0; i < named.Path.Count - 1; i++)
            type = type.Relation(named.Path[i]).Target;
        return type.Scalar(named.Path[^1]);
    }

    /// <summary>The value of a filter by name, in the form in which it is compared; null when it is not given.</summary>
    public static object? Value(ContentType type, NamedFilter named, ParameterValues parameters) => Compared(type, named) switch
    {
        null => named.Form == NamedFilterForm.Key && Target(type, named).Kind == ContentKind.Link
            ? Link(named.Name, parameters)
            : parameters.Text(named.Name),
        { Kind: ScalarKind.Int } => parameters.Integer(named.Name),
        { Kind: ScalarKind.Enum, Enum: { } members } => parameters.Member(named.Name, members),
        { Kind: ScalarKind.DateTime } => parameters.Time(named.Name),
        { Kind: ScalarKind.String, Name: "host" } => Host(named.Name, parameters),
        { Kind: ScalarKind.String } => parameters.Text(named.Name),
        var field => throw new NotSupportedException($"The filter '{named.Name}' compares {field}, a {field.Kind}, which no parameter reads."),
    };

    /// <summary>The type at the end of a filter's path.</summary>
    private static ContentType Target(ContentType type, NamedFilter named)
        => named.Path.Aggregate(type, (owner, name) => owner.Relation(name).Target);

    private static string? Link(string name, ParameterValues parameters)
    {
        if (parameters.Text(name) is not { } text || EntityId.TryParse(text, out _))
            return parameters.Text(name);
        // A link's id follows from its canonical URL.
        if (UrlCanonicalizer.Canonicalize(text) is { } canonical)
            return EntityId.FromNaturalKey(ContentKind.Link, canonical).ToString();
        parameters.Errors.Add(ErrorCode.InvalidFilter, name, $"'{name}' is the id of a link or an absolute URL such as https://ada-lang.io/, not '{text}'.");
        return null;
    }

    /// <summary>A host in the spelling in which links have it: lower case, without <c>www.</c></summary>
    private static string? Host(string name, ParameterValues parameters)
    {
        if (parameters.Text(name) is not { } text)
            return null;
        if (Uri.CheckHostName(text) != UriHostNameType.Unknown && UrlCanonicalizer.Canonicalize($"https://{text}/") is { } url)
            return UrlCanonicalizer.HostOf(url);
        parameters.Errors.Add(ErrorCode.InvalidFilter, name, $"'{name}' is a host such as github.com, without scheme and path, not '{text}'.");
        return null;
    }
}
