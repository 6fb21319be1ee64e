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
    [InlineData("", "")]
    public void Different_names_are_not(string left, string right) => Assert.False(PersonNames.AreSame(left, right));
}
