using System.Text;
using PodcastApi.Ingestion.Curation;

namespace PodcastApi.Ingestion.Tests.Curation;

public sealed class CorrectionsTomlTests
{
    [Theory]
    [InlineData("[[hide_link]]\nlink = \"https://x.example/\"", """{"kind":"HIDE_LINK","link":"https://x.example/"}""")]
    [InlineData("[Merge]\nperson = \"a\"\ninto = \"b\"", """{"kind":"MERGE","person":"a","into":"b"}""")]
    [InlineData("[[split]]\nperson = \"a\"\nnames = [\"c\", \"b\"]", """{"kind":"SPLIT","person":"a","names":["b","c"]}""")]
    [InlineData("[[set]]\nepisode = \"a\"\nfield = \"season\"\nvalue = 2", """{"kind":"SET","episode":"a","field":"season","value":2}""")]
    [InlineData("[[set]]\npodcast = \"a\"\nfield = \"explicit\"\nvalue = true", """{"kind":"SET","podcast":"a","field":"explicit","value":true}""")]
    [InlineData("[[set]]\nepisode = \"a\"\nfield = \"publishedAt\"\nvalue = 2026-01-31", """{"kind":"SET","episode":"a","field":"publishedAt","value":"2026-01-31"}""")]
    [InlineData("[[set]]\nepisode = \"a\"\nfield = \"publishedAt\"\nvalue = 2026-01-31T12:00:00+01:00", """{"kind":"SET","episode":"a","field":"publishedAt","value":"2026-01-31T12:00:00+01:00"}""")]
    public void A_table_is_a_correction_and_its_values_are_those_of_TOML(string text, string body)
    {
        var read = Read(text);
        Assert.Equal((true, body), (read.IsWhole, Assert.Single(read.Entries).Draft.Body));
    }

    [Theory]
    [InlineData("merge = 1", "correction-invalid", 1, "'merge' is the header of a correction, and has no value of its own.")]
    [InlineData("merge = [1]", "correction-invalid", 1, "'merge' is the header of a correction")]
    [InlineData("\n[[merges]]", "correction-invalid", 2, "There is no correction 'merges'. Did you mean 'merge'?")]
    [InlineData("[[merge]]\nperson = \"a\"\ninto = \"a\"", "correction-invalid", 3, "It cannot be merged into itself.")]
    [InlineData("\n[[merge]]\nperson = \"a\"", "correction-invalid", 2, "'into' is missing")]
    [InlineData("[[set]]\nepisode = \"a\"\nfield = \"season\"\nvalue = 2.0", "correction-invalid", 4, "The value of 'season' is ")]
    [InlineData("[[set]]\nepisode = \"a\"\nfield = \"publishedAt\"\nvalue = 12:00:00", "correction-invalid", 4, "The value of 'publishedAt' is ")]
    [InlineData("[[merge]\n", "toml-invalid", 1, "")]
    public void What_is_wrong_is_told_with_its_line(string text, string code, int line, string message)
    {
        var read = Read(text);
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal((false, code, line), (read.IsWhole, diagnostic.Code, diagnostic.Line));
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(read.Entries);
    }

    [Fact]
    public void What_is_said_twice_counts_once() =>
        Assert.Single(Read("[[merge]]\nperson = \"a\"\ninto = \"b\"\n[[merge]]\nperson = \"a\"\ninto = \"b\"\nby = \"Ada\"\n").Entries);

    [Fact]
    public void Without_a_file_nothing_is_corrected_and_one_of_more_than_four_mebibytes_is_not_read()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.True(CorrectionsToml.Load(folder.FullName) is { IsWhole: true, Entries.Count: 0 });
            using (var file = File.OpenWrite(Path.Combine(folder.FullName, "corrections.toml")))
                file.SetLength((4 << 20) + 1);
            Assert.Equal("file-too-large", Assert.Single(CorrectionsToml.Load(folder.FullName).Diagnostics).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static CorrectionsToml Read(string text) => CorrectionsToml.Read(Encoding.UTF8.GetBytes(text), "corrections.toml");
}
