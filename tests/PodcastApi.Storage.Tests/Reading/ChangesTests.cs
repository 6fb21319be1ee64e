using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class ChangesTests : IAsyncLifetime
{
    private readonly ReadingDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Without_a_token_everything_that_exists_comes_once_parents_first()
    {
        var all = await SyncAsync(null, 7);
        var expected = await _database.Database.ScalarAsync<long>("select count(*) from change where visible");
        Assert.Equal(expected, all.Changes.Count);
        Assert.Equal(all.Changes.Count, all.Changes.DistinctBy(change => change.Id).Count());
        Assert.All(all.Changes, change => Assert.Equal("UPSERT", change.Action));
        Assert.DoesNotContain(all.Changes, change => change.Id == SampleContent.Id(ContentKind.Episode, 3).ToString());
        Assert.Equal(
            all.Changes.OrderBy(change => change.Revision).Select(change => change.Revision), all.Changes.Select(change => change.Revision));
    }

    [Fact]
    public async Task At_the_end_the_token_brings_what_changes_later()
    {
        var (_, token) = await SyncAsync(null, 100);
        Assert.Empty((await SyncAsync(token, 100)).Changes);
        await ChangeAsync(ContentKind.Episode, 1, "UPSERT", 101);
        await ChangeAsync(ContentKind.Episode, 2, "DELETE", 102);
        await ChangeAsync(ContentKind.Person, 3, "MERGE", 103, SampleContent.Id(ContentKind.Person, 4));
        var (changes, _) = await SyncAsync(token, 100);
        Assert.Equal(
            [
                (SampleContent.Id(ContentKind.Episode, 1).ToString(), "UPSERT", null),
                (SampleContent.Id(ContentKind.Episode, 2).ToString(), "DELETE", null),
                (SampleContent.Id(ContentKind.Person, 3).ToString(), "MERGE", SampleContent.Id(ContentKind.Person, 4).ToString()),
            ],
            changes.Select(change => (change.Id, change.Action, change.MergedInto)));
    }

    [Fact]
    public async Task What_is_deleted_while_a_client_begins_is_told_of_and_what_was_gone_before_is_not()
    {
        await ChangeAsync(ContentKind.Episode, 8, "DELETE", 90);
        var first = await PageAsync(null, 5);
        await ChangeAsync(ContentKind.Episode, 1, "DELETE", 101);
        var (rest, _) = await SyncAsync(first.Next, 50);
        Assert.Contains(rest, change => change.Action == "DELETE" && change.Id == SampleContent.Id(ContentKind.Episode, 1).ToString());
        Assert.DoesNotContain(rest, change => change.Id == SampleContent.Id(ContentKind.Episode, 8).ToString());
    }

    [Fact]
    public async Task What_is_hidden_again_is_deleted_for_the_public_and_changed_for_editors()
    {
        var (_, token) = await SyncAsync(null, 100);
        await _database.Database.ExecuteAsync($"update change set visible = false, revision = 101 where id = '{SampleContent.Id(ContentKind.Episode, 1).Value}'; update dataset set revision = 101");
        Assert.Equal("DELETE", Assert.Single((await SyncAsync(token, 100)).Changes).Action);
        Assert.Equal("UPSERT", Assert.Single((await SyncAsync(token, 100, AccessScope.Drafts)).Changes).Action);
    }

    [Fact]
    public async Task What_never_was_public_is_not_told_to_the_public()
    {
        var (_, token) = await SyncAsync(null, 100);
        await ChangeAsync(ContentKind.Episode, 3, "DELETE", 101);
        Assert.Empty((await SyncAsync(token, 100)).Changes);
        Assert.Single((await SyncAsync(token, 100, AccessScope.Drafts)).Changes);
    }

    [Fact]
    public async Task A_token_of_another_dataset_a_later_revision_or_beyond_retention_has_expired()
    {
        var (_, token) = await SyncAsync(null, 100);
        Assert.True(ChangeToken.TryParse(token, out var known));
        Assert.Equal(RootStatus.TokenExpired, (await PageAsync((known with { Dataset = Guid.NewGuid() }).ToString(), 5)).Outcome.Status);
        Assert.Equal(RootStatus.TokenExpired, (await PageAsync((known with { Revision = 1000 }).ToString(), 5)).Outcome.Status);
        await _database.Database.ExecuteAsync("update dataset set revision = 200, retained_from = 150");
        Assert.Equal(RootStatus.TokenExpired, (await PageAsync(token, 5)).Outcome.Status);
    }

    [Fact]
    public async Task Bodies_come_with_what_is_there_and_keys_are_left_out_on_request()
    {
        var (_, token) = await SyncAsync(null, 100);
        await ChangeAsync(ContentKind.Episode, 1, "UPSERT", 101);
        await _database.Database.ExecuteAsync($"delete from episode where id = '{SampleContent.Id(ContentKind.Episode, 2).Value}'");
        await ChangeAsync(ContentKind.Episode, 2, "DELETE", 102);
        var (outcome, json) = await ReadAsync(token, 10, AccessScope.Published);
        Assert.False(outcome.HasMore);
        Assert.Equal(
            $$$"""
            {"data":[{"revision":101,"type":"EPISODE","id":"{{{SampleContent.Id(ContentKind.Episode, 1)}}}","action":"UPSERT","resource":{"slug":"episode-1","guests":[{"slug":"person-1"}]}},{"revision":102,"type":"EPISODE","id":"{{{SampleContent.Id(ContentKind.Episode, 2)}}}","action":"DELETE"}],"next":"{{{outcome.NextToken}}}","hasMore":false,"revision":102}
            """,
            json);
    }

    private Task ChangeAsync(ContentKind kind, int number, string action, int revision, EntityId? survivor = null) => _database.Database.ExecuteAsync(
        $"update change set action = '{action}', merged_into = {(survivor is { } id ? $"'{id.Value}'" : "null")}, revision = {revision} where id = '{SampleContent.Id(kind, number).Value}'; "
        + $"update dataset set revision = greatest(revision, {revision})");

    private async Task<(List<Change> Changes, string Token)> SyncAsync(string? token, int size, AccessScope scope = AccessScope.Published)
    {
        var all = new List<Change>();
        while (true)
        {
            var (outcome, changes, next) = await PageAsync(token, size, scope);
            all.AddRange(changes);
            token = next;
            if (!outcome.HasMore)
                return (all, token!);
        }
    }

    private async Task<(RootOutcome Outcome, List<Change> Changes, string? Next)> PageAsync(string? token, int size, AccessScope scope = AccessScope.Published)
    {
        var (outcome, json) = await ReadAsync(token, size, scope);
        if (outcome.Status != RootStatus.Found)
            return (outcome, [], null);
        using var document = JsonDocument.Parse(json);
        var changes = document.RootElement.GetProperty("data").EnumerateArray().Select(change => new Change(
            change.GetProperty("revision").GetInt64(), change.GetProperty("id").GetString()!, change.GetProperty("action").GetString()!,
            change.TryGetProperty("mergedInto", out var survivor) ? survivor.GetString() : null)).ToList();
        Assert.True(changes.Count <= size);
        return (outcome, changes, document.RootElement.GetProperty("next").GetString());
    }

    private Task<(RootOutcome Outcome, string Json)> ReadAsync(string? token, int size, AccessScope scope)
    {
        var values = new QueryValues();
        var episode = Selecting.Scalars(ContentModel.Episode, "slug")
            .With(Selecting.List(ContentModel.Episode.Relation("guests"), Selecting.Scalars(ContentModel.Appearance, "slug")));
        var since = token is null ? null : ChangePosition.Of(ChangeToken.TryParse(token, out var known) ? known : throw new FormatException(token), values);
        return _database.ReadAsync(
            new ChangesRoot("changes", since, size,
            [
                new ChangeListPart("data",
                [
                    new ChangeFieldPart("revision", ChangeField.Revision), new ChangeFieldPart("type", ChangeField.Type),
                    new ChangeFieldPart("id", ChangeField.Id), new ChangeFieldPart("action", ChangeField.Action),
                    new ChangeFieldPart("mergedInto", ChangeField.MergedInto, OmitNull: true),
                    new ChangedNodePart("resource", [new TypeSelection(ContentModel.Episode, episode)], OmitNull: true),
                ]),
                new NextTokenPart("next"),
                new HasMorePart("hasMore"),
                new CurrentRevisionPart("revision"),
            ]),
            values,
            scope);
    }

    private sealed record Change(long Revision, string Id, string Action, string? MergedInto);
}
