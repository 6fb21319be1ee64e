using Microsoft.Playwright;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Browser;

/// <summary>Swagger UI in a real browser, on the bundled sample.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class SwaggerUiTests(SampleServer server, Chromium chromium)
{
    [BrowserFact]
    public async Task Try_it_out_shows_the_episodes_of_the_sample()
    {
        await using var browser = await chromium.OpenAsync(server.Client.BaseAddress!, "/swagger");

        var operation = browser.Page.Locator("#operations-episodes-listEpisodes");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute", Exact = true }).ClickAsync();
        await operation.Locator(".live-responses-table .response-col_status").First.WaitForAsync();

        Assert.StartsWith("200", await operation.Locator(".live-responses-table .response .response-col_status").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"publishedAt\"", await operation.Locator(".live-responses-table .highlight-code").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.ForeignRequests);
    }
}
