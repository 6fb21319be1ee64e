using System.Diagnostics;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

public sealed class FeedSuiteTests(ITestOutputHelper output)
{
    [ConformanceFact]
    public async Task Fields_agree_with_those_of_other_parsers_but_for_listed_deviations()
    {
        var (compared, agreed, unlisted, met) = (0, 0, new List<string>(), new HashSet<(string, string)>());
        foreach (var feed in FeedCase.All())
        {
            var comparison = await CompareAsync(feed);
            compared += comparison.Compared;
            agreed += comparison.Compared - comparison.Deviations.Count;
            foreach (var deviation in comparison.Deviations)
            {
                if (FeedSuiteDeviations.Reasons.ContainsKey((feed.File, deviation.Field)))
                    met.Add((feed.File, deviation.Field));
                else
                    unlisted.Add($"{feed.File} {deviation.Field}: expected <{Short(deviation.Expected)}> but was <{Short(deviation.Actual)}>");
            }
        }

        output.WriteLine($"feed fixtures: {agreed} of {compared} fields agree; {compared - agreed} deviate, {met.Count} of them listed with a reason");
        foreach (var line in unlisted)
            output.WriteLine(line);
        Assert.Empty(unlisted);
        Assert.Empty(FeedSuiteDeviations.Reasons.Keys.Except(met));
        Assert.True(compared > 500);
    }

    [ConformanceFact]
    public async Task Every_feed_is_read_or_refused_with_a_diagnostic()
    {
        var (read, refused, items) = (0, new List<string>(), 0);
        foreach (var feed in FeedCase.All())
        {
            var clock = Stopwatch.StartNew();
            using var source = RssSource.Open(feed.Path, new XmlReadOptions { Location = feed.File });
            var documents = new List<DocumentDraft>();
            await foreach (var document in source.ReadAsync())
                documents.Add(document);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), feed.File);
            Assert.All(documents, document => Assert.True(document.Episode is not null || document.Diagnostics.Count > 0, $"{feed.File}: {document.Location}"));
            Assert.Equal(documents.Count, documents.Select(document => document.Location).Distinct().Count());
            Assert.NotNull(source.Podcast);
            items += documents.Count;
            if (source.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            {
                refused.Add(feed.File);
                output.WriteLine($"refused {feed.File}: {error.Code} {error.Line}:{error.Column} {error.Message} {error.Hint}");
            }
            else
            {
                read++;
            }
        }

        output.WriteLine($"{read} feeds read with {items} items, {refused.Count} refused");
        Assert.Equal(FeedSuiteDeviations.Refused, refused);
    }

    private static async Task<Comparison> CompareAsync(FeedCase feed)
    {
        var comparison = new Comparison();
        if (FeedparserExpectation.Read(feed.Path) is { } python && feed.Source == "kurtmckee/feedparser")
        {
            python.Compare(comparison, await feed.ReadAsync(python.BaseUrl, python.ContentType));
            return comparison;
        }

        if (feed.ExpectedFormat is null)
            return comparison;
        var result = await feed.ReadAsync(feed.ExpectedFormat == "podcastparser" ? PodcastparserExpectation.BaseUrl(feed) : null);
        switch (feed.ExpectedFormat)
        {
            case "podcastparser":
                PodcastparserExpectation.Compare(comparison, feed, feed.Expected(), result);
                break;
            case "gofeed-translator" or "gofeed-rss":
                GofeedExpectation.Compare(comparison, feed.Expected(), result);
                break;
            case "rss-parser":
                RssParserExpectation.Compare(comparison, feed.Expected(), result);
                break;
            case "feed-rs-serde":
                FeedRsExpectation.Compare(comparison, feed.Expected(), result);
                break;
            default:
                Assert.Fail($"No comparison for {feed.ExpectedFormat}.");
                break;
        }

        return comparison;
    }

    private static string Short(string text) => text.Length > 150 ? text[..150] + "..." : text;
}
