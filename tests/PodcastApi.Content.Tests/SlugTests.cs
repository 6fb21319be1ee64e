namespace PodcastApi.Content.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Gama Space", "gama-space")]
    [InlineData("  Rust -- in   Production!  ", "rust-in-production")]
    [InlineData("Tweede Golf's B.V.", "tweede-golfs-b-v")]
    [InlineData("under_score", "under-score")]
    [InlineData("S01E02", "s01e02")]
    public void A_slug_is_lower_case_words_joined_by_hyphens(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("Orhun Parmaksız", "orhun-parmaksiz")]
    [InlineData("Łukasz Żółć", "lukasz-zolc")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærø Ðorđe", "aero-dorde")]
    [InlineData("Nguyễn Văn", "nguyen-van")]
    [InlineData("ŞİRİN", "sirin")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("ＲＵＳＴ", "rust")]
    public void Accents_are_folded(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("Αθήνα", "athina")]
    [InlineData("Щедрый Пётр", "shchedryy-petr")]
    [InlineData("٣ rooms", "3-rooms")]
    public void Greek_cyrillic_and_other_digits_are_transliterated(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("C++", "cpp")]
    [InlineData("Modern C++ at work", "modern-cpp-at-work")]
    [InlineData("C#", "csharp")]
    [InlineData(".NET", "dotnet")]
    [InlineData("Inside .NET 10", "inside-dotnet-10")]
    [InlineData("asp.net", "asp-net")]
    [InlineData("Tom & Jerry", "tom-and-jerry")]
    [InlineData("AT&T", "at-t")]
    [InlineData("#12 Things", "12-things")]
    public void Signs_that_are_said_become_letters(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("日本語ラジオ")]
    [InlineData("!!!")]
    [InlineData("")]
    [InlineData("Rust と")]
    public void What_cannot_be_told_in_ascii_is_a_hash(string text)
    {
        var slug = Slug.From(text);
        Assert.Matches("^([a-z]+-)?x[0-9a-f]{8}$", slug);
        Assert.Equal(slug, Slug.From(text));
        Assert.NotEqual(slug, Slug.From(text + "文"));
    }

    [Fact]
    public void A_long_slug_is_cut_at_a_hyphen()
    {
        Assert.Equal("one-two-three", Slug.From("one two three fourteen", 20));
        Assert.Equal(20, Slug.From(new string('a', 99), 20).Length);
    }

    [Fact]
    public void No_slug_reads_as_an_id() =>
        Assert.False(EntityId.TryParse(Slug.From(EntityId.FromNaturalKey(ContentKind.Episode, "x").ToString()), out _));

    [Fact]
    public void A_taken_slug_is_numbered() => Assert.Equal("zed-2", Slug.Numbered("zed", 2));
}
