using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class RoleWordsTests
{
    private const string Roles =
        "ceo cto cfo coo cio ciso cpo cmo vp svp evp president director head lead chief founder cofounder co-founder owner partner principal "
        + "chair chairman chairwoman chairperson engineer developer programmer architect designer scientist researcher analyst administrator "
        + "maintainer contributor creator inventor author writer editor journalist blogger speaker manager consultant advocate evangelist "
        + "professor lecturer teacher instructor student hacker entrepreneur investor musician artist producer host lawyer attorney physicist mathematician";

    [Fact]
    public void A_word_of_a_role_tells_it() => Assert.All(Roles.Split(' '), word => Assert.True(RoleWords.AreIn($"The {word.ToUpperInvariant()}, now")));

    [Fact]
    public void A_role_in_the_plural_is_a_role_of_several() => Assert.All(Roles.Split(' '), word =>
    {
        Assert.True(RoleWords.AreIn(word + "s"));
        Assert.True(RoleWords.NameSeveral($"Acme {word}s"));
        Assert.False(RoleWords.NameSeveral($"Acme {word}"));
    });

    [Fact]
    public void A_groups_name_is_of_several() => Assert.All(
        "team teams crew group community members staff panel band family project people folks".Split(' '),
        word => Assert.True(RoleWords.NameSeveral($"The Acme {word.ToUpperInvariant()}")));

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("Engineering")]
    [InlineData("s")]
    [InlineData("")]
    public void Other_words_are_no_role(string text)
    {
        Assert.False(RoleWords.AreIn(text));
        Assert.False(RoleWords.NameSeveral(text));
    }

    [Theory]
    [InlineData("x,engineer")]
    [InlineData("x;engineer")]
    [InlineData("x/engineer")]
    [InlineData("x&engineer")]
    [InlineData("x(engineer)")]
    [InlineData("x.engineer")]
    [InlineData("x:engineer")]
    public void Punctuation_parts_words(string text) => Assert.True(RoleWords.AreIn(text));
}
