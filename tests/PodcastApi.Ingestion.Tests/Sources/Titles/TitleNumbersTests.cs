using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Tests.Sources.Titles;

public sealed class TitleNumbersTests
{
    [Theory]
    [InlineData("FEH 77: GraphQL", "Front End Hour", 77)]
    [InlineData("FEH077 - GraphQL", "The Front End Hour", 77)]
    [InlineData("SE Radio 640: GraphQL", "SE Radio: The Podcast", 640)]
    [InlineData("GraphQL \u2013 DF 118", "Deploy Friday", 118)]
    [InlineData("EK042: GraphQL", "Entwicklerk\u00fcche", 42)]
    [InlineData("GraphQL | Front End Hour #77", "Front End Hour", 77)]
    [InlineData("Front End Hour 77: GraphQL", "Front End Hour", 77)]
    public void A_number_behind_the_show_or_its_short_name_is_the_episodes(string title, string show, int number) => Assert.Equal(("GraphQL", null, number), TitleNumbers.Strip(title, show));

    [Theory]
    [InlineData("Angular 17: GraphQL", "Front End Hour")]
    [InlineData("PHP8: GraphQL", "PHP Hour")]
    [InlineData("GraphQL - Vue 3", "Front End Hour")]
    [InlineData("Windows 95 Nostalgia", "Front End Hour")]
    [InlineData("GraphQL in 2024", "Front End Hour")]
    public void Other_names_with_a_number_stay(string title, string show) => Assert.Equal((title, null, null), TitleNumbers.Strip(title, show));

    [Theory]
    [InlineData("T3E07 - GraphQL", 3, 7)]
    [InlineData("Saison 2 \u00c9pisode 3 : GraphQL", 2, 3)]
    [InlineData("S4:E11 - GraphQL", 4, 11)]
    [InlineData("GraphQL - S1E3", 1, 3)]
    [InlineData("E12: GraphQL", null, 12)]
    [InlineData("012 GraphQL", null, 12)]
    public void Numbers_come_in_many_forms(string title, int? season, int? number) => Assert.Equal(("GraphQL", season, number), TitleNumbers.Strip(title, "Some Show"));
}
