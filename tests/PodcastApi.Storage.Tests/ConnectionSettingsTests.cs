using Npgsql;

namespace PodcastApi.Storage.Tests;

public sealed class ConnectionSettingsTests
{
    [Fact]
    public void What_the_connection_string_leaves_open_is_completed()
    {
        var settings = Read("Host=db;Database=podcast", new PodcastDatabaseOptions { MaxPoolSize = 7, ApplicationName = "me" });

        Assert.Equal(7, settings.MaxPoolSize);
        Assert.Equal("me", settings.ApplicationName);
        Assert.Equal(256, settings.MaxAutoPrepare);
        Assert.Equal("UTC", settings.Timezone);
    }

    [Theory]
    [InlineData("Maximum Pool Size=3")]
    [InlineData("MaxPoolSize=3")]
    public void What_the_connection_string_sets_wins(string setting)
    {
        var settings = Read($"Host=db;{setting};Max Auto Prepare=0", new PodcastDatabaseOptions { MaxPoolSize = 7, MinPoolSize = 5 });

        Assert.Equal(3, settings.MaxPoolSize);
        Assert.Equal(3, settings.MinPoolSize);
        Assert.Equal(0, settings.MaxAutoPrepare);
    }

    [Fact]
    public void The_time_zone_is_always_UTC() =>
        Assert.Equal("UTC", Read("Host=db;Timezone=Europe/Berlin", new PodcastDatabaseOptions()).Timezone);

    [Theory]
    [InlineData("Database=podcast", "names no host")]
    [InlineData("Host=db;Nonsense=1;Password=secret", "cannot be read")]
    [InlineData("postgres://localhost/podcast", "cannot be read")]
    public void A_bad_connection_string_is_refused_without_repeating_it(string text, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => PodcastDatabase.Create(text));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Read(string text, PodcastDatabaseOptions options) =>
        new(ConnectionSettings.Apply(text, options));
}
