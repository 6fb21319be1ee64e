using System.Buffers;
using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>The slugs that a thing's canonical path is made of.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Slug">Its slug, or its id when it is a link.</param>
/// <param name="Podcast">The slug of its podcast when it is an episode.</param>
internal sealed record CanonicalName(ContentKind Kind, string Slug, string? Podcast)
{
    /// <summary>The canonical path.</summary>
    public string Path => Podcast is null ? Paths.Of(Kind, Slug) : Paths.OfEpisode(Podcast, Slug);

    /// <summary>What has to be read of a thing to know its canonical name.</summary>
    public static TypeSelection Selection(ContentType type)
    {
        var slug = Select(type.Kind == ContentKind.Link ? type.Id : type.Scalar("slug"));
        if (type.Kind != ContentKind.Episode)
            return new TypeSelection(type, new Selection([slug]));
        var podcast = type.Relation("podcast");
        return new TypeSelection(type, new Selection(
            [slug, new ToOneSelection("podcast", podcast, new Selection([Select(podcast.Target.Scalar("slug"))]))]));

        static ScalarSelection Select(ScalarField field) => new("slug", field);
    }

    /// <summary>Reads what was selected.</summary>
    public static CanonicalName Read(QueryResult result, int root)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        result.Write(root, buffer, baseUrl: "");
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        var podcast = json.RootElement.TryGetProperty("podcast", out var owner) ? owner.GetProperty("slug").GetString() : null;
        return new CanonicalName(result.Outcome(root).Id!.Value.Kind, json.RootElement.GetProperty("slug").GetString()!, podcast);
    }
}
