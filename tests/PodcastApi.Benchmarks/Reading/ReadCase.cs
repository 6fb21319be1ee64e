using System.Text.Json.Nodes;
using PodcastApi.Benchmarks.Measuring;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>A question, and the hand-written SQL that answers it alike.</summary>
/// <param name="Door">The way it is asked: <c>REST</c> or <c>GraphQL</c>.</param>
/// <param name="Name">The letter of the case, or what the page is called.</param>
/// <param name="What">What it asks.</param>
/// <param name="Request">How it is asked.</param>
/// <param name="Sql">One statement that gives the whole answer as text.</param>
/// <param name="Parameters">The values of <c>$1</c> and so on.</param>
internal sealed record ReadCase(string Door, string Name, string What, Request Request, string Sql, params object[] Parameters)
{
    public const string Rest = "REST";
    public const string GraphQL = "GraphQL";

    /// <summary>The GraphQL document; null for REST.</summary>
    public string? Query { get; private init; }

    /// <summary>The variables of the document.</summary>
    public JsonObject Variables { get; private init; } = [];

    /// <summary>The path of the reference server that answers.</summary>
    public string ReferencePath => $"/{Door}/{Name.Replace(' ', '-')}";

    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="what">See <see cref="What"/>.</param>
    /// <param name="path">The path below <c>/v1</c>, with its query.</param>
    /// <param name="sql">See <see cref="Sql"/>.</param>
    /// <param name="parameters">See <see cref="Parameters"/>.</param>
    public static ReadCase OfRest(string name, string what, string path, string sql, params object[] parameters) =>
        new(Rest, name, what, new Request("/v1/" + path), sql, parameters);

    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="what">See <see cref="What"/>.</param>
    /// <param name="query">The document.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="data">An SQL expression of the value of <c>data</c>.</param>
    /// <param name="parameters">See <see cref="Parameters"/>.</param>
    public static ReadCase OfGraphQL(string name, string what, string query, JsonObject variables, string data, params object[] parameters)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables.DeepClone() }.ToJsonString();
        return new(GraphQL, name, what, new Request("/graphql") { Body = body }, $"select json_build_object('data', {data})::text", parameters) { Query = query, Variables = variables };
    }
}
