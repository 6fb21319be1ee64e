using PodcastApi.Ingestion.Resolution.Review;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Ingestion.Tests.Resolution.Review;

public sealed class SimilarNamesTests
{
    [Theory]
    [InlineData("Zed|Zed Industries", "Zed = Zed Industries")]
    [InlineData("zed|Zed Industries", "Zed Industries = zed")]
    [InlineData("Acme|ACME", "ACME = Acme")]
    [InlineData("OpenAI|Open AI", "Open AI = OpenAI")]
    [InlineData("Zed Works|Zed Industries", "")]
    [InlineData("Acme|Zed", "")]
    public void Companies_may_be_one_when_one_name_begins_the_other_or_only_blanks_and_case_differ(string names, string expected) =>
        Assert.Equal(expected, Show(SimilarNames.Companies(Things(names.Split('|')))));

    [Theory]
    [InlineData("Deb Roy|Debadyuti Roy", "Deb Roy = Debadyuti Roy")]
    [InlineData("Jane Doe|jane doe", "Jane Doe = jane doe")]
    [InlineData("Jane Doe|John Doe", "")]
    [InlineData("Jane Doe|Jane Miller", "")]
    public void People_may_be_one_when_a_given_name_is_short_for_another(string names, string expected) =>
        Assert.Equal(expected, Show(SimilarNames.People(Things(names.Split('|')))));

    [Theory]
    [InlineData(200, 199)]
    [InlineData(201, 0)]
    public void More_than_two_hundred_names_with_a_part_in_common_say_nothing(int count, int pairs) =>
        Assert.Equal(pairs, SimilarNames.Companies(Things(["Zed", .. Enumerable.Range(2, count - 1).Select(i => $"Zed Number{i}")])).Count());

    private static NamedThing[] Things(string[] names) => [.. names.Select((name, i) => new NamedThing(new Guid(i, 0, 0, new byte[8]), name, []))];

    private static string Show(IEnumerable<(NamedThing One, NamedThing Other)> pairs) => string.Join(", ", pairs.Select(pair => $"{pair.One.Name} = {pair.Other.Name}"));
}
