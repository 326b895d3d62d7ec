using AngleSharp.Html.Parser;

namespace Jiema.Web.Tests;

/// <summary>Follows every link from the first page on.</summary>
internal static class Crawl
{
    public static async IAsyncEnumerable<(string Path, HttpResponseMessage Answer)> EverythingAsync(Actor actor, Uri address, int most)
    {
        var seen = new HashSet<string> { "/" };
        var open = new Queue<string>(seen);
        for (var count = 0; count < most && open.TryDequeue(out var path); count++)
        {
            var answer = await actor.SendAsync(HttpMethod.Get, path);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
                foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
                    if (Uri.TryCreate(new Uri(address, path), link, out var target) && target.Authority == address.Authority && seen.Add(target.PathAndQuery)) open.Enqueue(target.PathAndQuery);
            }

            yield return (path, answer);
        }
    }
}
