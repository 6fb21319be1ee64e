using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

public sealed class ShortcodesTests
{
    [Theory]
    [InlineData("a {{ x() }} b", "a  b")]
    [InlineData("a {% x %} b", "a  b")]
    [InlineData("a {{< x >}} b", "a  b")]
    [InlineData("a {% x\n y %} b", "a \n b")]
    [InlineData("a { b } c", "a { b } c")]
    [InlineData("a {", "a {")]
    [InlineData("a {{", "a {{")]
    [InlineData("a {{ b", "a {{ b")]
    public void Tags_of_site_generators_go_and_line_ends_and_other_braces_stay(string text, string expected) => Assert.Equal(expected, Shortcodes.Remove(text));

    [Theory]
    [InlineData("`{{ x() }}` {{ y() }}", "`{{ x() }}` ")]
    [InlineData("`` {{ x() }} ` `` {{ y() }}", "`` {{ x() }} ` `` ")]
    [InlineData("{{ x() }} `", " `")]
    [InlineData("` {{ x() }}\n\n`", "` \n\n`")]
    [InlineData("`a` ` {{ x() }}", "`a` ` ")]
    [InlineData("```\n{{ x() }}\n```\n{{ y() }}", "```\n{{ x() }}\n```\n")]
    public void In_code_nothing_is_touched(string text, string expected) => Assert.Equal(expected, Shortcodes.Remove(text));

    [Theory]
    [InlineData("a{% comment %}b {{ x() }}{% endcomment %}c", "ac")]
    [InlineData("a{% comment %}b", "ab")]
    [InlineData("a{% raw %}b{% endraw %}c", "abc")]
    public void What_a_pair_holds_stays_except_for_comments(string text, string expected) => Assert.Equal(expected, Shortcodes.Remove(text));

    [Theory]
    [InlineData("[a]({{< ref \"b.md\" >}})", "[a](b.md)")]
    [InlineData("[a]({{< figure \"b.md\" >}})", "[a]()")]
    [InlineData("[a]({{ \"b.md\" | absolute_url }})", "[a](b.md)")]
    [InlineData("({{< ref \"b.md\" >}})", "()")]
    [InlineData("{{< ref \"b.md\" >}}", "")]
    public void A_reference_to_a_page_is_the_target_of_a_link(string text, string expected) => Assert.Equal(expected, Shortcodes.Remove(text));
}
