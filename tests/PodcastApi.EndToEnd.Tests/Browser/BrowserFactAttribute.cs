namespace PodcastApi.EndToEnd.Tests.Browser;

/// <summary>A test that needs Debian's Chromium; skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public static readonly string? Executable = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public BrowserFactAttribute()
    {
        if (Executable is null)
            Skip = "No Chromium is installed (apt install chromium).";
    }
}
