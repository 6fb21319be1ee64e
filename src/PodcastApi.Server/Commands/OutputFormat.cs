using System.CommandLine;

namespace PodcastApi.Server.Commands;

/// <summary>For whom a command writes: for people, or for programs.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}

/// <summary>The option <c>--format</c>.</summary>
internal static class OutputFormatOption
{
    public static Option<OutputFormat> Create() => new("--format") { Description = "How to print: text for people, json for programs." };
}
