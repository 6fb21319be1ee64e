namespace PodcastApi.Tests;

/// <summary>A migrated database for all tests of a class: <c>IClassFixture&lt;TestDatabaseFixture&gt;</c>.</summary>
public sealed class TestDatabaseFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    internal TestDatabase Database => _database ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
