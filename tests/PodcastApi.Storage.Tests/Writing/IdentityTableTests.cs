using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class IdentityTableTests
{
    [Fact]
    public async Task A_new_key_gets_the_id_that_follows_from_it_and_keeps_it()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using (var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None))
        {
            var ids = await writer.Identities.ResolveAsync(ContentKind.Person, ["ada", "bob", "ada"], CancellationToken.None);
            Assert.Equal(PersonId("ada"), ids["ada"]);
            await writer.Identities.BindAsync(ContentKind.Person, new Dictionary<string, Guid> { ["countess"] = ids["ada"] }, CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }

        await using var again = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        Assert.Equal(
            new Dictionary<string, Guid> { ["ada"] = PersonId("ada"), ["countess"] = PersonId("ada") },
            await again.Identities.FindAsync(ContentKind.Person, ["ada", "countess", "carol"], CancellationToken.None));
        Assert.Equal(PersonId("ada"), (await again.Identities.ResolveAsync(ContentKind.Person, ["countess"], CancellationToken.None))["countess"]);
    }

    [Fact]
    public async Task A_key_that_is_bound_keeps_its_id()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.Identities.ResolveAsync(ContentKind.Person, ["ada"], CancellationToken.None);

        await writer.Identities.BindAsync(ContentKind.Person, new Dictionary<string, Guid> { ["ada"] = PersonId("bob") }, CancellationToken.None);

        Assert.Equal(PersonId("ada"), (await writer.Identities.FindAsync(ContentKind.Person, ["ada"], CancellationToken.None))["ada"]);
    }

    [Fact]
    public async Task Keys_of_one_kind_say_nothing_of_another()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.Identities.ResolveAsync(ContentKind.Person, ["x"], CancellationToken.None);

        Assert.Empty(await writer.Identities.FindAsync(ContentKind.Company, ["x"], CancellationToken.None));
    }

    [Fact]
    public async Task Keys_may_be_of_any_length_and_content()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        string[] keys = [new string('x', 100_000) + "1", new string('x', 100_000) + "2", "nul\0", "half\ud800", ""];

        var ids = await writer.Identities.ResolveAsync(ContentKind.Link, keys, CancellationToken.None);

        Assert.Equal(5, ids.Values.Distinct().Count());
        Assert.Equal(ids, await writer.Identities.FindAsync(ContentKind.Link, keys, CancellationToken.None));
    }
}
