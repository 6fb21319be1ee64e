using System.Text.Json;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

public sealed class CorpusLinksTests
{
    [CorpusFact]
    public void Canonical_addresses_group_the_corpus_as_its_truth_does()
    {
        var resourceOf = new Dictionary<string, string>();
        var canonicalOf = new Dictionary<string, string>();
        var mentions = 0;
        foreach (var (url, resource) in Links())
        {
            mentions++;
            var canonical = UrlCanonicalizer.Canonicalize(url) ?? throw new InvalidOperationException($"No canonical form of {url}");
            Assert.True(resourceOf.TryAdd(canonical, resource) || resourceOf[canonical] == resource, $"{canonical} stands for {resourceOf[canonical]} and {resource}");
            Assert.True(canonicalOf.TryAdd(resource, canonical) || canonicalOf[resource] == canonical, $"{resource} is {canonicalOf[resource]} and {canonical}");
        }

        Assert.True(mentions > 800 && resourceOf.Count == canonicalOf.Count && resourceOf.Count > 600);
    }

    private static IEnumerable<(string Url, string Resource)> Links()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CorpusFactAttribute.Folder!, "truth"), "*.json"))
        {
            using var truth = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var list in (string[])["links", "prose_links"])
            {
                foreach (var link in truth.RootElement.GetProperty(list).EnumerateArray())
                    yield return (link.GetProperty("url_abs").GetString()!, link.GetProperty("resource_key").GetString()!);
            }
        }
    }
}
