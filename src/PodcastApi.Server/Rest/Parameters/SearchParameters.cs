using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Searching;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>The parameters of search and suggestions.</summary>
internal static class SearchParameters
{
    public const string Q = "q";
    public const string Podcast = "podcast";

    private const string TypesName = "types";

    /// <summary>What is sought.</summary>
    public static RestParameter Types { get; } = new(TypesName, ParameterForm.Enums, "Only things of these types; without it, of all.") { Enum = ContentModel.SearchType };

    /// <summary>The words.</summary>
    public static RestParameter Query(string description) => new(Q, ParameterForm.Text, description) { IsRequired = true, Example = "partitioning" };

    /// <summary>The types that are given.</summary>
    public static IReadOnlyList<SearchType> ReadTypes(ParameterValues parameters)
    {
        var types = new List<SearchType>();
        foreach (var name in parameters.Members(TypesName, ContentModel.SearchType))
        {
            if (EnumNames<SearchType>.TryParse(name, out var type))
                types.Add(type);
        }

        return types;
    }

    /// <summary>How many items of a list without further pages are wanted.</summary>
    public static int Size(RestRequest request, PageSizes sizes)
        => Math.Min(request.Parameters.Size(PageParameters.First) ?? sizes.Default!(request.Limits), sizes.Maximum(request.Limits));

    /// <summary>The answer to words that are refused.</summary>
    public static ApiException Refusal(SearchProblem problem) => ApiException.ForParameter(ErrorCode.BadRequest, Q, problem switch
    {
        SearchProblem.Blank => $"'{Q}' has no words; say what is sought, for example ?{Q}=postgres.",
        SearchProblem.TooLong => $"'{Q}' is longer than {SearchReader.MaxLength} characters.",
    });
}
