using System.Text.RegularExpressions;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Web.Tests.Edges;

/// <summary>Script stands in every text that the product keeps; no page lets it out as script, and every export keeps it as text.</summary>
public sealed partial class ScriptTests(Hosted hosted) : IClassFixture<Hosted>
{
    [Fact]
    public async Task ScriptInEveryStoredText_ReachesNoPageAsScript()
    {
        // Through the report's own words, which are decoded, approved and exported; and straight into every column.
        await hosted.Reports.OpenAsync(hosted.World.Area, approve: true, words: Planted.Words);
        var planted = await hosted.UseAsync<JiemaDb, int>(Planted.EverywhereAsync);
        Assert.True(planted >= 12, $"{planted} columns");
        var shown = 0;
        foreach (var name in new[] { nameof(Role.Office), nameof(Role.Reader), nameof(Role.SystemAdministrator), nameof(Role.SecurityAdministrator), nameof(Role.AuditAdministrator) })
        {
            using var actor = await hosted.ActorAsync(name);
            await foreach (var (path, answer) in Crawl.EverythingAsync(actor, hosted.Address, 300))
            {
                Assert.True((int)answer.StatusCode < 500, $"{path}: {(int)answer.StatusCode}");
                var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                {
                    if (path.Contains("/export.", StringComparison.Ordinal)) Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
                    continue;
                }

                Assert.DoesNotMatch(Live(), body);
                if (body.Contains(Planted.Encoded, StringComparison.Ordinal)) shown++;
            }
        }

        // The words are there, only not as script: a page that hides them proves nothing.
        Assert.True(shown > 3, $"{shown} pages show the planted words");
    }

    [Fact]
    public void Live_FindsWhatIsPlanted()
    {
        Assert.Matches(Live(), $"<p>{Planted.Words}</p>");
        Assert.Matches(Live(), "<p title=\"\"><img src=x onerror=window.__x=1>\"");
        Assert.DoesNotMatch(Live(), "<p>&lt;img src=x onerror=window.__x=1&gt;&lt;script&gt;</p>");
    }

    [GeneratedRegex(@"<(img|svg|script)[^>]*(__x|onerror|onload)|<script>|<style|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Live();
}
