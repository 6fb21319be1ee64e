using System.Buffers;
using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>The member <c>facets</c> of a collection: how many of its items, on all pages, have which value.</summary>
internal sealed class FacetsMember
{
    public const string Name = "facets";

    private static readonly FacetValuePart[] Parts = [new("value", FacetFact.Value), new("label", FacetFact.Label), new("count", FacetFact.Count)];

    private FacetsMember(IReadOnlyList<Facet> facets) => Facets = facets;

    /// <summary>The facets that are wanted.</summary>
    public IReadOnlyList<Facet> Facets { get; }

    /// <summary>The parameter; none where nothing can be counted by.</summary>
    public static IEnumerable<RestParameter> Parameters(ContentType type)
    {
        if (type.Facets.Count == 0)
            yield break;
        yield return new RestParameter(Name, ParameterForm.Names,
            $"Counts the items of all pages by these, the most frequent value first, {Facet.MaxValues} at most: the member `{Name}` of the answer. Each value is what the filter of that name takes.")
        {
            Values = [.. type.Facets.Select(facet => facet.Name)],
        };
    }

    /// <summary>Reads what is wanted; null for nothing.</summary>
    public static FacetsMember? Read(ContentType type, ParameterValues parameters)
    {
        var facets = new List<Facet>();
        foreach (var name in type.Facets.Count == 0 ? [] : parameters.List(Name).Distinct(StringComparer.Ordinal))
        {
            if (type.Facets.FirstOrDefault(known => known.Name == name) is { } facet)
                facets.Add(facet);
            else
                parameters.Errors.Add(ErrorCode.UnknownField, Name, $"There is no facet '{name}' here.{Names.Hint(name, [.. type.Facets.Select(known => known.Name)])}");
        }

        return facets.Count == 0 ? null : new FacetsMember(facets);
    }

    /// <summary>The list with the facets in place of its items; it has the same filter.</summary>
    public Connection Of(Connection connection) => connection with
    {
        Page = connection.Page with { Size = 0, Cursor = null },
        Output = new ConnectionObject([new FacetsPart(Name, [.. Facets.Select(facet => new FacetValuesField(facet.Name, facet, Parts))])]),
    };

    /// <summary>Writes the member behind others.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="result">What was read.</param>
    /// <param name="root">The root with the facets.</param>
    public static void Write(IBufferWriter<byte> target, QueryResult result, int root)
    {
        var whole = new ArrayBufferWriter<byte>(512);
        result.Write(root, whole, baseUrl: "");
        target.Write(","u8);
        // An object with this member alone.
        target.Write(whole.WrittenSpan[1..^1]);
    }
}
