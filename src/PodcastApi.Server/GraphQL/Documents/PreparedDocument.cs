using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>A document that was parsed and validated once, and is shared by all requests that send the same text.</summary>
internal sealed class PreparedDocument
{
    /// <summary>The text, in which the places of errors are; of a document that does not parse this is all there is.</summary>
    public required string Text { get; init; }

    /// <summary>Null where the text does not parse.</summary>
    public DocumentNode? Document { get; init; }

    /// <summary>What is wrong with it, with codes; of an invalid document the operations have no measure.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <summary>The size of each operation.</summary>
    public IReadOnlyDictionary<OperationDefinitionNode, OperationMeasure> Measures { get; init; } = new Dictionary<OperationDefinitionNode, OperationMeasure>();

    /// <summary>About how many bytes it holds in memory, with the plan that is made of it.</summary>
    public int Weight => 256 + (2 * Text.Length) + (BytesPerToken * (Document?.TokenCount ?? 0));

    /// <summary>A node with its name and lists, its part of a plan and of the SQL, per token; measured with rounding up.</summary>
    private const int BytesPerToken = 320;
}
