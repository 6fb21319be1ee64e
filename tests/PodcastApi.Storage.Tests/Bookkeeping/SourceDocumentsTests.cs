using System.Security.Cryptography;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Tests.Writing;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Bookkeeping;

public sealed class SourceDocumentsTests
{
    private const string Known = "select location, status, draft, raw_hash is not null, vanished_at is not null from source_document order by location";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static FoundDocument Parsed(string location, string draft, string? raw = null) =>
        new(location, SourceKind.Markdown, StagedOutcome.Parsed, Hash(raw ?? draft), Hash(draft), Encoding.UTF8.GetBytes(draft));

    private static FoundDocument Unchanged(string location) => new(location, SourceKind.Markdown, StagedOutcome.Unchanged, null, null, default);

    private static FoundDocument Refused(string location) => new(location, SourceKind.Markdown, StagedOutcome.Refused, Hash("broken"), null, default);

    private static async Task<Source> SourceAsync(StorageDatabase test, string location = "/content") =>
        await new SourceRegister(test.Database).FindOrAddAsync(location, SourceKind.Markdown, null, CancellationToken.None);

    private static async Task<AcceptedDocuments> RunAsync(StorageDatabase test, Source source, bool isComplete, params FoundDocument[] found)
    {
        var stage = new DocumentStage(test.Database, source.Id);
        await stage.BeginAsync(CancellationToken.None);
        foreach (var chunk in found.Chunk(2))
            await stage.AddAsync(chunk, CancellationToken.None);
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        var accepted = await writer.Documents.AcceptAsync(source.Id, isComplete, CancellationToken.None);
        await writer.CompleteAsync(CancellationToken.None);
        return accepted;
    }

    private static async Task<string> NamesAsync(StorageDatabase test, IReadOnlyList<long> ids)
    {
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        var names = new List<string>();
        await foreach (var document in writer.Documents.ByIdAsync(ids, CancellationToken.None))
            names.Add(document.Location);
        return string.Join(' ', names);
    }

    [Fact]
    public async Task New_and_changed_documents_are_told_from_unchanged_ones()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        var first = await RunAsync(test, source, true, Parsed("a", "{1}"), Parsed("b", "{2}"), Parsed("c", "{3}"));
        Assert.Equal("a b c", await NamesAsync(test, first.Changed));

        test.Time.Now += TimeSpan.FromHours(1);
        var second = await RunAsync(test, source, true, Unchanged("a"), Parsed("b", "{2}", raw: "other bytes"), Parsed("c", "{4}"), Parsed("d", "{5}"));

