using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class NameShapeTests
{
    private const string OtherWords =
        "a about amazon an and android api apis app apple apps architecture art artificial at audio back best beyond big blockchain "
        + "bonus book books browser building business by cloud code codebase coding community companies company compiler compilers "
        + "computer computing conference confidence crates culture daily data database databases deep design developer developers "
        + "development devops digital distributed dive docker docs embedded engine engineer engineering engineers enterprise episode "
        + "episodes error everyone everything experience fast finale first for framework frameworks friends from fun functional future "
        + "game games generation global google guide half hardware health history holiday home how in industry infrastructure "
        + "intelligence interview intro introduction it java javascript kernel kubernetes language languages large leadership learning "
        + "learnings lessons library life linux live machine management memory microservices mobile models modern my native network "
        + "networks new news next no notes of on open operating operations or our part performance pipeline platform platforms podcast "
        + "postgres power practice principles problem problems product production products programming project projects python quality "
        + "quantum real recap release remote research review safety scale science season second security series server serverless "
        + "service services software source space special stack startup startups story storytelling strategy studio success system "
        + "systems talk team teams teaser tech technical technology temporal test testing that the things this time to tooling tools "
        + "trailer trust type types typescript update updates user users video virtual vision web what when why with work workflow "
        + "world year years your";

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("Jane Mary Ann Lou Doe")]
    [InlineData("J. R. Doe")]
    [InlineData("Mary-Ann O'Neil")]
    [InlineData("Mary-Ann O\u2019Neil")]
    [InlineData("Jane McDoe Jr.")]
    [InlineData("Éda Łoś")]
    [InlineData("Zoe\u0308 Öz")]
    [InlineData("宮崎 駿")]
    public void A_name_is_of_capitalised_words(string text) => Assert.True(NameShape.IsName(text));

    [Theory]
    [InlineData("Jane")]
    [InlineData("Jane Mary Ann Lou Sue Doe")]
    [InlineData("jane Doe")]
    [InlineData("Jane doe")]
    [InlineData("Jane likes Doe")]
    [InlineData("van Doe")]
    [InlineData("Jane van")]
    [InlineData("Jane ... Doe")]
    [InlineData("ACME GMBH")]
    [InlineData("Jane2 Doe")]
    [InlineData("Jane C++")]
    [InlineData("Jane 3D")]
    [InlineData("")]
    public void Anything_else_is_no_name(string text) => Assert.False(NameShape.IsName(text));

    [Fact]
    public void Particles_within_a_name_are_small() => Assert.All(
        "al bin da das de del den der di do dos du el ibn la le ten ter van von y zu".Split(' '),
        word => Assert.True(NameShape.IsName($"Jane {word} Doe")));

    [Fact]
    public void Words_that_name_things_are_in_no_name() => Assert.All(
        OtherWords.Split(' '), word => Assert.False(NameShape.IsName($"Jane {char.ToUpperInvariant(word[0])}{word[1..]}")));

    [Theory]
    [InlineData("Jane Doe, John Roe, and Mary Moe", "Jane Doe|John Roe|Mary Moe")]
    [InlineData(" Jane Doe & John Roe ", "Jane Doe|John Roe")]
    [InlineData("Jane Doe und John Roe", "Jane Doe|John Roe")]
    [InlineData("Jane Doe et John Roe", "Jane Doe|John Roe")]
    [InlineData("Jane Doe y John Roe", "Jane Doe|John Roe")]
    [InlineData("Jane Doe + John Roe", "Jane Doe|John Roe")]
    [InlineData("Jane Doe / John Roe", "Jane Doe|John Roe")]
    [InlineData("Jane Doe, & John Roe", "Jane Doe|John Roe")]
    [InlineData("Jane Doe and Friends", null)]
    [InlineData("", null)]
    public void A_list_is_of_names_alone(string text, string? names) => Assert.Equal(names?.Split('|'), NameShape.Split(text));

    [Fact]
    public void Words_of_a_job() => Assert.All(
        ("CTO CEO CFO VP SVP EVP Founder Co-Founder Cofounders Engineer Engineers Developer Developers Director Head Lead Leader Manager Author Creator "
            + "Maintainer Maintainers Scientist Professor Architect Designer Chief President Partner Researcher Consultant Advocate Evangelist Analyst Owner "
            + "Principal Fellow Chair").Split(' '),
        word =>
        {
            Assert.True(NameShape.IsJob($"the {word} of Acme"));
            Assert.False(NameShape.IsJob($"the {word}ish of Acme"));
        });
}
