using PodcastApi.GraphQL.Values;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>What is said of a name that does not exist.</summary>
internal static class Names
{
    private const int MostSuggestions = 3;

    /// <summary>The nearest valid names as a question, or all of them when none is near; with a space in front.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> valid)
    {
        var near = DidYouMean.Suggest(name, valid);
        if (near.Count > 0)
            return $" Did you mean {DidYouMean.OrList([.. near.Take(MostSuggestions).Select(option => $"'{option}'")])}?";
        return valid.Count == 0 ? "" : $" Valid are: {string.Join(", ", valid)}.";
    }
}