        Assert.Equal("c d", await NamesAsync(test, second.Changed));
        Assert.Equal(2, second.Unchanged);
        Assert.Equal(["a|CURRENT|{1}|True|False", "b|CURRENT|{2}|True|False", "c|CURRENT|{4}|True|False", "d|CURRENT|{5}|True|False"], await test.RowsAsync(Known));
        Assert.Equal(1, await test.ScalarAsync<long>("select count(distinct last_seen_at) from source_document"));
        Assert.Equal(0, await test.ScalarAsync<long>("select count(*) from staged_document"));
    }

    [Fact]
    public async Task A_document_with_a_known_hash_need_not_be_parsed()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        await RunAsync(test, source, true, Parsed("a", "{1}"), Refused("b"));

        var known = await new DocumentStage(test.Database, source.Id).KnownHashesAsync(["a", "b", "c"], CancellationToken.None);

        Assert.Equal(Hash("{1}"), Assert.Single(known, pair => pair.Key == "a").Value);
        Assert.Single(known);
    }

    [Fact]
    public async Task The_last_good_version_of_a_refused_document_stays()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        await RunAsync(test, source, true, Parsed("a", "{1}"));

        var result = await RunAsync(test, source, true, Refused("a"), Refused("never good"));
        Assert.Equal(2, result.Refused);
        Assert.Empty(result.Changed);
        Assert.Equal(["a|REFUSED|{1}|True|False", "never good|REFUSED|∅|False|False"], await test.RowsAsync(Known));

        // Mended as it was, it is current again.
        Assert.Equal("a", await NamesAsync(test, (await RunAsync(test, source, true, Unchanged("a"))).Changed));
        Assert.Equal("a|CURRENT|{1}|True|False", (await test.RowsAsync(Known))[0]);
    }

    [Fact]
    public async Task A_document_that_is_gone_from_a_folder_has_vanished_and_one_outside_a_feeds_window_has_not()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        await RunAsync(test, source, true, Parsed("a", "{1}"), Parsed("b", "{2}"));

        Assert.Empty((await RunAsync(test, source, false, Unchanged("a"))).Vanished);
        var result = await RunAsync(test, source, true, Unchanged("a"));

        Assert.Equal("b", await NamesAsync(test, result.Vanished));
        Assert.Equal(["a|CURRENT|{1}|True|False", "b|VANISHED|{2}|True|True"], await test.RowsAsync(Known));
        Assert.Empty((await RunAsync(test, source, true, Unchanged("a"))).Vanished);
    }

    [Fact]
    public async Task A_document_that_is_back_has_changed_even_when_it_is_as_it_was()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        await RunAsync(test, source, true, Parsed("a", "{1}"), Parsed("b", "{2}"));
        await RunAsync(test, source, true);

        var result = await RunAsync(test, source, true, Unchanged("a"), Parsed("b", "{2}"));

        Assert.Equal("a b", await NamesAsync(test, [.. result.Changed.Order()]));
        Assert.Equal(["a|CURRENT|{1}|True|False", "b|CURRENT|{2}|True|False"], await test.RowsAsync(Known));
    }

    [Fact]
    public async Task Of_two_documents_with_one_location_the_first_counts_and_the_location_is_told()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);

        var result = await RunAsync(test, source, true, Parsed("a", "{1}"), Parsed("a", "{2}"), Parsed("b", "{3}"));

        Assert.Equal(["a"], result.Duplicates);
        Assert.Equal("{1}", await test.ScalarAsync<string>("select draft from source_document where location = 'a'"));
    }

    [Fact]
    public async Task What_was_staged_but_not_merged_does_not_count()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        var stage = new DocumentStage(test.Database, source.Id);
        await stage.AddAsync([Parsed("a", "{1}")], CancellationToken.None);
        await using (var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None))
            await writer.Documents.AcceptAsync(source.Id, true, CancellationToken.None);

        Assert.Empty(await stage.KnownHashesAsync(["a"], CancellationToken.None));
        Assert.Equal("b", await NamesAsync(test, (await RunAsync(test, source, true, Parsed("b", "{2}"))).Changed));
    }

    [Fact]
    public async Task Two_sources_are_staged_side_by_side()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var (one, other) = (await SourceAsync(test, "/one"), await SourceAsync(test, "/other"));
        await new DocumentStage(test.Database, other.Id).AddAsync([Parsed("x", "{9}")], CancellationToken.None);

        await RunAsync(test, one, true, Parsed("a", "{1}"));

        Assert.Equal(["a|CURRENT|{1}|True|False"], await test.RowsAsync(Known));
        Assert.Equal(1, await test.ScalarAsync<long>("select count(*) from staged_document"));
    }

    [Fact]
    public async Task Ties_are_kept_and_documents_found_by_them()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var (one, other) = (await SourceAsync(test, "/one"), await SourceAsync(test, "/other"));
        var ids = new List<long>();
        ids.AddRange((await RunAsync(test, one, true, [.. Enumerable.Range(0, 450).Select(i => Parsed($"{i:000}", $"{{{i}}}"))])).Changed);
        ids.AddRange((await RunAsync(test, other, true, Parsed("x", "{9}"))).Changed);

        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.Documents.TieAsync([.. ids.Select(id => new DocumentTie(id, Show, EpisodeId(id == ids[^1] || id == ids[0] ? "one" : "two"), "guid", 0.5f, ["title", "notes"]))], CancellationToken.None);
        var ofEpisode = await writer.Documents.OfEpisodesAsync([EpisodeId("one")], CancellationToken.None).ToListAsync();
        Assert.Equal(["/one 000", "/other x"], ofEpisode.Select(document => $"{document.SourceLocation} {document.Location}").Order());
        var found = ofEpisode[0];
        Assert.Equal((Show, EpisodeId("one"), "guid", 0.5f), (found.PodcastId, found.EpisodeId, found.MatchedBy, found.Confidence));
        Assert.Equal(["title", "notes"], found.Fields);
        Assert.Equal(451, await writer.Documents.OfPodcastAsync(Show, CancellationToken.None).CountAsync());
        Assert.Equal(450, await writer.Documents.OfSourceAsync(one.Id, CancellationToken.None).CountAsync());

        await writer.Documents.TieAsync([new DocumentTie(ids[0], Show, null, null, null, [])], CancellationToken.None);
        var untied = await writer.Documents.ByIdAsync([ids[0]], CancellationToken.None).SingleAsync();
        Assert.Null(untied.EpisodeId);
        Assert.Empty(untied.Fields);
    }

    [Fact]
    public async Task Documents_follow_their_episode_and_podcast_through_merges()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        var other = Id(ContentKind.Podcast, "other");
        var ids = (await RunAsync(test, source, true, Parsed("a", "{1}"), Parsed("b", "{2}"))).Changed;
        await using (var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None))
        {
            await writer.Documents.TieSourceAsync(source.Id, other, CancellationToken.None);
            await writer.WriteAsync(Batch(Episode("one", podcast: other), Episode("two", podcast: other), Episode("three")).With(Podcast(), Podcast("other")), CancellationToken.None);
            await writer.Documents.TieAsync([new(ids[0], other, EpisodeId("one"), "slug", 1, []), new(ids[1], other, EpisodeId("two"), "slug", 1, [])], CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }

        await test.RunAsync(writer =>
        {
            writer.Merge(ContentKind.Podcast, other, Show);
            writer.Merge(ContentKind.Episode, EpisodeId("one"), EpisodeId("three"));
            writer.DeleteEpisodes([EpisodeId("two")]);
        });

        Assert.Equal([$"a|{Show}|{EpisodeId("three")}", $"b|{Show}|∅"], await test.RowsAsync("select location, podcast_id, episode_id from source_document order by 1"));
        Assert.Equal([$"{Show}"], await test.RowsAsync("select podcast_id from source"));
    }

    [Fact]
    public async Task Locations_of_any_length_are_kept_apart()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var source = await SourceAsync(test);
        var (one, other) = (new string('x', 5000) + "1", new string('x', 5000) + "2");

        await RunAsync(test, source, true, Parsed(one, "{1}"), Parsed(other, "{2}"));

        Assert.Equal(2, (await new DocumentStage(test.Database, source.Id).KnownHashesAsync([one, other], CancellationToken.None)).Count);
    }
}

internal static class AsyncSequence
{
    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    public static async Task<int> CountAsync<T>(this IAsyncEnumerable<T> items) => (await items.ToListAsync()).Count;

    public static async Task<T> SingleAsync<T>(this IAsyncEnumerable<T> items) => Assert.Single(await items.ToListAsync());
}
