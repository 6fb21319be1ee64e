using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("Jane Doe", true)]
    [InlineData("Dr. Jane Doe", true)]
    [InlineData("Jean-Luc Doe", true)]
    [InlineData("J. R. Smith", true)]
    [InlineData("Apache Spark", false)]
    [InlineData("Red Hat", false)]
    [InlineData("Visual Studio", false)]
    [InlineData("Ruby Rails", false)]
    [InlineData("", false)]
    public void A_given_name_tells_a_person_from_a_product(string name, bool isPerson) => Assert.Equal(isPerson, GivenNames.Begin(name));
}
