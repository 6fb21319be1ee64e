using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Sebastian Dröge", "sebastian droge")]
    [InlineData("Orhun Parmaksız", "Orhun Parmaksiz")]
    [InlineData("José Núñez", "Jose Nunez")]
    [InlineData("Zoë Öz", "ZOE OZ")]
    [InlineData("Jose\u0301 Nu\u0301n\u0303ez", "José Núñez")]
    [InlineData("Jürgen Groß", "Jurgen Gross")]
    [InlineData("Deb Roy Chowdhury", "Debadyuti Roy Chowdhury")]
    [InlineData("Jon Seager", "John Seager")]
    [InlineData("C. D. Miller", "C D Miller")]
    [InlineData("Anders Hellerup Madsen", "Anders Madsen")]
    [InlineData("Anne-Marie O'Neil", "Anne Marie O\u2019Neil")]
    [InlineData("Cher", "CHER")]
    [InlineData("Al Smith", "Al B. Smith")]
    [InlineData("J. Roe", "Jane Roe")]
    [InlineData("Jane Doero", "Jane Doeroe")]
    [InlineData("Jane Miller", "Jane Mieller")]
    [InlineData("Jane Miller", "Jane Muller")]
    public void Spellings_of_one_name_are_the_same(string left, string right)
    {
        Assert.True(PersonNames.AreSame(left, right));
        Assert.True(PersonNames.AreSame(right, left));
    }

    [Theory]
    [InlineData("Donata Skillrud", "Hans Skillrud")]
    [InlineData("Al Smith", "Alan Smith")]
    [InlineData("Jane", "Jane Doe")]
    [InlineData("Zed", "Zed Industries")]
    [InlineData("Roe", "R. Roe")]
    [InlineData("Sebastian", "Sebastien")]
    [InlineData("Al Roe", "Al Doe")]
    [InlineData("Jane Roberts", "Jane Rabarts")]
    [InlineData("Jane Roee", "Jane Roeeee")]
    [InlineData("Jane Doe", "Jane Doeroe")]
    [InlineData("", "")]
    public void Different_names_are_not(string left, string right)
    {
        Assert.False(PersonNames.AreSame(left, right));
        Assert.False(PersonNames.AreSame(right, left));
    }

    [Theory]
    [InlineData("C. D. O'Neil", "c d oneil")]
    [InlineData("O\u2019Neil", "oneil")]
    [InlineData("Anne-Marie \u2010 Jo\u2011Ann", "anne marie jo ann")]
    [InlineData("Jose\u0301 Groß", "jose gross")]
    [InlineData(" Jane\u00a0 Doe ", "jane doe")]
    [InlineData("宮崎 駿", "宮崎 駿")]
    public void Folding_sets_spelling_aside(string name, string folded) => Assert.Equal(folded, PersonNames.Fold(name));

    [Theory]
    [InlineData("jane", "Jane Doe", true)]
    [InlineData("Doe", "Jane Doe", false)]
    [InlineData("J.", "J. Doe", false)]
    [InlineData("", "", false)]
    public void The_first_word_is_the_given_name_unless_it_is_an_initial(string word, string name, bool isGivenName) =>
        Assert.Equal(isGivenName, PersonNames.IsGivenName(word, name));
}
