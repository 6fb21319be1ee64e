namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class PrivatePostgresServerTests : IDisposable
{
    private readonly TestFolder _folder = new(Servers.Memory);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Starts_on_an_empty_folder_stops_and_keeps_its_data()
    {
        var options = Servers.Options(_folder.In("data"));
        await using (var first = await Servers.StartAsync(options))
        {
            Assert.Equal("podcast", await Servers.AskAsync<string>(first.ConnectionString, "select current_database()"));
            Assert.Equal("UTF8 C UTC", await Servers.AskAsync<string>(
                first.ConnectionString,
                "select pg_encoding_to_char(encoding) || ' ' || datcollate || ' ' || current_setting('timezone') from pg_database where datname = 'podcast'"));
            await Servers.AskAsync<object>(first.ConnectionString, "create table kept as select 42 as answer");
        }

        Assert.False(File.Exists(Path.Combine(options.DataFolder, "postgres", "postmaster.pid")));
        Assert.False(File.Exists(Path.Combine(options.DataFolder, "postgres.json")));

        await using var second = await Servers.StartAsync(options);
        Assert.Equal(42, await Servers.AskAsync<int>(second.ConnectionString, "select answer from kept"));
    }
}
