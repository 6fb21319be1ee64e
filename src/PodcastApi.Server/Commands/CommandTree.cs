using System.CommandLine;

namespace PodcastApi.Server.Commands;

/// <summary>The commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>The root; without a subcommand it serves.</summary>
    public static RootCommand Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, for example http://localhost:5080; several are separated by semicolons." };
        var root = new RootCommand("A content API for podcasts: reads Markdown, feeds and show notes, and serves them over REST.")
        {
            ServeCommand.Create(),
            IngestCommand.Create(),
            MigrateCommand.Create(),
            SchemaCommand.Create(),
            StatusCommand.Create(),
            KeysCommand.Create(),
            WebhooksCommand.Create(),
            urls,
        };
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed.GetValue(urls), cancellationToken));
        return root;
    }
}
