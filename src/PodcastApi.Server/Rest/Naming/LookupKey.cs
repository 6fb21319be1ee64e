using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Selections;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>What things of a type are looked up by, many at a time: a parameter, and the fields that have its values.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Description">What it takes.</param>
/// <param name="Fields">The fields: of the thing itself, or of what a relation leads to.</param>
internal sealed record LookupKey(string Parameter, string Description, IReadOnlyList<(Relation? Relation, ScalarField Field)> Fields)
{
    public const string Urls = "urls";

    /// <summary>The ways to name things of a type.</summary>
    public static IReadOnlyList<LookupKey> Of(ContentType type)
    {
        var keys = new List<LookupKey> { new("ids", $"Ids of {Plural(type)}, separated by commas.", [(null, type.Id)]) };
        if (type.Kind != ContentKind.Link)
            keys.Add(new LookupKey("slugs", $"Slugs of {Plural(type)} that they have now, separated by commas.", [(null, type.Scalar("slug"))]));
        if (type.Kind == ContentKind.Episode)
            keys.Add(new LookupKey("guids", "Guids of the publishers' feeds, separated by commas.", [(null, type.Scalar("guid"))]));
        keys.Add(type.Name switch
        {
            "Podcast" => new LookupKey(Urls, "URLs of the shows' sites or feeds, separated by commas.", [(null, type.Scalar("websiteUrl")), (null, type.Scalar("feedUrl"))]),
            "Episode" => new LookupKey(Urls, "URLs of the publishers' pages or of the audio, separated by commas.", [(null, type.Scalar("pageUrl")), (null, AudioUrl(type))]),
            "Person" => new LookupKey(Urls, "URLs of the people's pages elsewhere, separated by commas.", [(type.Relation("profiles"), ContentModel.Profile.Scalar("url"))]),
            "Company" => new LookupKey(Urls, "URLs of the companies' own sites, separated by commas.", [(null, type.Scalar("websiteUrl"))]),
            _ => new LookupKey(Urls, "URLs in any spelling, separated by commas.", [(null, type.Scalar("url"))]),
        });
        return keys;
    }

    /// <summary>The values of the parameter. A comma separates URLs where the next one begins.</summary>
    public IReadOnlyList<string> Split(string text)
    {
        if (Parameter != Urls)
            return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var urls = new List<string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (urls.Count == 0 || part.Contains("://", StringComparison.Ordinal))
                urls.Add(part);
            else
                urls[^1] += "," + part;
        }

        return urls;
    }

    /// <summary>The spellings in which a value may be on record.</summary>
    public IReadOnlyList<string> Spell(string value, string baseUrl)
    {
        if (Parameter != Urls)
            return [value];
        var spellings = new List<string> { value };
        if (UrlCanonicalizer.Canonicalize(value) is { } canonical)
            spellings.Add(canonical);
        spellings.AddRange(PathSpellings.Of(value, baseUrl).All);
        spellings.AddRange([.. spellings.Select(spelling => spelling.EndsWith('/') ? spelling[..^1] : spelling + "/")]);
        return [.. spellings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The condition that a thing has one of the values.</summary>
    public Filter Filter(FilterFactory factory, IReadOnlyList<string> values)
    {
        var parts = Fields.Select(place =>
        {
            var comparison = factory.Compare(place.Field, FilterOperator.In, values);
            return place.Relation is null ? comparison : new RelationFilter(place.Relation, RelationQuantifier.Some, comparison);
        }).ToList();
        return parts.Count == 1 ? parts[0] : new OrFilter(parts);
    }

    /// <summary>What has to be read of a thing to know which values it has.</summary>
    public Selection Selection => new([.. Fields.Select(SelectedField (place) => place.Relation is null
        ? new ScalarSelection(place.Field.Name, place.Field)
        : new ListSelection(place.Relation.Name, place.Relation, new Selection([new ScalarSelection(place.Field.Name, place.Field)])))]);

    private static string Plural(ContentType type) => type.PluralName.ToLowerInvariant();

    private static ScalarField AudioUrl(ContentType episode) => episode.Members.OfType<ObjectField>().First(member => member.Name == "audio").Fields.First(field => field.Name == "url");
}
