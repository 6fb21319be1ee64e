using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using PodcastApi.GraphQL;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>
/// The documents of the folder <see cref="GraphQLOptions.TrustedDocuments"/>, prepared when the server starts: known by their id and
/// by their text. A document that could not be executed stops the start.
/// </summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, PreparedDocument> _documents;
    private readonly FrozenDictionary<string, PreparedDocument>.AlternateLookup<ReadOnlySpan<char>> _byText;

    /// <exception cref="ConfigurationException">The folder is not there, or holds what is no valid document.</exception>
    public TrustedDocuments(DocumentPreparer preparer, IOptions<GraphQLOptions> options, IOptions<LimitOptions> limits)
    {
        var folder = options.Value.TrustedDocuments;
        IsComplete = options.Value.OnlyTrustedDocuments;
        if (IsComplete && string.IsNullOrEmpty(folder))
            throw new ConfigurationException("GraphQL:OnlyTrustedDocuments is on, but GraphQL:TrustedDocuments names no folder with documents. Name one, or switch it off.");
        var documents = new Dictionary<string, PreparedDocument>(StringComparer.Ordinal);
        foreach (var file in string.IsNullOrEmpty(folder) ? [] : ManifestReader.Read(folder))
        {
            var document = preparer.Prepare(file.Text);
            if (Problem(document, limits.Value) is { } problem)
                throw new ConfigurationException($"{file.Place(problem)}: {problem.Message} Mend the document, or take it out of the folder of trusted documents.");
            documents[file.Id] = document;
            documents[file.Text] = document;
        }

        _documents = documents.ToFrozenDictionary(StringComparer.Ordinal);
        _byText = _documents.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether no other documents are executed.</summary>
    public bool IsComplete { get; }

    /// <summary>How many documents there are.</summary>
    public int Count => _documents.Count / 2;

    /// <summary>The document of an id or of a text.</summary>
    public bool TryGet(ReadOnlySpan<char> idOrText, [NotNullWhen(true)] out PreparedDocument? document) => _byText.TryGetValue(idOrText, out document);

    private static GraphQLError? Problem(PreparedDocument document, LimitOptions limits)
    {
        if (document.Errors.Count > 0)
            return document.Errors[0];
        if (document.Measures.Count == 0)
            return new GraphQLError("The document has no operation.");
        foreach (var (operation, measure) in document.Measures)
        {
            if (OperationLimits.Check(operation, measure, limits) is [var exceeded, ..])
                return exceeded;
        }

        return null;
    }
}
