using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation;

/// <summary>A rule at work on one document.</summary>
internal abstract class Rule<TContext>(TContext context) : Visitor
    where TContext : ValidationContext
{
    protected TContext Context { get; } = context;

    protected void Report(string message, Node node) => Context.Report(new GraphQLError(message, node));

    protected void Report(string message, params IReadOnlyList<Node> nodes) => Context.Report(new GraphQLError(message, nodes));

    /// <summary>" Did you mean ...?", unless suggestions are hidden.</summary>
    protected string Suggest(string unknown, IEnumerable<string> options) =>
        Context.HideSuggestions ? "" : Values.DidYouMean.Ask(Values.DidYouMean.Suggest(unknown, options));
}
