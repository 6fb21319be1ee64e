using Microsoft.Playwright;

namespace PodcastApi.EndToEnd.Tests.Browser;

/// <summary>A page in Chromium that keeps account of what should not happen.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    /// <summary>A loaded machine may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IBrowserContext _context;

    private ChromiumPage(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page) = (context, page);
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

    /// <summary>Opens a path of a server for somebody who was never there before.</summary>
    public static async Task<ChromiumPage> OpenAsync(IBrowser browser, Uri server, string path)
    {
        var context = await browser.NewContextAsync();
        var opened = new ChromiumPage(context, await context.NewPageAsync(), server);
        opened.Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await opened.Page.GotoAsync(new Uri(server, path).ToString());
        return opened;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
