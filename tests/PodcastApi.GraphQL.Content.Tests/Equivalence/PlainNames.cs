using PodcastApi.Content;
using PodcastApi.GraphQL.Content.Tests.Planning;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>What names lead to: a current slug before an old one, of several old ones the newest, of a merged thing the one that it turned out to be.</summary>
internal sealed class PlainNames(PlainContent content)
{
    private static readonly string[] Ranked = ["Podcast", "Episode", "Person", "Company"];

    /// <summary>The thing that has or had a slug.</summary>
    public PlainThing? BySlug(string type, string slug, Func<PlainThing, bool>? belongs = null)
        => content[type.ToLowerInvariant()].FirstOrDefault(thing => (string)thing["slug"]! == slug && belongs?.Invoke(thing) != false)
            ?? Old(type, $"{Prefix(type)}/{slug}", belongs);

    /// <summary>The episodes that have a slug, else the one that had it.</summary>
    public IReadOnlyList<PlainThing> Episodes(string slug, string? podcast)
    {
        var within = podcast is null ? null
            : EntityId.TryParse(podcast, out var id) && id.Kind == ContentKind.Podcast ? content.Node(podcast)
            : BySlug("Podcast", podcast);
        bool Belongs(PlainThing episode) => podcast is null || (within is not null && Equals(episode["podcast_id"], within["id"]));
        var current = content["episode"].Where(episode => (string)episode["slug"]! == slug && Belongs(episode)).ToList();
        return current.Count > 0 ? current : Old("Episode", slug, Belongs) is { } old ? [old] : [];
    }

    /// <summary>What a path stands for: what has it now, else what had it and is not deleted, else the link of that URL.</summary>
    public PlainThing? Resolve(string path)
    {
        path = path.Replace(PlanningDatabase.BaseUrl + "/v1/", "", StringComparison.Ordinal);
        var found = content["alias"].Where(alias => (string)alias["path"]! == path && !content.IsHidden((Guid)alias["id"]!))
            .Select(alias => (Alias: alias, Type: TypeOf((string)alias["type"]!)))
            .Select(found => (found.Type, Rank: IsCurrent(found.Type, found.Alias["id"], path) ? Array.IndexOf(Ranked, found.Type) : Ranked.Length, Row: found.Alias))
            .Concat(content["link"].Where(link => (string)link["url"]! == path).Select(link => (Type: "Link", Rank: Ranked.Length + 1, Row: link)))
            .OrderBy(found => found.Rank).ThenBy(found => content.IsDeleted((Guid)found.Row["id"]!))
            .ThenByDescending(found => (long)found.Row["revision"]!).ThenBy(found => PlainThing.Order(found.Row["id"]), StringComparer.Ordinal)
            .FirstOrDefault();
        return found.Row is null ? null : content.Survivor(found.Type, (Guid)found.Row["id"]!);
    }

    private PlainThing? Old(string type, string path, Func<PlainThing, bool>? belongs)
        => content["alias"].Where(alias => (string)alias["path"]! == path && TypeOf((string)alias["type"]!) == type)
            .OrderByDescending(alias => (long)alias["revision"]!).ThenBy(alias => PlainThing.Order(alias["id"]), StringComparer.Ordinal)
            .Select(alias => content.Survivor(type, (Guid)alias["id"]!))
            .FirstOrDefault(thing => thing is not null && belongs?.Invoke(thing) != false);

    private bool IsCurrent(string type, object? id, string path)
    {
        if (content.Find(type, id) is not { } thing)
            return false;
        var slug = (string)thing["slug"]!;
        var within = type == "Episode" ? $"podcasts/{content.One(thing, "podcast")!["slug"]}/" : "";
        return path == slug || path == $"{within}{Prefix(type)}/{slug}";
    }

    private static string Prefix(string type) => type switch
    {
        "Podcast" => "podcasts",
        "Episode" => "episodes",
        "Person" => "people",
        "Company" => "companies",
        _ => throw new ArgumentException(type),
    };

    private static string TypeOf(string name) => EnumNames<ContentKind>.TryParse(name, out var kind) ? kind.ToString() : throw new ArgumentException(name);
}
