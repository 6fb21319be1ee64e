using Microsoft.Playwright;
using PodcastApi.EndToEnd.Tests.Browser;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.GraphQL;

/// <summary>The GraphQL IDE in a real browser, on the bundled sample.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class IdeTests(SampleServer server, Chromium chromium)
{
    [IdeFact]
    public async Task The_first_sample_query_runs_and_shows_episodes()
    {
        await using var browser = await chromium.OpenAsync(server.Client.BaseAddress!, "/graphql");
        var page = browser.Page;
        await page.Locator(".graphiql-execute-button").WaitForAsync();

        Assert.Contains("NewestEpisodes", await page.Locator(".graphiql-query-editor").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".graphiql-execute-button").ClickAsync();
        await page.Locator(".result-window .cm-string").First.WaitForAsync();

        var answer = await page.Locator(".result-window").InnerTextAsync();
        Assert.Contains("\"publishedOn\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    [IdeFact]
    public async Task The_documentation_shows_the_schema_and_each_sample_has_a_tab()
    {
        await using var browser = await chromium.OpenAsync(server.Client.BaseAddress!, "/graphql");
        var page = browser.Page;
        await page.Locator(".graphiql-execute-button").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await page.Locator(".graphiql-doc-explorer-content").GetByText("Query", new() { Exact = true }).First.ClickAsync();
        await page.Locator(".graphiql-doc-explorer-content").GetByText("episodes", new() { Exact = true }).First.WaitForAsync();

        var tabs = await page.Locator(".graphiql-tab-button").AllInnerTextsAsync();
        Assert.Equal(["NewestEpisodes", "ShowNotes", "Appearances", "AboutCompany", "WhoLinked", "Repositories"], tabs);
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.Complaints);
    }

    [IdeFact]
    public async Task A_query_in_the_address_is_in_the_editor()
    {
        await using var browser = await chromium.OpenAsync(server.Client.BaseAddress!, "/graphql?query=" + Uri.EscapeDataString("{ revision }"));
        await browser.Page.Locator(".graphiql-execute-button").ClickAsync();
        await browser.Page.Locator(".result-window .cm-number").First.WaitForAsync();

        Assert.Contains("revision", await browser.Page.Locator(".graphiql-query-editor").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"revision\":", await browser.Page.Locator(".result-window").InnerTextAsync(), StringComparison.Ordinal);
    }
}

/// <summary>A test in a browser that needs GraphiQL too, which the build fetches where npm and a network are.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IdeFactAttribute : FactAttribute
{
    public IdeFactAttribute()
    {
        if (BrowserFactAttribute.Executable is null)
            Skip = "No Chromium is installed (apt install chromium).";
        else if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "ide", "graphiql.min.js")))
            Skip = "The build could not fetch GraphiQL with npm.";
    }
}
