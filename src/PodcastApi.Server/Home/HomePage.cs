using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace PodcastApi.Server.Home;

/// <summary>The first page as HTML: no script, no other host, readable on a phone.</summary>
internal static class HomePage
{
    /// <summary>What the page may load and do: its own style, and nothing else.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8882; --link: #0b5cad }
        @media (prefers-color-scheme: dark) { :root { --link: #7fb8f5 } }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
        h1 { margin: 0; font-size: 1.8rem } h2 { margin: 2rem 0 .6rem; font-size: 1.15rem }
        a { color: var(--link) } code { font-size: .92em; overflow-wrap: anywhere }
        .counts { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; list-style: none }
        .counts a { display: block; min-width: 6rem; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .6rem; text-decoration: none }
        .counts b { display: block; font-size: 1.5rem }
        .plain { padding: 0; list-style: none } .plain li { padding: .45rem 0; border-bottom: 1px solid var(--line) }
        .tag { padding: .05rem .45rem; border-radius: .4rem; background: var(--soft); font-size: .8rem }
        small { opacity: .75 }
        """;

    /// <summary>Renders the page.</summary>
    public static string Render(HomeModel model)
    {
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>PodcastApi</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>PodcastApi</h1>
            <p>Who was on, from what company, what was linked and why: a content API for podcasts.
            <a href="/graphql">Ask in GraphQL</a> or <a href="/swagger">try the REST endpoints</a>; the contracts are the
            <a href="/graphql/schema.graphql">GraphQL schema</a> and the <a href="/openapi/v1.json">OpenAPI document</a>.</p>
            <h2>What is loaded</h2>
            <ul class="counts">

            """);
        foreach (var count in model.Counts)
            html.Append($"<li><a href=\"{Encode(count.Url)}\"><b>{count.Count.ToString("N0", CultureInfo.InvariantCulture)}</b>{Encode(count.Collection)}</a></li>\n");
        html.Append($"</ul>\n<p><small>Revision {model.Revision}</small></p>\n<h2>Requests that work as they stand</h2>\n<ul class=\"plain\">\n");
        foreach (var example in model.Examples)
            html.Append($"<li>{Encode(example.Question)}<br><a href=\"{Encode(example.Url)}\"><code>GET {Encode(example.Url)}</code></a></li>\n");
        html.Append("</ul>\n<h2>The same in GraphQL</h2>\n<ul class=\"plain\">\n");
        foreach (var query in model.Queries)
            html.Append($"<li><a href=\"{Encode(query.Url)}\">{Encode(query.Question)}</a></li>\n");
        html.Append("</ul>\n<h2>Last ingest</h2>\n");
        AppendRun(html, model.LastRun);
        html.Append("</body>\n</html>\n");
        return html.ToString();
    }

    private static void AppendRun(StringBuilder html, HomeRun? run)
    {
        if (run is null)
        {
            html.Append("<p>Nothing was ingested yet. <code>podcastapi ingest SOURCE</code> reads a folder, a file or a feed.</p>\n");
            return;
        }

        var started = run.StartedAt.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        html.Append($"<p><span class=\"tag\">{Encode(run.Status)}</span> {started}: {Encode(run.Summary)}.</p>\n");
        if (run.Diagnostics.Count == 0)
        {
            html.Append("<p>It had nothing to complain about.</p>\n");
            return;
        }

        html.Append("<ul class=\"plain\">\n");
        foreach (var diagnostic in run.Diagnostics)
        {
            html.Append($"<li><span class=\"tag\">{Encode(diagnostic.Severity)}</span> <code>{Encode(diagnostic.Place)}</code><br>{Encode(diagnostic.Message)}");
            if (diagnostic.Hint is { } hint)
                html.Append($"<br><small>{Encode(hint)}</small>");
            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
