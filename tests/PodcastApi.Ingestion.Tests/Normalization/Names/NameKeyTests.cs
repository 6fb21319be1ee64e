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
    [InlineData("Acme", "Acme GmbH & Co. KG")]
    [InlineData("Acme", "Acme Sp. z o.o.")]
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

    [Theory]
    [InlineData("Dr Mr Ada Byron", "ada byron")]
    [InlineData("Dr", "dr")]
    [InlineData("Ada PhD", "ada phd")]
    [InlineData("Ada King Byron", "ada king byron")]
    [InlineData("Ada Byron MD PhD", "ada byron")]
    public void A_person_keeps_a_name_of_words_that_tell(string name, string key) => Assert.Equal(key, NameKey.ForPerson(name));

    [Theory]
    [InlineData("The", "the")]
    [InlineData("The Inc", "inc")]
    [InlineData("Inc.", "inc")]
    [InlineData("And", "and")]
    [InlineData("Acme and", "acme")]
    [InlineData("Sp. z o.o.", "sp zoo")]
    [InlineData("Made in C", "made in c")]
    [InlineData("San Diego Zoo", "san diego zoo")]
    [InlineData("A Smith", "a smith")]
    [InlineData("Smith A", "smith a")]
    [InlineData("I B M", "ibm")]
    [InlineData("Studio 5 4", "studio 5 4")]
    public void A_company_keeps_a_word_and_initials_are_one(string name, string key) => Assert.Equal(key, NameKey.ForCompany(name));

    [Theory]
    [InlineData("Jo 宮崎", "Jo 久石")]
    [InlineData("!!!", "???")]
    public void What_has_no_letters_that_can_be_told_is_told_by_a_hash(string one, string other)
    {
        Assert.NotEqual("", NameKey.ForTitle(one));
        Assert.NotEqual(NameKey.ForTitle(one), NameKey.ForTitle(other));
    }

    [Fact]
    public void Honorifics_do_not_tell_people_apart() =>
        Assert.All("dr prof professor mr mrs ms mx sir dame".Split(' '), word => Assert.Equal("ada byron", NameKey.ForPerson(word + ". Ada Byron")));

    [Fact]
    public void Degrees_do_not_tell_people_apart() =>
        Assert.All("phd md mba msc esq".Split(' '), word => Assert.Equal("ada byron", NameKey.ForPerson("Ada Byron, " + word)));

    [Fact]
    public void Legal_forms_do_not_tell_companies_apart() =>
        Assert.All(
            ("inc incorporated corp corporation co llc llp lp ltd limited plc pbc gmbh mbh ggmbh ag kg kgaa ohg ug ev eg se "
                + "sa sas sasu sarl eurl srl spa sl slu lda ltda bv nv vof ab as asa aps oy oyj ou uab sia "
                + "doo dd sro kft zrt nyrt spzoo kk pty pte pvt bhd").Split(' '),
            word => Assert.Equal("acme", NameKey.ForCompany("Acme " + word)));
}
