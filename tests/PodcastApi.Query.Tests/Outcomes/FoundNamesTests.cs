using System.Text.Json;
using PodcastApi.Content.Model;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Tests.Outcomes;

public sealed class FoundNamesTests
{
    private static readonly IReadOnlyList<LookupKey> Keys = LookupKey.Of(ContentModel.Episode);

    private static AskedNames Asked(string parameter, params string[] names)
        => new(Keys.Single(key => key.Parameter == parameter), [.. names.Select(name => (name, Keys.Single(key => key.Parameter == parameter).Spell(name, _ => null, _ => [])))]);

    private static FoundNames Found(IReadOnlyList<AskedNames> asked, params string[] read) => FoundNames.Of(asked, [.. read.Select(json => JsonElement.Parse(json))]);

    [Fact]
    public void Each_thing_is_found_once_in_the_order_of_the_names()
    {
        var found = Found(
            [Asked("slugs", "b", "a", "b"), Asked("guids", "1")],
            """[{"id":"ep_a","slug":"a"},{"id":"ep_b","slug":"b"}]""", """[{"id":"ep_a","guid":"1"}]""");

        Assert.Equal([(0, 1), (0, 0)], found.Rows);
        Assert.Empty(found.NotFound);
    }

    [Fact]
    public void A_name_of_several_things_finds_all_of_them()
        => Assert.Equal([(0, 0), (0, 1)], Found([Asked("slugs", "a")], """[{"id":"ep_1","slug":"a"},{"id":"ep_2","slug":"a"}]""").Rows);

    [Fact]
    public void A_url_is_found_in_any_of_its_spellings_wherever_the_thing_has_it()
        => Assert.Equal([(0, 0)], Found([Asked("urls", "https://a.example/x")], """[{"id":"ep_1","pageUrl":null,"audio":{"url":"https://a.example/x/"}}]""").Rows);

    [Fact]
    public void Names_that_lead_to_nothing_are_told_with_their_parameter()
        => Assert.Equal([("slugs", "b"), ("guids", "2")], Found([Asked("slugs", "a", "b"), Asked("guids", "2")], """[{"id":"ep_1","slug":"a"}]""", "[]").NotFound);
}
