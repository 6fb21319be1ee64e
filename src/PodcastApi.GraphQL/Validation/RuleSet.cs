using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation;

/// <summary>A rule: graphql-js's name, the section of the specification that demands it, and its visitor for one document.</summary>
internal sealed record RuleEntry<TContext>(string Name, string Section, Func<TContext, Visitor> Create);

/// <summary>Rules that are checked together in one walk.</summary>
internal sealed class RuleSet<TContext>(ImmutableArray<RuleEntry<TContext>> rules)
    where TContext : ValidationContext
{
    private VisitorTable? _table;

    public ImmutableArray<RuleEntry<TContext>> Rules => rules;

    public IReadOnlyList<GraphQLError> Validate(TContext context, TypeInfo? guide = null)
    {
        var visitors = new Visitor[rules.Length];
        for (var i = 0; i < visitors.Length; i++)
            visitors[i] = rules[i].Create(context);
        var walker = new Walker(visitors, _table ??= new VisitorTable(visitors), guide);
        context.Walker = walker;
        try
        {
            walker.Walk(context.Document);
        }
        catch (ValidationAbortedException aborted)
        {
            context.Errors.Add(new GraphQLError(aborted.Message));
        }
        catch (InsufficientExecutionStackException)
        {
            context.Errors.Add(new GraphQLError("The document is nested too deeply. Validation aborted."));
        }
        return context.Errors;
    }
}
