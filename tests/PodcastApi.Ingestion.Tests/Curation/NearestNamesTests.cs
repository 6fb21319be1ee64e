using PodcastApi.Ingestion.Curation;

namespace PodcastApi.Ingestion.Tests.Curation;

public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("titel", "title|summary", " Did you mean 'title'?")]
    [InlineData("TITLE", "title", " Did you mean 'title'?")]
    [InlineData("aaab", "aaac|aaab|aaab", " Did you mean 'aaab' or 'aaac'?")]
    [InlineData("aaaa", "aaae|aaad|aaac|aaab", " Did you mean 'aaab' or 'aaac' or 'aaad'?")]
    [InlineData("colour", "title", "")]
    public void At_most_three_names_that_share_pairs_of_letters_are_near_the_nearest_first(string name, string names, string question) =>
        Assert.Equal(question, NearestNames.Ask(name, names.Split('|')));
}
