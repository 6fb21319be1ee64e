namespace PodcastApi.Server.Http;

/// <summary>The form that an answer has beside its coding.</summary>
/// <param name="ContentType">The value of <c>Content-Type</c>.</param>
/// <param name="Vary">The request headers that the answer depends on.</param>
/// <param name="Variant">Told apart in the entity tag: answers of one URL that differ in more than the coding.</param>
internal sealed record AnswerForm(string ContentType, string Vary, string Variant)
{
    /// <summary>JSON that depends on the URL alone.</summary>
    public static AnswerForm Json { get; } = Of("application/json");

    /// <summary>A document that depends on the URL alone.</summary>
    public static AnswerForm Of(string contentType) => new(contentType, "Accept-Encoding", "");
}
