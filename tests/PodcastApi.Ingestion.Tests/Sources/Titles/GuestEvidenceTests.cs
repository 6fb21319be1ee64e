using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Tests.Sources.Titles;

public sealed class GuestEvidenceTests
{
    [Fact]
    public void Words_before_a_name_speak_of_a_person() => Assert.All(
        ("About|guest|guests|guest is|guests are|guest today|guest this week|guest of the day|with|to|by|join|joins|joined|welcome|welcomes|interview"
            + "|interviews|interviewed|host|hosts|meet|meets|invited|and|Our guest:").Split('|'),
        words =>
        {
            Assert.True(GuestEvidence.Supports("Jane Doe", $"x {words} Jane Doe; x"));
            Assert.True(GuestEvidence.Supports("Jane Doe", $"x {words} the one true Jane Doe; x"));
            Assert.False(GuestEvidence.Supports("Jane Doe", $"x {words} many words that go before Jane Doe; x"));
        });

    [Fact]
    public void Words_behind_a_name_speak_of_a_person() => Assert.All(
        ("'s work|\u2019s career|'s journey|'s story|'s team|'s experience|, a|, an|, the|, our|, one|, who|, founder|, co-founder|, cofounder|, CTO|, VP|, head"
            + "|, lead|, senior|, staff|, principal|, engineer|, developer|, creator|, author|, maintainer| is| was| has| had| works| work| worked| join| joins"
            + "| joined| leads| lead| led| tells| tell| explains| explain| shares| share| talks| talk| talked| founded| started| built| created| brings| bring"
            + "| holds| hold| currently| (Acme)").Split('|'),
        words => Assert.True(GuestEvidence.Supports("Jane Doe", $"x Jane Doe{words} x")));

    [Theory]
    [InlineData("Janet Doe is here.", true)]
    [InlineData("Jo M. Doe is here.", true)]
    [InlineData("Mary Doe is here.", false)]
    [InlineData("Jane Doeson is here.", false)]
    [InlineData("Jane Roe is here.", false)]
    [InlineData("x Jane Doe.", false)]
    [InlineData("x Jane Doe's blog", false)]
    [InlineData("x Jane Doe, then x", false)]
    [InlineData("without Jane Doe.", false)]
    [InlineData("", false)]
    public void The_given_name_may_be_another_form_and_the_family_name_is_the_same(string notes, bool isEvidence) =>
        Assert.Equal(isEvidence, GuestEvidence.Supports("Jane Doe", notes));
}
