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
    [InlineData("Ada Byron / Rosa Parks + Jane Doe; John Roe", "Ada Byron|Rosa Parks|Jane Doe|John Roe")]
    [InlineData("Jane Doe, , John Roe", "Jane Doe|John Roe")]
    [InlineData("Foo Inc. and Bar Ltd.", "Foo Inc.|Bar Ltd.")]
    [InlineData("Jr., Jane Doe", "Jr.|Jane Doe")]
    [InlineData("Jane Doe and John Roe (Engineer at Acme)", "Jane Doe|John Roe")]
    [InlineData("Jane Doe (CTO) and John Roe (Engineer)", "Jane Doe|John Roe")]
    [InlineData("Jane Doe (CTO), John Head", "Jane Doe|John Head")]
    [InlineData("Jane Doe and John Roe from Engineer Labs", "Jane Doe|John Roe")]
    [InlineData("Jane Doe, CTO, John Roe, CEO", "Jane Doe|John Roe")]
    [InlineData("Jane Doe, CTO, John Roe (Host), Mary Head", "Jane Doe|John Roe|Mary Head")]
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
    [InlineData("Jane Doe (Acme), Engineer @ Roller", "Jane Doe", "Engineer", "Acme")]
    [InlineData("Jane Doe, CTO from Acme", "Jane Doe", "CTO from Acme", null)]
    [InlineData("Jane Doe, Head of research", "Jane Doe", "Head of research", null)]
    [InlineData("Jane Doe, Head of Platform", "Jane Doe", "Head of Platform", null)]
    [InlineData("Jane Doe, CTO, Acme", "Jane Doe", "CTO", "Acme")]
    [InlineData("Jane Doe, CTO, Acme Labs", "Jane Doe", "CTO", "Acme Labs")]
    [InlineData("Jane Doe - Engineer at Acme", "Jane Doe", "Engineer", "Acme")]
    [InlineData("Jane Doe, CTO and Founder", "Jane Doe", "CTO and Founder", null)]
    [InlineData("Jane Doe, CTO & Founder of Acme", "Jane Doe", "CTO & Founder", "Acme")]
    [InlineData("Jane Doe, CTO at Acme, Author, and Host of Roller", "Jane Doe", "CTO, Author, and Host", "Acme")]
    public void A_role_or_company_beside_a_name_is_read(string text, string name, string? title, string? company) =>
        Assert.Equal(new GuestName(name, title, company), Assert.Single(GuestNames.Split(text)));

    [Fact]
    public void A_text_that_ends_as_a_company_does_is_one_name() =>
        Assert.All(
            "inc llc ltd gmbh ag corp co company bv b.v s.a sa oy ab plc sons associates".Split(' '),
            word => Assert.Equal($"Foo & Bar {word}.", Assert.Single(GuestNames.Split($"Foo & Bar {word}.")).Name));

    [Fact]
    public void What_stands_behind_a_name_after_a_comma_belongs_to_it() =>
        Assert.All(
            "jr sr ii iii iv phd ph.d md m.d msc m.sc bsc mba esq cipp cissp dr".Split(' '),
            word => Assert.Equal($"Jane Doe, {word}.", Assert.Single(GuestNames.Split($"Jane Doe, {word}.")).Name));
}
