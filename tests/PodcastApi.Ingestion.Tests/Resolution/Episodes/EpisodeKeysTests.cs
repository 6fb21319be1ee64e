using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class EpisodeKeysTests
{
    private static readonly Guid Podcast = new("11111111-2222-3333-4444-555555555555");

    private static readonly EpisodeClues Nameless = new() { Document = 1, Source = 1, Kind = SourceKind.Rss, Name = "x", Titles = ["gama space", "gama"], Day = new(2024, 5, 1) };

    [Fact]
    public void Guids_come_first_then_slugs_then_pages_each_once()
    {
        var one = Nameless with { Slug = "gama", Page = "https://example.org/gama" };
        var other = Nameless with { Guid = "g-1", Page = "https://example.org/gama" };
        Assert.Equal(["guid:g-1", "slug:gama", "page:https://example.org/gama"], Keys(one, other));
    }

    [Fact]
    public void Without_any_name_title_and_day_are_the_key() => Assert.Equal(["title:gama space:2024-05-01"], Keys(Nameless));

    [Fact]
    public void A_new_id_follows_from_the_key_and_a_further_one_when_that_was_given_away()
    {
        var first = EpisodeKeys.Mint("key", _ => false);
        var second = EpisodeKeys.Mint("key", id => id == first);
        Assert.Equal(EntityId.FromNaturalKey(ContentKind.Episode, "key").Value, first);
        Assert.Equal(EntityId.FromNaturalKey(ContentKind.Episode, "key#2").Value, second);
    }

    private static IEnumerable<string> Keys(params EpisodeClues[] members) => EpisodeKeys.Of(members, Podcast).Select(key =>
    {
        Assert.StartsWith($"{Podcast}/", key, StringComparison.Ordinal);
        return key[37..];
    });
}
