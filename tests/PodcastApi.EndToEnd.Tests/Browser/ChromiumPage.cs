using Microsoft.Playwright;

namespace PodcastApi.EndToEnd.Tests.Browser;

/// <summary>A page in Chromium that keeps account of what should not happen.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>A loaded machine may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChromiumPage(IPlaywright playwright, IBrowser browser, IPage page, Uri server)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                ForeignRequests.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Requests to other hosts.</summary>
    public List<string> ForeignRequests { get; } = [];

    /// <summary>Errors of scripts and of the browser, such as what the content security policy forbids.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a path of a server.</summary>
    public static async Task<ChromiumPage> OpenAsync(Uri server, string path)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Executable, Args = Flags });
        var opened = new ChromiumPage(playwright, browser, await browser.NewPageAsync(), server);
        opened.Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await opened.Page.GotoAsync(new Uri(server, path).ToString());
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
