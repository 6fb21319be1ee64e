using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class GuestNamesTests
{
    [Theory]
    [InlineData("Paul Dix", "Paul Dix")]
    [InlineData("Scott Chacon and Kiril Videlov", "Scott Chacon|Kiril Videlov")]
    [InlineData("Edward Wang & Kevin Guthrie", "Edward Wang|Kevin Guthrie")]
    [InlineData("A. Jones, B. Smith, and C. D. Miller", "A. Jones|B. Smith|C. D. Miller")]
    [InlineData("A. Jones, B. Smith & C. Miller", "A. Jones|B. Smith|C. Miller")]
    [InlineData("Folkert de Vries and Ludwig van Beethoven", "Folkert de Vries|Ludwig van Beethoven")]
    [InlineData("Anderson Brandt AND Fernando Sand", "Anderson Brandt|Fernando Sand")]
    [InlineData("Donata Stroink-Skillrud Esq., CIPP", "Donata Stroink-Skillrud Esq., CIPP")]
    [InlineData("Martin Luther King, Jr. and Rosa Parks", "Martin Luther King, Jr.|Rosa Parks")]
    [InlineData("Ortega y Gasset", "Ortega y Gasset")]
    [InlineData("Johnson & Johnson Inc.", "Johnson & Johnson Inc.")]
    [InlineData("  Ada\u00a0Lovelace ,", "Ada Lovelace")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_guest_text_is_split_between_names_and_never_within_one(string? text, string expected) =>
        Assert.Equal(expected, string.Join('|', GuestNames.Split(text).Select(guest => guest.Name)));

    [Theory]
    [InlineData("Jane Doe (Acme)", "Jane Doe", null, "Acme")]
    [InlineData("Jane Doe from Acme Labs", "Jane Doe", null, "Acme Labs")]
    [InlineData("Jane Doe, CTO", "Jane Doe", "CTO", null)]
    [InlineData("Jane Doe, CTO of Acme", "Jane Doe", "CTO", "Acme")]
    [InlineData("Jane Doe (Engineer at Acme)", "Jane Doe", "Engineer", "Acme")]
    public void A_role_or_company_beside_a_name_is_read(string text, string name, string? title, string? company) =>
        Assert.Equal(new GuestName(name, title, company), Assert.Single(GuestNames.Split(text)));
}
