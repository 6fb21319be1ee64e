using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class GuestTitlesTests
{
    [Theory]
    [InlineData("Founder and CTO", 1, "Founder and CTO")]
    [InlineData("Software Engineers", 2, "Software Engineers|Software Engineers")]
    [InlineData("Co-Founders", 2, "Co-Founders|Co-Founders")]
    [InlineData("CTO and Senior Software Engineer", 2, "CTO|Senior Software Engineer")]
    [InlineData("CTO, Engineer, and Author", 3, "CTO|Engineer|Author")]
    [InlineData("Heads of Research and Development", 2, "Heads of Research and Development|Heads of Research and Development")]
    [InlineData("Research and Development Team", 2, "Research and Development Team|Research and Development Team")]
    [InlineData("The Release Crew", 3, "The Release Crew|The Release Crew|The Release Crew")]
    [InlineData("CTO and Engineer", 3, "CTO and Engineer|CTO and Engineer|CTO and Engineer")]
    [InlineData(null, 2, "|")]
    [InlineData("Engineer", 0, "")]
    public void A_role_is_for_one_for_all_or_one_for_each(string? role, int guests, string expected) =>
        Assert.Equal(expected, string.Join('|', GuestTitles.Assign(role, guests)));

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 2)]
    [InlineData(" \u00a0", 2)]
    public void Without_a_role_nobody_has_a_title(string? role, int guests) => Assert.Equal(new string?[guests], GuestTitles.Assign(role, guests));
}
