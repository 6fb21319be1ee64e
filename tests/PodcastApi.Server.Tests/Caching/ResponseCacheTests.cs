using Microsoft.Extensions.Options;
using PodcastApi.Query;
using PodcastApi.Server.Caching;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Tests.Caching;

public sealed class ResponseCacheTests
{
    private static readonly Guid Dataset = new("0b0f8c57-6a4b-4a1a-9d0e-1f6f3c1d2a10");

    private readonly ResponseCache _cache = new(Options.Create(new CachingOptions { MaxBytes = 100_000 }));

    [Fact]
    public void An_answer_is_found_under_the_revision_that_gave_it_alone()
    {
        _cache.Add(Answer("a", 7));

        Assert.True(_cache.TryGet(Key("a"), Dataset, 7, out _));
        Assert.False(_cache.TryGet(Key("a"), Dataset, 8, out _));
        Assert.False(_cache.TryGet(Key("a"), Guid.Empty, 7, out _));
        Assert.False(_cache.TryGet(Key("b"), Dataset, 7, out _));
    }

    [Fact]
    public void An_answer_that_was_read_before_a_newer_revision_came_is_not_kept()
    {
        _cache.Add(Answer("a", 8));

        Assert.False(_cache.Add(Answer("b", 7)));
        Assert.False(_cache.TryGet(Key("b"), Dataset, 8, out _));
        Assert.True(_cache.TryGet(Key("a"), Dataset, 8, out _));
    }

    [Fact]
    public void A_newer_revision_empties_it()
    {
        _cache.Add(Answer("a", 7));
        _cache.Add(Answer("b", 8));

        Assert.Equal(1, _cache.Count);
        Assert.False(_cache.TryGet(Key("a"), Dataset, 7, out _));
    }

    [Fact]
    public void Answers_to_those_who_may_see_more_are_answers_of_their_own()
    {
        _cache.Add(Answer("a", 7, AccessScope.Drafts));

        Assert.False(_cache.TryGet(Key("a"), Dataset, 7, out _));
        Assert.True(_cache.TryGet(Key("a", AccessScope.Drafts), Dataset, 7, out _));
    }

    [Fact]
    public void Its_memory_is_bounded_and_what_is_used_again_stays()
    {
        _cache.Add(Answer("often", 7));
        for (var i = 0; i < 1000; i++)
        {
            _cache.Add(Answer($"once {i}", 7));
            Assert.True(_cache.TryGet(Key("often"), Dataset, 7, out _));
            Assert.InRange(_cache.Weight, 1, 100_000);
        }

        Assert.InRange(_cache.Count, 2, 60);
    }

    [Fact]
    public void What_is_larger_than_the_room_is_not_kept() => Assert.False(_cache.Add(Answer("large", 7, length: 60_000)));

    private static CacheKey Key(string resource, AccessScope scope = AccessScope.Published) => new(resource, "", scope);

    private static CachedAnswer Answer(string resource, long revision, AccessScope scope = AccessScope.Published, int length = 500)
        => new(Key(resource, scope), new DatasetState(Dataset, revision, 0), AnswerForm.Json, default, new byte[length]);
}
