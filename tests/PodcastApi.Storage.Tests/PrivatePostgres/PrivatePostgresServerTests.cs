using Npgsql;
using PodcastApi.Storage.PrivatePostgres;

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

        Assert.False(File.Exists(_folder.In("data", "postgres", "postmaster.pid")));
        Assert.False(File.Exists(_folder.In("data", "postgres.json")));

        await using var second = await Servers.StartAsync(options);
        Assert.Equal(42, await Servers.AskAsync<int>(second.ConnectionString, "select answer from kept"));
    }

    [Theory]
    [InlineData(true, "on")]
    [InlineData(false, "off")]
    public async Task Waits_for_the_disk_when_it_is_to_be_durable(bool durable, string expected)
    {
        await using var server = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder)) with { Durable = durable });
        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
            Assert.Equal(expected, await Servers.AskAsync<string>(server.ConnectionString, $"show {setting}"));
    }

    [Fact]
    public async Task Two_data_folders_are_served_side_by_side()
    {
        await using var one = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder, "one")));
        await using var two = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder, "two")));
        await Servers.AskAsync<object>(one.ConnectionString, "create table only_in_one ()");
        Assert.Equal(1L, await Servers.AskAsync<long>(one.ConnectionString, "select count(*) from pg_tables where tablename = 'only_in_one'"));
        Assert.Equal(0L, await Servers.AskAsync<long>(two.ConnectionString, "select count(*) from pg_tables where tablename = 'only_in_one'"));
    }

    [Fact]
    public async Task A_second_owner_of_a_data_folder_is_told_who_holds_it_and_what_to_do()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        await using var server = await Servers.StartAsync(options);

        var (output, exitCode) = await OwnerProcess.RunAsync(["own", options.DataFolder]);

        Assert.Equal(OwnerProgram.Failed, exitCode);
        Assert.Equal(
            $"InUse: The data folder {options.DataFolder} is in use by another server (process {Environment.ProcessId}). Stop that one, or give this one a folder of its own with PODCASTAPI_DATA.",
            output);
        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Another_process_attaches_to_the_server_that_runs_on_a_data_folder()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        await using var server = await Servers.StartAsync(options);
        var (output, _) = await OwnerProcess.RunAsync(["attach", options.DataFolder]);
        Assert.Equal(server.ConnectionString, output);
    }

    [Fact]
    public async Task Attaching_waits_for_a_server_that_is_starting()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        var starting = Servers.StartAsync(options);
        using var attached = await PrivatePostgresServer.TryAttachAsync(options, TimeProvider.System, CancellationToken.None);
        await using var server = await starting;
        Assert.Equal(server.ConnectionString, attached?.ConnectionString);
    }

    [Fact]
    public async Task There_is_nothing_to_attach_to_without_a_server()
    {
        var options = Servers.Options(_folder.In("data"));
        Assert.Null(await PrivatePostgresServer.TryAttachAsync(options, TimeProvider.System, CancellationToken.None));
        Assert.False(Directory.Exists(options.DataFolder));

        var stopped = Servers.Options(Clusters.Copy(_folder, "stopped"));
        await using (await Servers.StartAsync(stopped))
        {
        }

        Assert.Null(await PrivatePostgresServer.TryAttachAsync(stopped, TimeProvider.System, CancellationToken.None));
    }

    [UnixFact]
    public async Task A_path_too_long_for_a_socket_gets_a_short_folder_that_is_removed_again()
    {
        var options = Servers.Options(Clusters.Copy(_folder, Path.Combine(new string('x', 120), "data")));
        string socketFolder;
        await using (var server = await Servers.StartAsync(options))
        {
            socketFolder = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
            Assert.StartsWith("/tmp/podcastapi-socket-", socketFolder, StringComparison.Ordinal);
            Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
        }

        Assert.False(Directory.Exists(socketFolder));
    }

    [UnixFact]
    public async Task The_short_folder_of_a_killed_owner_is_removed_by_the_next_one()
    {
        var data = Clusters.Copy(_folder, Path.Combine(new string('x', 120), "data"));
        using var owner = OwnerProcess.Start(["own", data]);
        await owner.WaitUntilReadyAsync();
        await owner.KillAsync();
        var left = new NpgsqlConnectionStringBuilder(owner.ConnectionString).Host!;
        Assert.True(Directory.Exists(left));

        await using var server = await Servers.StartAsync(Servers.Options(data));
        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!));
    }

    [Theory]
    [InlineData("a space")]
    [InlineData("comma, \"quote\" and it's")]
    [InlineData("Füße")]
    public async Task A_data_folder_may_have_any_name(string name)
    {
        await using var server = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder, name)));
        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task PG_variables_of_the_environment_change_nothing()
    {
        using var owner = OwnerProcess.Start(["own", Clusters.Copy(_folder)], environment: new Dictionary<string, string>
        {
            ["PGDATA"] = "/nowhere",
            ["PGHOST"] = "database.invalid",
            ["PGPORT"] = "1",
            ["PGUSER"] = "nobody",
            ["PGPASSWORD"] = "wrong",
            ["PGDATABASE"] = "other",
            ["PGOPTIONS"] = "-c no_such_setting=1",
            ["PGSSLMODE"] = "require",
            ["PGSSLNEGOTIATION"] = "direct",
            ["PGGSSENCMODE"] = "require",
            ["PGREQUIREAUTH"] = "gss",
            ["PGTARGETSESSIONATTRS"] = "standby",
            ["PGCLIENTENCODING"] = "LATIN1",
            ["PGTZ"] = "Asia/Tokyo",
        });
        await owner.WaitUntilReadyAsync();
        Assert.Equal(0, await owner.StopAsync());
    }

    [Fact]
    public async Task Loopback_asks_for_a_password_that_only_this_account_can_read()
    {
        var options = Servers.Options(Clusters.Copy(_folder)) with { UnixSocket = false };
        await using var server = await Servers.StartAsync(options);
        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));

        var stranger = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guessed" }.ConnectionString;
        var error = await Assert.ThrowsAsync<PostgresException>(() => Servers.AskAsync<int>(stranger, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, error.SqlState);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(options.DataFolder, "postgres.json")));
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_nothing_running_and_the_folder_free()
    {
        var options = Servers.Options(_folder.In("data"));
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => PrivatePostgresServer.StartAsync(options, TimeProvider.System, _ => cancel.Cancel(), cancel.Token));
        Assert.Equal(["postgres.lock"], Directory.GetFileSystemEntries(options.DataFolder).Select(Path.GetFileName));

        await using var server = await Servers.StartAsync(options);
        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_the_end_of_its_log()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        File.AppendAllText(Path.Combine(options.DataFolder, "postgres", "postgresql.conf"), "no_such_setting = 1\n");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => Servers.StartAsync(options));
        Assert.Equal(PrivatePostgresFailure.Start, error.Failure);
        Assert.Contains(Path.Combine(options.DataFolder, "postgres.log"), error.Message, StringComparison.Ordinal);
        Assert.Contains("unrecognized configuration parameter \"no_such_setting\"", error.Message, StringComparison.Ordinal);
        Assert.False(DataFolderLock.IsHeld(ServerFolder.Open(options.DataFolder)));
    }

    [UnixFact]
    public async Task PostgreSQL_has_a_session_of_its_own_so_that_ctrl_c_reaches_only_its_owner()
    {
        await using var server = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder)));
        if (!File.Exists($"/proc/{server.ProcessId}/stat"))
            return;
        var afterName = File.ReadAllText($"/proc/{server.ProcessId}/stat").Split(") ")[1].Split(' ');
        Assert.Equal(server.ProcessId.ToString(), afterName[3]); // state, parent, group, session
    }
}
