using Microsoft.Playwright;

namespace PodcastApi.EndToEnd.Tests.Browser;

/// <summary>One Chromium for all tests of a collection, started by the first that needs it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a path of a server; tests of a collection do so one after the other.</summary>
    internal async Task<ChromiumPage> OpenAsync(Uri server, string path)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Executable, Args = Flags });
        return await ChromiumPage.OpenAsync(_browser, server, path);
    }
}
