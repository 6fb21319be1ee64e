using PodcastApi.GraphQL.Language;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>A field of the query root: what it is known to be, or which root of the query it is read by.</summary>
internal abstract record PlannedRoot;

/// <summary>Known without a query; null, text, or what the engine's executor gave.</summary>
internal sealed record KnownRoot(object? Value) : PlannedRoot;

/// <summary>Refused.</summary>
internal sealed record RefusedRoot(GraphQLError Error) : PlannedRoot;

/// <summary>Read by a root of the query.</summary>
/// <param name="Selection">The root.</param>
/// <param name="MayFail">Whether its outcome may be an error.</param>
internal sealed record ReadRoot(RootSelection Selection, bool MayFail = false) : PlannedRoot
{
    /// <summary>Its index among the roots of the query.</summary>
    public int Index { get; init; }
}

/// <summary>A field of the answer's data, in its place.</summary>
/// <param name="Key">The response key.</param>
/// <param name="IsNonNull">Whether null may not stand there.</param>
/// <param name="Nodes">The field's selections.</param>
/// <param name="Root">What it is.</param>
internal sealed record RootField(string Key, bool IsNonNull, IReadOnlyList<Node> Nodes, PlannedRoot Root);
