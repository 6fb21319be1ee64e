using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Access;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Limits:MaxPageSize", "0", "Limits:MaxPageSize: The field MaxPageSize must be between 1 and 10000.")]
    [InlineData("Limits:MaxPageSize", "many", "Failed to convert configuration value 'many' at 'Limits:MaxPageSize' to type 'System.Int32'.")]
    public void A_value_that_cannot_be_used_is_told_with_the_full_name_of_its_setting(string key, string value, string message)
    {
        var mistake = Assert.Throws<ConfigurationException>(() => Settings.Read<LimitOptions>(Configuration(key, value), "Limits"));

        Assert.Equal(message, mistake.Message);
    }

    [Fact]
    public void Each_wrong_item_of_a_list_has_a_line()
    {
        var configuration = Configuration("Access:TrustedProxies:0", "nearby", "Access:TrustedProxies:1", "10.0.0.0/8", "Access:TrustedProxies:2", "far");

        var mistake = Assert.Throws<ConfigurationException>(() => Settings.Read<AccessOptions>(configuration, AccessOptions.Section));

        Assert.Equal(
            """
            Access:TrustedProxies: 'nearby' is no address and no network such as 10.0.0.0/8.
            Access:TrustedProxies: 'far' is no address and no network such as 10.0.0.0/8.
            """,
            mistake.Message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_host_with_a_wrong_value_does_not_start()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Configuration("Limits:MaxPageSize", "0"));
        services.AddSettings<LimitOptions>("Limits");
        using var provider = services.BuildServiceProvider();

        Assert.Throws<ConfigurationException>(provider.GetRequiredService<IStartupValidator>().Validate);
    }

    [Fact]
    public void What_is_not_set_keeps_its_default()
    {
        var limits = Settings.Read<LimitOptions>(Configuration("Limits:MaxPageSize", "50"), "Limits");

        Assert.Equal((50, new LimitOptions().DefaultPageSize), (limits.MaxPageSize, limits.DefaultPageSize));
    }

    private static IConfiguration Configuration(params string[] pairs) =>
        new ConfigurationBuilder().AddInMemoryCollection(pairs.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
}
