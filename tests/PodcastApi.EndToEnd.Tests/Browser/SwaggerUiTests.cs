using Microsoft.Playwright;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Browser;

/// <summary>Swagger UI in a real browser, on the bundled sample.</summary>
public sealed class SwaggerUiTests(SampleServer server) : IClassFixture<SampleServer>
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    [BrowserFact]
    public async Task Try_it_out_shows_the_episodes_of_the_sample()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Executable, Args = Flags });
        var page = await browser.NewPageAsync();
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Client.BaseAddress!.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        await page.GotoAsync(new Uri(server.Client.BaseAddress!, "/swagger").ToString());

        var operation = page.Locator("#operations-episodes-listEpisodes");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute", Exact = true }).ClickAsync();
        await operation.Locator(".live-responses-table .response-col_status").First.WaitForAsync();

        Assert.StartsWith("200", await operation.Locator(".live-responses-table .response .response-col_status").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"publishedAt\"", await operation.Locator(".live-responses-table .highlight-code").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(foreign);
    }
}
