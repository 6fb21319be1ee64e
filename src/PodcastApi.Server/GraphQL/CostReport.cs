namespace PodcastApi.Server.GraphQL;

/// <summary>What a client wants to know of the cost of its operation: the header <c>GraphQL-Cost</c>, as HotChocolate has it.</summary>
internal enum CostReport
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>report</c>: the answer, and the cost in <c>extensions.cost</c>.</summary>
    Report,

    /// <summary><c>validate</c>: the cost alone, nothing is executed.</summary>
    Validate,
}

/// <summary>Reads the wish.</summary>
internal static class CostReports
{
    /// <summary>The request header.</summary>
    public const string Header = "GraphQL-Cost";

    /// <summary>What the header asks for; an unknown word asks for nothing.</summary>
    public static CostReport Read(HttpRequest request) => request.Headers[Header].ToString() switch
    {
        "report" => CostReport.Report,
        "validate" => CostReport.Validate,
        _ => CostReport.None,
    };
}
