using PodcastApi.Content;
using PodcastApi.GraphQL.Language;
using PodcastApi.Query.Changes;

namespace PodcastApi.GraphQL.Content.Planning.Subscriptions;

/// <summary>What a subscription wants to be told of; each event is answered by a query.</summary>
public abstract class SubscriptionPlan
{
    private readonly DocumentNode _document;
    private readonly OperationDefinitionNode _operation;
    private readonly IReadOnlyList<FieldNode> _nodes;

    private protected SubscriptionPlan(DocumentNode document, OperationDefinitionNode operation, IReadOnlyList<FieldNode> nodes) =>
        (_document, _operation, _nodes) = (document, operation, nodes);

    /// <summary>The query whose root field stands for the field of the subscription.</summary>
    private protected EventQuery QueryOf(Func<FieldNode, FieldNode> field)
    {
        var query = new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            VariableDefinitions = _operation.VariableDefinitions,
            SelectionSet = new SelectionSetNode { Selections = [.. _nodes.Select(field)] },
        };
        return new EventQuery(new DocumentNode { Definitions = [query, .. _document.Definitions.OfType<FragmentDefinitionNode>()] }, query);
    }

    private protected static ArgumentNode Argument(string name, string value) =>
        new() { Name = new NameNode { Value = name }, Value = new StringValueNode { Value = value } };
}

/// <summary>A query that answers an event, for <see cref="OperationPlanner"/>, with the variables of the subscription.</summary>
public sealed record EventQuery(DocumentNode Document, OperationDefinitionNode Operation);

/// <summary><c>changes(since:, first:)</c>.</summary>
public sealed class ChangesSubscription : SubscriptionPlan
{
    internal ChangesSubscription(DocumentNode document, OperationDefinitionNode operation, IReadOnlyList<FieldNode> nodes, ChangeToken? since)
        : base(document, operation, nodes) => Since = since;

    /// <summary>Where to begin; null for now.</summary>
    public ChangeToken? Since { get; }

    /// <summary>The query of the page after a token.</summary>
    public EventQuery After(ChangeToken since) => QueryOf(node => new FieldNode
    {
        Alias = node.Alias,
        Name = node.Name,
        Arguments = [.. node.Arguments.Where(argument => argument.Name.Value != "since"), Argument("since", since.ToString())],
        SelectionSet = node.SelectionSet,
    });
}

/// <summary><c>episodePublished(podcast:)</c>.</summary>
public sealed class EpisodePublishedSubscription : SubscriptionPlan
{
    internal EpisodePublishedSubscription(DocumentNode document, OperationDefinitionNode operation, IReadOnlyList<FieldNode> nodes, string? podcast)
        : base(document, operation, nodes) => Podcast = podcast;

    /// <summary>The slug or the id of the podcast; null for all.</summary>
    public string? Podcast { get; }

    /// <summary>The query of an episode. It finds nothing when the episode is gone again.</summary>
    public EventQuery Of(EntityId id) => QueryOf(node => new FieldNode
    {
        Alias = node.Alias ?? node.Name,
        Name = new NameNode { Value = "node" },
        Arguments = [Argument("id", id.ToString())],
        SelectionSet = new SelectionSetNode
        {
            Selections = [new InlineFragmentNode { TypeCondition = new NamedTypeNode { Name = new NameNode { Value = "Episode" } }, SelectionSet = node.SelectionSet! }],
        },
    });
}
