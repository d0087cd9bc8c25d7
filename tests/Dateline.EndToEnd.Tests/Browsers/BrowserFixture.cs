using Microsoft.Playwright;

namespace Dateline.EndToEnd.Tests.Browsers;

/// <summary>Debian's Chromium without a window, driven by Playwright. Its pages reach this machine and nothing else.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // A machine that runs all tests at once is slow; no test waits that long for what goes well.
    private const float Patience = 180_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _playwright = await Playwright.CreateAsync();
        // Chromium's own sandbox needs what a container's root user hasn't got.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    internal void SkipIfMissing() => Assert.SkipWhen(_browser is null, "Debian's chromium isn't installed.");

    /// <summary>A page that is refused what isn't on this machine; <paramref name="refused"/> gets the addresses.</summary>
    internal async Task<IPage> OpenAsync(string address, ICollection<string> refused)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1000 } });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url) is { IsLoopback: true } or { Scheme: "data" or "blob" })
            {
                await route.ContinueAsync();
                return;
            }
            lock (refused) refused.Add(route.Request.Url);
            await route.AbortAsync();
        });
        await page.GotoAsync(address);
        return page;
    }
}
