using System.Globalization;
using PodcastApi.GraphQL;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>A document of the folder.</summary>
/// <param name="File">The file that holds it.</param>
/// <param name="Entry">Its name in a manifest; null where the file is the document.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
internal sealed record TrustedDocument(string File, string? Entry, string Id, string Text)
{
    /// <summary>Where an error of the document is: file, line and column; of a manifest also the entry, within which these are counted.</summary>
    public string Place(GraphQLError error)
    {
        var at = error.Locations is [var first, ..] ? string.Create(CultureInfo.InvariantCulture, $":{first.Line}:{first.Column}") : "";
        return Entry is null ? $"{File}{at}" : $"{File} '{Entry}'{at}";
    }
}
