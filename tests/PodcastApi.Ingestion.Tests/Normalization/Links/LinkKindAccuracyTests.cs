using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

/// <summary>
/// How often the kind of a link is right: 330 addresses of a real podcast, drawn at random and labelled by hand before the tables
/// were looked at again. Every third one is held out: the tables are never changed for its sake.
/// </summary>
public sealed class LinkKindAccuracyTests(ITestOutputHelper output)
{
    private const double Floor = 0.95;
    private const double HeldOutFloor = 0.93;

    [Fact]
    public void The_kind_of_a_link_is_right_nineteen_times_of_twenty()
    {
        var labels = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Normalization", "Links", "Fixtures", "link-kinds.tsv"))
            .Select(line => line.Split('\t')).Select(parts => (Kind: EnumNames<LinkKind>.TryParse(parts[0], out var kind) ? kind : throw new FormatException(parts[0]), Url: parts[1])).ToArray();
        Assert.True(labels.Length >= 300);
        Assert.Equal(labels.Length, labels.Select(label => UrlCanonicalizer.Canonicalize(label.Url)).Distinct().Count());

        var tuned = Accuracy("tuned on", labels.Where((_, i) => i % 3 != 0), tellMistakes: true);
        var heldOut = Accuracy("held out", labels.Where((_, i) => i % 3 == 0), tellMistakes: false);
        Assert.True(tuned >= Floor && heldOut >= HeldOutFloor, $"{tuned:0.000} of those tuned on, {heldOut:0.000} of those held out");
    }

    private double Accuracy(string name, IEnumerable<(LinkKind Kind, string Url)> labels, bool tellMistakes)
    {
        var judged = labels.Select(label => (label.Kind, label.Url, Found: LinkClassifier.Classify(UrlCanonicalizer.Canonicalize(label.Url)!))).ToArray();
        var right = judged.Count(link => link.Kind == link.Found);
        output.WriteLine($"{name}: {right} of {judged.Length}, {(double)right / judged.Length:0.000}");
        foreach (var mistake in judged.Where(link => tellMistakes && link.Kind != link.Found))
            output.WriteLine($"  {mistake.Url} is {mistake.Kind}, not {mistake.Found}");
        return (double)right / judged.Length;
    }
}
