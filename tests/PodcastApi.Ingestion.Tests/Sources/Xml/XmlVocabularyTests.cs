using System.Xml;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Xml;

/// <summary>Names of namespaces, entities and attributes.</summary>
public sealed class XmlVocabularyTests
{
    [Theory]
    [InlineData("http://www.itunes.com/dtds/podcast-1.0.dtd", "x", "itunes")]
    [InlineData("HTTPS://www.iTunes.com/DTDs/podcast-1.0.dtd/", "x", "itunes")]
    [InlineData("urn:podcastapi", "x", "papi")]
    [InlineData("urn:other", "itunes", "itunes")]
    [InlineData("urn:other", "atom10", "atom")]
    [InlineData("urn:other", "x", "x")]
    [InlineData("urn:other", "", "")]
    [InlineData("", "", "")]
    public void A_namespace_is_known_by_its_address_else_by_its_prefix(string uri, string prefix, string name) => Assert.Equal(name, WellKnownNamespaces.NameOf(uri, prefix));

    [Fact]
    public void Declarations_of_namespaces_are_no_attributes()
    {
        using var reader = XmlReader.Create(new StringReader("<a xmlns='urn:a' xmlns:b='urn:b' b:c='1' c='2' xml:lang='de'/>"));
        reader.MoveToContent();
        var element = new SourceElementReader(reader, 1000, new MendingLog("f.xml")).Read(null);
        Assert.Equal([new("b", "c", "1"), new("", "c", "2"), new("xml", "lang", "de")], element.Attributes);
        Assert.Equal(("2", "1", null), (element.Attribute("C"), element.Attribute("b", "c"), element.Attribute("lang")));
    }

    [Theory]
    [InlineData(null, "https://x/a", "https://x/a")]
    [InlineData(null, "a", null)]
    [InlineData("https://x/b/", " a ", "https://x/b/a")]
    [InlineData("https://x/b/", "https://y/a", "https://y/a")]
    public void A_reference_is_resolved_where_there_is_a_base(string? baseUrl, string reference, string? url) =>
        Assert.Equal(url, SourceElementReader.Resolve(baseUrl is null ? null : new Uri(baseUrl), reference)?.AbsoluteUri);

    [Fact]
    public void Five_hundred_and_twelve_entities_are_taken_and_none_of_more_than_256_characters()
    {
        var entities = new EntityTable();
        entities.Declare(string.Concat(Enumerable.Range(0, 513).Select(i => $"<!ENTITY e{i} \"{new string('x', i == 0 ? 257 : i == 1 ? 256 : 1)}\">")));
        Assert.True(entities.TryResolve("e0", out var tooLong));
        Assert.True(entities.TryResolve("e1", out var longest));
        Assert.Equal((null, 256), (tooLong, longest?.Length));
        Assert.True(entities.TryResolve("e511", out _));
        Assert.False(entities.TryResolve("e512", out _));
    }

    [Fact]
    public void Damage_of_one_place_is_told_without_a_number()
    {
        var log = new MendingLog("f.xml");
        log.Add("a", 1, 2, "Message.", "Hint.");
        Assert.Equal("Message.", Assert.Single(log.Diagnostics).Message);
    }

    [Theory]
    [InlineData("Ã¼", "ü")]
    [InlineData("â€¦ Â©", "… ©")]
    [InlineData("Ã¼\u0142", null)]
    [InlineData("Ü", null)]
    [InlineData("ab", null)]
    public void UTF_8_that_was_encoded_twice_is_decoded_where_all_of_the_text_fits(string text, string? mended)
    {
        Assert.Equal(mended is not null, Windows1252.TryUndoDoubleEncoding(text, out var undone));
        Assert.Equal(mended, undone);
    }
}
