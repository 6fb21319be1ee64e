namespace PodcastApi.EndToEnd.Tests.Repository;

/// <summary>What the README promises.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Checkout.PathOf("README.md"));

    [Fact]
    public void The_first_screen_holds_the_two_commands()
    {
        var firstScreen = string.Join('\n', Readme.Split('\n').Take(25));

        Assert.Contains("dotnet run --project src/PodcastApi.Server", firstScreen, StringComparison.Ordinal);
        Assert.Contains("dotnet test", firstScreen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_continuous_integration_script_runs_the_test_command_of_the_readme()
    {
        Assert.Contains("\ndotnet test 2>&1", File.ReadAllText(Checkout.PathOf(".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var targets = System.Text.RegularExpressions.Regex.Matches(Readme, @"\]\((?!https?:|#)([^)#]+)").Select(match => match.Groups[1].Value);

        Assert.All(targets, target => Assert.True(Path.Exists(Checkout.PathOf(target.Split('/'))), $"{target} does not exist."));
    }
}
