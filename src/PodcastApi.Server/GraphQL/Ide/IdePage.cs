using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PodcastApi.Server.Home;

namespace PodcastApi.Server.GraphQL.Ide;

/// <summary>The page at <c>/graphql</c>: GraphiQL with sample queries, or where it is missing how to get it.</summary>
internal static class IdePage
{
    /// <summary>The page loads from this server and talks to it, and to no other. GraphiQL sets styles of elements and has its fonts as data.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // In a script element "<" is the only character that could end it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Renders the page.</summary>
    public static string Render(IdeAssets assets, PathString pathBase, IReadOnlyList<SampleQuery> samples)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!doctype html>
            <html lang="en" data-endpoint="{Encode(pathBase.ToUriComponent())}/graphql">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>PodcastApi GraphQL</title>
            <link rel="icon" href="data:,">

            """);
        if (assets.IsComplete)
            AppendIde(page, assets, pathBase, samples);
        else
            AppendMissing(page, assets, pathBase, samples);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendIde(StringBuilder page, IdeAssets assets, PathString pathBase, IReadOnlyList<SampleQuery> samples)
    {
        page.Append($"""
            <link rel="stylesheet" href="{assets.Url(pathBase, "graphiql.min.css")}">
            <link rel="stylesheet" href="{assets.Url(pathBase, "ide.css")}">
            </head>
            <body>
            <div id="graphiql">Loading …</div>
            <script type="application/json" id="samples">{JsonSerializer.Serialize(samples, Json)}</script>

            """);
        foreach (var script in (string[])["react.production.min.js", "react-dom.production.min.js", "graphiql.min.js", "ide.js"])
            page.Append($"<script src=\"{assets.Url(pathBase, script)}\"></script>\n");
    }

    private static void AppendMissing(StringBuilder page, IdeAssets assets, PathString pathBase, IReadOnlyList<SampleQuery> samples)
    {
        page.Append($"""
            <link rel="stylesheet" href="{assets.Url(pathBase, "ide.css")}">
            </head>
            <body class="plain">
            <h1>GraphQL</h1>
            <p>The endpoint works; what is missing is the IDE for this page, GraphiQL. The build fetches it with npm, which was not
            there or had no network. Install <a href="https://nodejs.org">Node.js</a>, then build again:</p>
            <pre>dotnet build src/PodcastApi.Server</pre>
            <p>Any GraphQL client works without it: the <a href="{Encode(pathBase.ToUriComponent())}/graphql/schema.graphql">schema</a> is served, and queries such as these:</p>

            """);
        foreach (var sample in samples)
            page.Append($"<h2>{Encode(sample.Question)}</h2>\n<pre>{Encode(sample.Query)}</pre>\n<p><a href=\"{Encode(pathBase.ToUriComponent() + sample.Url)}\">GET</a></p>\n");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
