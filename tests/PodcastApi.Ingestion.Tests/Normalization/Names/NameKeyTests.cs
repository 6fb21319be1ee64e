using PodcastApi.Ingestion.Normalization.Names;

namespace PodcastApi.Ingestion.Tests.Normalization.Names;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Orhun Parmaksız", "orhun  PARMAKSIZ")]
    [InlineData("Zoë O’Neill", "Zoe O'Neill")]
    [InlineData("Jean-Luc Godard", "Jean Luc Godard")]
    [InlineData("Dr. Ada Byron", "Ada Byron")]
    [InlineData("Ada Byron, PhD", "Ada Byron")]
    public void Spellings_of_one_person_have_one_key(string one, string other) =>
        Assert.Equal(NameKey.ForPerson(one), NameKey.ForPerson(other));

    [Theory]
    [InlineData("Ada Byron", "Ada Lovelace")]
    [InlineData("Mr", "Ms")]
    [InlineData("宮崎", "久石")]
    public void Different_people_have_different_keys(string one, string other) =>
        Assert.NotEqual(NameKey.ForPerson(one), NameKey.ForPerson(other));

    [Theory]
    [InlineData("Acme", "The ACME Co., Ltd.")]
    [InlineData("Fusion Engineering", "Fusion Engineering B.V.")]
    [InlineData("Rust Foundation", "The Rust Foundation")]
    [InlineData("Acme", "Acme S.A.")]
    [InlineData("Miller", "Miller & Co. KG")]
    [InlineData("Salt and Pepper", "Salt & Pepper Inc")]
    public void Legal_forms_and_articles_do_not_tell_companies_apart(string one, string other) =>
        Assert.Equal(NameKey.ForCompany(one), NameKey.ForCompany(other));

    [Theory]
    [InlineData("The Browser Company", "Browser")]
    [InlineData("Zed", "Zed Industries")]
    [InlineData("C++ Alliance", "C Alliance")]
    public void Companies_keep_what_names_them(string one, string other)
    {
        Assert.NotEqual("", NameKey.ForCompany(one));
        Assert.NotEqual(NameKey.ForCompany(one), NameKey.ForCompany(other));
    }

    [Fact]
    public void A_key_is_made_of_the_words_of_the_title() =>
        Assert.Equal("c sharp and net", NameKey.ForTitle("C Sharp & net!"));
}
