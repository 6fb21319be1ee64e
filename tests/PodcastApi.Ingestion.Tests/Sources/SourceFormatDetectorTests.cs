using System.IO.Compression;
using System.Text;
using PodcastApi.Ingestion.Sources;

namespace PodcastApi.Ingestion.Tests.Sources;

public sealed class SourceFormatDetectorTests
{
    [Theory]
    [InlineData("+++\ntitle = \"T\"\n+++\nText", "a.txt", nameof(SourceFormat.Markdown))]
    [InlineData("---\r\ntitle: T\r\n---\r\nText", "a", nameof(SourceFormat.Markdown))]
    [InlineData("+++\ntitle = \"never closed\"\n", "a.txt", nameof(SourceFormat.Markdown))]
    [InlineData("# Heading\n\nText", "a.md", nameof(SourceFormat.Markdown))]
    [InlineData("<div>raw</div>\n\nText", "a.md", nameof(SourceFormat.Markdown))]
    [InlineData("Title\nLong text", "a.txt", nameof(SourceFormat.PlainText))]
    [InlineData("---\nno front matter, for nothing closes it", "a.txt", nameof(SourceFormat.PlainText))]
    [InlineData("<3 is no tag", "a.txt", nameof(SourceFormat.PlainText))]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- c --><?x y?>\n<rss version=\"2.0\">", "a.txt", nameof(SourceFormat.Feed))]
    [InlineData("\uFEFF<!DOCTYPE rss SYSTEM \"x\" [<!ENTITY a \">\">]><rss>", "a", nameof(SourceFormat.Feed))]
    [InlineData("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://x/\"><rss>", "a", nameof(SourceFormat.Feed))]
    [InlineData("<rdf:RDF xmlns:rdf=\"x\">", "a", nameof(SourceFormat.Feed))]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "a.xml", nameof(SourceFormat.Feed))]
    [InlineData("<opml version=\"2.0\">", "a.xml", nameof(SourceFormat.Opml))]
    [InlineData("<!DOCTYPE html>\n<html>", "a", nameof(SourceFormat.HtmlPage))]
    [InlineData("<HTML><head>", "a.htm", nameof(SourceFormat.HtmlPage))]
    [InlineData("<html><body>raw</body></html>", "a.md", nameof(SourceFormat.Markdown))]
    [InlineData("<rss version=\"2.0\">", "a.md", nameof(SourceFormat.Feed))]
    [InlineData("<?xml version=\"1.0\"?><catalog/>", "a.xml", nameof(SourceFormat.Unknown))]
    [InlineData("", "a.txt", nameof(SourceFormat.Unknown))]
    [InlineData("\0\u0001\u0002 binary", "a.txt", nameof(SourceFormat.Unknown))]
    public void A_file_is_what_stands_in_it(string text, string name, string format)
    {
        Assert.Equal(format, SourceFormatDetector.Detect(Encoding.UTF8.GetBytes(text), name).ToString());
    }

    [Fact]
    public void Packed_feeds_and_feeds_of_other_encodings_are_feeds()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write("<rss version='2.0'>"u8);
        Assert.Equal(SourceFormat.Feed, SourceFormatDetector.Detect(packed.ToArray(), "a.gz"));
        Assert.Equal(SourceFormat.Feed, SourceFormatDetector.Detect([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<rss>")], "a.xml"));
    }

    [Fact]
    public void Many_instructions_without_a_root_take_no_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        SourceFormatDetector.Detect(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<?a?><!-- -->", 1000)) + "x"), "a.xml");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_folder_is_what_its_files_are()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Equal(SourceFormat.Unknown, SourceFormatDetector.Detect(folder.FullName));
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), "{}");
            Assert.Equal(SourceFormat.Unknown, SourceFormatDetector.Detect(folder.FullName));
            File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), "Title\nText");
            Assert.Equal(SourceFormat.PlainText, SourceFormatDetector.Detect(folder.FullName));
            foreach (var later in (string[])["c.xml", "b.xml", "aa.xml"])
                File.WriteAllText(Path.Combine(folder.FullName, later), "<rss version=\"2.0\">");
            Assert.Equal(SourceFormat.PlainText, SourceFormatDetector.Detect(folder.FullName));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "b"));
            File.WriteAllText(Path.Combine(folder.FullName, "b", "index.md"), "+++\ntitle = \"T\"\n+++\n");
            Assert.Equal(SourceFormat.Markdown, SourceFormatDetector.Detect(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [CorpusFact]
    public void The_two_documents_of_the_beginning_are_told_apart()
    {
        Assert.Equal(SourceFormat.PlainText, SourceFormatDetector.Detect(Directory.GetFiles(CorpusFactAttribute.Folder!, "000_*.txt").Single()));
        Assert.Equal(SourceFormat.Markdown, SourceFormatDetector.Detect(Directory.GetFiles(CorpusFactAttribute.Folder!, "002_*.txt").Single()));
        Assert.Equal(SourceFormat.Markdown, SourceFormatDetector.Detect(Path.Combine(CorpusFactAttribute.Folder!, "md")));
        Assert.Equal(SourceFormat.PlainText, SourceFormatDetector.Detect(Path.Combine(CorpusFactAttribute.Folder!, "plain")));
        Assert.Equal(SourceFormat.Feed, SourceFormatDetector.Detect(Path.Combine(CorpusFactAttribute.Folder!, "rss")));
    }
}
