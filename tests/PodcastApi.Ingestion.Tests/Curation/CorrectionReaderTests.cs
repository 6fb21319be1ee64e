using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Curation;

namespace PodcastApi.Ingestion.Tests.Curation;

public sealed class CorrectionReaderTests
{
    [Theory]
    [InlineData("""{ }""", "kind", "'kind' is missing: one of ")]
    [InlineData("""{ "kind": 5 }""", "kind", "'kind' is missing: one of ")]
    [InlineData("""{ "kind": "MERG" }""", "kind", "There is no kind 'MERG'. Did you mean 'MERGE'?")]
    [InlineData("""{ "kind": "MERGE", "persn": "a", "into": "b" }""", "persn", "There is no key 'persn' here. Did you mean 'person'?")]
    [InlineData("""{ "kind": "LINK_KIND", "link": "https://x.example/", "linkKind": "BOOK", "link-kind": "BOOK" }""", "link-kind", "'linkKind' stands twice.")]
    [InlineData("""{ "kind": "MERGE", "into": "b" }""", null, "It does not say what it is about: 'person' or 'company' is missing.")]
    [InlineData("""{ "kind": "MERGE", "person": "a", "company": "a", "into": "b" }""", "company", "It is about one thing: 'person' or 'company'.")]
    [InlineData("""{ "kind": "MERGE", "person": "a" }""", null, "'into' is missing, for example 'robert-smith'.")]
    [InlineData("""{ "kind": "MERGE", "person": "a", "into": "/a/" }""", "into", "It cannot be merged into itself.")]
    [InlineData("""{ "kind": "SPLIT", "person": "a" }""", null, "It does not say which credits are another one's: 'episodes' or 'names' is missing.")]
    [InlineData("""{ "kind": "SPLIT", "person": "a", "episodes": [] }""", "episodes", "'episodes' is a list of texts")]
    [InlineData("""{ "kind": "SPLIT", "person": "a", "names": ["a", 5] }""", "names", "'names' is a list of texts")]
    [InlineData("""{ "kind": "SPLIT", "person": "a", "names": [""] }""", "names", "'names' is a list of texts")]
    [InlineData("""{ "kind": "HIDE_LINK", "link": "shop" }""", "link", "'link' is an absolute address that begins with https:// or http://, not 'shop'.")]
    [InlineData("""{ "kind": "HIDE_LINK", "link": "mailto:a@b.example" }""", "link", "'link' is an absolute address")]
    [InlineData("""{ "kind": "HIDE_LINK", "link": 5 }""", "link", "'link' is a text that is not empty")]
    [InlineData("""{ "kind": "LINK_KIND", "link": "https://x.example/", "linkKind": "BOK" }""", "linkKind", "There is no kind of link 'BOK'. Did you mean 'BOOK'")]
    [InlineData("""{ "kind": "MERGE", "person": " ", "into": "b" }""", "person", "'person' is a text that is not empty")]
    [InlineData("""{ "kind": "SET", "person": "a", "field": "nam", "value": "b" }""", "field", "There is no field 'nam' to set. Did you mean 'name'?")]
    [InlineData("""{ "kind": "SET", "person": "a", "field": "name", "value": null }""", "value", "'name' cannot be without a value.")]
    [InlineData("""{ "kind": "SET", "person": "a", "field": "name", "value": " " }""", "value", "'name' cannot be without a value.")]
    public void What_is_wrong_is_told_with_its_key(string json, string? key, string message)
    {
        var read = Read(json);
        Assert.Null(read.Draft);
        Assert.Contains(read.Mistakes, mistake => mistake.Key == key && mistake.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "kind": "MERGE", "person": "/a/", "into": "b/" }""", """{"kind":"MERGE","person":"a","into":"b"}""")]
    [InlineData("""{ "into": "b", "person": "a", "by": "Ada", "reason": "So.", "kind": "MERGE" }""", """{"kind":"MERGE","person":"a","into":"b"}""")]
    [InlineData("""{ "kind": "SPLIT", "person": "a", "names": ["c", "b", "c"], "name": "d/" }""", """{"kind":"SPLIT","person":"a","names":["b","c"],"name":"d/"}""")]
    [InlineData("""{ "kind": "SPLIT", "person": "a", "episodes": "show/b" }""", """{"kind":"SPLIT","person":"a","episodes":["show/b"]}""")]
    [InlineData("""{ "kind": "LINK_KIND", "link": "http://www.shop.example/offer/", "link_kind": "book" }""", """{"kind":"LINK_KIND","link":"https://shop.example/offer","linkKind":"BOOK"}""")]
    [InlineData("""{ "kind": "SET", "person": "a", "field": "image_url", "value": "" }""", """{"kind":"SET","person":"a","field":"imageUrl","value":null}""")]
    [InlineData("""{ "kind": "PIN", "document": "/a.md", "episode": "/b/" }""", """{"kind":"PIN","document":"/a.md","episode":"b"}""")]
    public void A_correction_has_one_form_however_it_is_written(string json, string body) => Assert.Equal(body, Read(json).Draft?.Body);

    [Fact]
    public void Who_says_so_and_why_stand_beside_the_correction()
    {
        var read = Read("""{ "kind": "MERGE", "person": "a", "into": "b", "by": "Ada", "reason": "So." }""");
        Assert.Equal(("Ada", "So."), (read.Author, read.Reason));
    }

    [Theory]
    [InlineData("episode", "title", "\"x\"", "\"x\"")]
    [InlineData("episode", "title", "5", null)]
    [InlineData("episode", "summary", "\"\"", "null")]
    [InlineData("episode", "slug", "\"a-b\"", "\"a-b\"")]
    [InlineData("episode", "slug", "\"A b\"", null)]
    [InlineData("episode", "pageUrl", "\"https://x.example/\"", "\"https://x.example/\"")]
    [InlineData("episode", "pageUrl", "\"ftp://x.example/\"", null)]
    [InlineData("episode", "pageUrl", "\"x\"", null)]
    [InlineData("episode", "season", "3", "3")]
    [InlineData("episode", "season", "\"3\"", "3")]
    [InlineData("episode", "season", "-1", null)]
    [InlineData("episode", "season", "\"x\"", null)]
    [InlineData("episode", "season", "1.5", null)]
    [InlineData("episode", "season", "3000000000", null)]
    [InlineData("episode", "season", "true", null)]
    [InlineData("episode", "type", "\"trailer\"", "\"TRAILER\"")]
    [InlineData("episode", "type", "\"x\"", null)]
    [InlineData("episode", "type", "5", null)]
    [InlineData("episode", "publishedAt", "\"2026-01-31\"", "\"2026-01-31\"")]
    [InlineData("episode", "publishedAt", "\"2026-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00Z\"")]
    [InlineData("episode", "publishedAt", "\"2026-01-31T12:00:00.5+01:00\"", "\"2026-01-31T12:00:00.5+01:00\"")]
    [InlineData("episode", "publishedAt", "\"2026-01-31T12:00:00\"", null)]
    [InlineData("episode", "publishedAt", "\"2026-02-30\"", null)]
    [InlineData("episode", "publishedAt", "5", null)]
    [InlineData("podcast", "explicit", "true", "true")]
    [InlineData("podcast", "explicit", "false", "false")]
    [InlineData("podcast", "explicit", "\"true\"", null)]
    [InlineData("podcast", "categories", "[\"b\", \"a\"]", "[\"b\",\"a\"]")]
    [InlineData("podcast", "categories", "\"a\"", null)]
    [InlineData("podcast", "categories", "[\"a\", 5]", null)]
    public void A_value_has_the_form_of_its_field(string target, string field, string value, string? taken)
    {
        var read = Read($$"""{ "kind": "SET", "{{target}}": "a", "field": "{{field}}", "value": {{value}} }""");
        if (taken is null)
            Assert.StartsWith($"The value of '{field}' is ", Assert.Single(read.Mistakes).Message, StringComparison.Ordinal);
        else
            Assert.EndsWith($"\"value\":{taken}}}", read.Draft!.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public void A_text_has_at_most_20_000_characters(int length, bool isTaken) =>
        Assert.Equal(isTaken, Read($$"""{ "kind": "SET", "episode": "a", "field": "summary", "value": "{{new string('x', length)}}" }""").Draft is not null);

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_list_has_at_most_a_thousand_texts(int count, bool isTaken) =>
        Assert.Equal(isTaken, Read($$"""{ "kind": "SPLIT", "person": "a", "names": ["{{string.Join("\", \"", Enumerable.Range(0, count))}}"] }""").Draft is not null);

    private static ReadCorrection Read(string json) => CorrectionReader.Read(JsonNode.Parse(json)!.AsObject());
}
