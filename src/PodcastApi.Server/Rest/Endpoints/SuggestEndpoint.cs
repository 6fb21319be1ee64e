using PodcastApi.Query.Roots;
using PodcastApi.Query.Searching;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>What titles and names begin with what was typed so far, <c>suggest?q=</c>.</summary>
internal sealed class SuggestEndpoint : RestEndpoint
{
    private static readonly PageSizes Sizes = new(_ => 8, _ => 20);

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        SearchParameters.Query("What was typed so far: the beginning of a title or a name, or of a word in it; of links also that of the host."),
        SearchParameters.Types,
        new(PageParameters.First, ParameterForm.Integer, "How many suggestions at most. A larger number becomes the largest.") { Sizes = Sizes },
    ];

    public override RestAnswer Answer => new SuggestAnswer();

    public override string Description => "The whole first, then beginnings, then words in the middle. A list without further pages.";

    public override async Task HandleAsync(RestRequest request)
    {
        var prefix = request.Parameters.Text(SearchParameters.Q) ?? "";
        var types = SearchParameters.ReadTypes(request.Parameters);
        var size = SearchParameters.Size(request, Sizes);
        request.Errors.ThrowIfAny();
        var reading = SearchReader.ReadPrefix(prefix, types, request.Values);
        var terms = reading.Terms ?? throw SearchParameters.Refusal(reading.Problem!.Value);
        using var result = await request.ReadAsync(request.Values, new SuggestRoot("data", terms, size,
        [
            new SuggestionPart("type", SuggestionField.Type),
            new SuggestionPart("id", SuggestionField.Id),
            new SuggestionPart("slug", SuggestionField.Slug),
            new SuggestionPart("text", SuggestionField.Text),
            new SuggestionPart("url", SuggestionField.Url),
        ]));
        await PageSender.SendAsync(request, result.State, new PageMember { First = size }, target => result.Write(0, target, request.BaseUrl));
    }
}
