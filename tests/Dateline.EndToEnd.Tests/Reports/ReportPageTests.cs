using Dateline.EndToEnd.Tests.Browsers;
using Microsoft.Playwright;

namespace Dateline.EndToEnd.Tests.Reports;

/// <summary>What a reader does with a report, done in a browser that reaches no network.</summary>
public sealed class ReportPageTests(ReportFixture report, BrowserFixture browser) : IClassFixture<ReportFixture>, IClassFixture<BrowserFixture>
{
    private const string AllDrawn = "() => { const p = [...document.querySelectorAll('.drawing')]; return p.length > 0 && p.every(e => e.dataset.drawn); }";

    // Names side by side along an axis; slanted ones overlap in their boxes, not on the page.
    private const string OverlappingLabels = """
        () => [...document.querySelectorAll('.drawing .xaxislayer-above')].flatMap(axis => {
          const ticks = [...axis.querySelectorAll('.xtick text')].filter(t => !/rotate\(-?[1-9]/.test(t.getAttribute('transform') ?? ''));
          const boxes = ticks.map(t => t.getBoundingClientRect());
          return ticks.filter((_, i) => i > 0 && boxes[i].left < boxes[i - 1].right - 1 && boxes[i].right > boxes[i - 1].left + 1).map(t => t.textContent);
        })
        """;

    [Fact]
    public void Report_FirstArticle_Succeeds() => Assert.True(report.Status == 0, report.Said);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task Page_AnyScreen_DrawsEveryChartWithoutRequestOrMessage(int width, ColorScheme scheme)
    {
        var (page, refused, messages) = await OpenAsync(width, scheme);

        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.drawing')].filter(p => p.dataset.drawn !== 'true').map(p => p.dataset.error)"));
        // Each holds marks, text and no more than its column.
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.drawing')].filter(p => p.querySelectorAll('.cartesianlayer .plot path, .cartesianlayer .plot image, .pielayer path').length === 0).map(p => p.getAttribute('aria-label'))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.drawing text')].map(t => t.textContent).filter(t => /^(null|undefined|NaN)$/.test(t))"));
        Assert.Empty(await page.EvaluateAsync<string[]>(OverlappingLabels));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Empty(refused);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Mark_ByKeyboard_LeadsToItsPassagesAndTheArticle()
    {
        var (page, refused, messages) = await OpenAsync(1280, ColorScheme.Light);
        var plot = page.Locator(".drawing[tabindex]").First;

        await plot.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Matches("^Mark 1 of [0-9]+: ", await page.Locator("#announce").TextContentAsync() ?? "");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#evidence").IsVisibleAsync());
        Assert.True(await page.Locator("#evidence li").CountAsync() > 0);
        var sentence = await page.Locator("#evidence li blockquote").First.TextContentAsync();
        await page.Locator("#evidence li a").First.ClickAsync();
        Assert.Equal(sentence, await page.Locator(".sentence:target").TextContentAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#evidence").IsVisibleAsync());
        Assert.Empty(refused);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Mark_ByMouse_LeadsToItsPassages()
    {
        var (page, _, messages) = await OpenAsync(1280, ColorScheme.Light);
        var bar = page.Locator(".drawing .bars .point path").First;

        await bar.ScrollIntoViewIfNeededAsync();
        var box = (await bar.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);

        await page.Locator("#evidence li blockquote").First.WaitForAsync();
        Assert.True(await page.Locator("#evidence mark").CountAsync() > 0);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Switch_Pressed_TurnsThePageDarkAndKeepsTheCharts()
    {
        var (page, _, messages) = await OpenAsync(1280, ColorScheme.Light);
        const string ground = "() => getComputedStyle(document.body).backgroundColor";
        const string ink = "() => getComputedStyle(document.querySelector('.drawing .xtick text, .drawing .ytick text')).fill";
        var (groundBefore, inkBefore) = (await page.EvaluateAsync<string>(ground), await page.EvaluateAsync<string>(ink));

        await page.Locator("#scheme").ClickAsync();
        await UntilAsync(page, $"() => ({ink})() !== '{inkBefore}'");

        Assert.NotEqual(groundBefore, await page.EvaluateAsync<string>(ground));
        Assert.Equal("Light", await page.Locator("#scheme").TextContentAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Page_Read_HasLandmarksNamesAndOneOrderOfHeadings()
    {
        var (page, _, _) = await OpenAsync(1280, ColorScheme.Light);

        Assert.Equal("1 1 1", await page.EvaluateAsync<string>("() => ['main', 'nav', 'h1'].map(e => document.querySelectorAll(e).length).join(' ')"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('img:not([alt]), button:not(:has(*)):empty')].map(e => e.outerHTML.slice(0, 80))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); }"));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main h2, main h3, main h4, main h5, main h6')]
              .filter((h, i, all) => i > 0 && h.tagName[1] - all[i - 1].tagName[1] > 1).map(h => h.textContent)
            """));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash).filter(h => !document.getElementById(h.slice(1)))"));
    }

    private async Task<(IPage Page, List<string> Refused, List<string> Messages)> OpenAsync(int width, ColorScheme scheme)
    {
        browser.SkipIfMissing();
        var (refused, messages) = (new List<string>(), new List<string>());
        var page = await browser.OpenAsync("about:blank", refused);
        page.Console += (_, message) => messages.Add(message.Text);
        page.PageError += (_, error) => messages.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(report.Page).AbsoluteUri) refused.Add(request.Url);
        };
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(new Uri(report.Page).AbsoluteUri, new() { Timeout = 120_000 });
        await UntilAsync(page, AllDrawn);
        return (page, refused, messages);
    }

    // The page's policy forbids the evaluation that Playwright's own waiting does.
    private static async Task UntilAsync(IPage page, string condition)
    {
        for (var tries = 0; !await page.EvaluateAsync<bool>(condition); tries++)
        {
            Assert.True(tries < 600, $"Still not so after a minute: {condition}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
