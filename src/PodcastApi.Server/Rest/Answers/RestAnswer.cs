using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Server.OpenApi;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>The shape of an answer.</summary>
internal abstract record RestAnswer;

/// <summary>One thing.</summary>
internal sealed record SingleAnswer(Representation Representation) : RestAnswer;

/// <summary>The things of many names, and the names that lead to nothing.</summary>
internal sealed record LookupAnswer(Representation Representation) : RestAnswer
{
    /// <summary>The one thing that is answered when one is named; null when there is no such way to ask.</summary>
    public Representation? Single { get; init; }
}

/// <summary>A page of things.</summary>
internal sealed record PageAnswer(Representation Representation) : RestAnswer;

/// <summary>One thing of any type with a page of its own.</summary>
internal sealed record ResourceAnswer : RestAnswer;

/// <summary>A page of what is found.</summary>
internal sealed record SearchAnswer : RestAnswer;

/// <summary>Suggestions.</summary>
internal sealed record SuggestAnswer : RestAnswer;

/// <summary>Related episodes.</summary>
internal sealed record RelatedAnswer : RestAnswer;

/// <summary>Links that are mentioned together.</summary>
internal sealed record CoMentionedAnswer : RestAnswer;

/// <summary>A page of the change log.</summary>
internal sealed record ChangesAnswer : RestAnswer;

/// <summary>A page of runs of the ingestion.</summary>
internal sealed record RunsAnswer : RestAnswer;

/// <summary>A page of what is doubtful.</summary>
internal sealed record ReviewAnswer : RestAnswer;

/// <summary>A document in a format of others, such as a feed.</summary>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Description">What it is.</param>
/// <param name="Example">The beginning of one: JSON, or a text for what is no JSON.</param>
internal sealed record DocumentAnswer(string MediaType, string Description, JsonNode Example) : RestAnswer
{
    /// <summary>Its schema, where it is JSON.</summary>
    public Func<ModelSchemas, IOpenApiSchema>? Schema { get; init; }
}

/// <summary>A page of corrections.</summary>
internal sealed record CorrectionsAnswer : RestAnswer;

/// <summary>One correction.</summary>
internal sealed record CorrectionAnswer : RestAnswer;

/// <summary>One run of the ingestion.</summary>
internal sealed record RunAnswer : RestAnswer;
