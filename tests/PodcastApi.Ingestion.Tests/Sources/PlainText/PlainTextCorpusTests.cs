using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PodcastApi.Benchmarks.Learn;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;
using PodcastApi.Ingestion.Sources.Titles;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

/// <summary>Compares what is found again in text without tags with where its blocks were.</summary>
public sealed class PlainTextCorpusTests(ITestOutputHelper output)
{
    private const int Folds = 4;

    /// <summary>How much the weights are held near what one would expect, as the shipped ones are.</summary>
    private const double LearnedPull = 0.6;

    private static readonly string Corpus = CorpusFactAttribute.Folder ?? string.Empty;

    /// <summary>
    /// Stricter than leaving one out: the weights with which a text is read were learned by <c>learn</c> of the benchmarks
    /// from three quarters of the texts, and it is none of them.
    /// </summary>
    [CorpusFact]
    public void What_was_run_together_is_found_again_with_what_other_episodes_taught()
    {
        var score = new Score();
        var slugs = Slugs();
        for (var i = 0; i < slugs.Count; i++)
        {
            var weights = ItemWeights.Parse(File.ReadAllText(Fixture($"fold-{i / 2 % Folds}.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var document = PlainTextReader.Read(File.ReadAllText(Path.Combine(Corpus, "plain", slugs[i] + ".txt"))).Single();
            Compare(score, slugs[i], document, weights);
        }

        output.WriteLine(score.ToString());
        Assert.Equal(1, score.F1("headings"));
        Assert.Equal(1, score.F1("guests"));
        Assert.True(score.F1("items") >= 0.91);
        Assert.True(score.F1("boundaries") >= 0.97);
    }

    /// <summary>What each text is read with was learned from all others, and from nothing else; so are the episodes of the project's first document.</summary>
    [CorpusNightlyFact]
    public void Leaving_one_out_what_was_run_together_is_found_again_with_what_all_others_taught()
    {
        var texts = TrainingText.Of(Path.Combine(Corpus, "plain"));
        Assert.Equal(Slugs(), texts.Select(text => text.Name));
        var first = PlainTextReader.Read(File.ReadAllText(Directory.GetFiles(Corpus, "000_*.txt").Single()));
        var vocabulary = new TextVocabulary(first.SelectMany(document => document.Lines.Prepend(document.Title)));
        var (score, firstScore) = (new Score(), new Score());
        var weights = new double[texts.Count][];
        Parallel.For(0, texts.Count, i => weights[i] = SemiMarkovTrainer.Train([.. texts.Where((_, other) => other != i).SelectMany(text => text.Lists)], LearnedPull));
        for (var i = 0; i < texts.Count; i++)
        {
            Compare(score, texts[i].Name, PlainTextReader.Read(File.ReadAllText(Path.Combine(Corpus, "plain", texts[i].Name + ".txt"))).Single(), weights[i]);
            if (Segments("seed-" + texts[i].Name) is { ValueKind: JsonValueKind.Object } seed)
                Compare(firstScore, texts[i].Name, first.Single(document => document.Title == Text(seed, "rss_title")), weights[i], vocabulary, seed: true);
        }

        output.WriteLine($"each text:\n{score}\n\nthe first document:\n{firstScore}");
        foreach (var measured in (Score[])[score, firstScore])
        {
            Assert.Equal(1, measured.F1("headings"));
            Assert.Equal(1, measured.F1("guests"));
            Assert.True(measured.F1("items") >= 0.9);
        }
    }

    [CorpusFact]
    public void As_much_is_found_again_in_a_file_of_many_episodes()
    {
        var score = new Score();
        var slugs = Slugs().ToDictionary(slug => Text(Segments(slug), "rss_title")!);
        var documents = PlainTextReader.Read(File.ReadAllText(Path.Combine(Corpus, "plain", "all.txt")));
        var vocabulary = new TextVocabulary(documents.SelectMany(document => document.Lines.Prepend(document.Title)));
        foreach (var document in documents)
            Compare(score, slugs[document.Title], document, ItemWeights.Default, vocabulary);
        var watch = Stopwatch.StartNew();
        foreach (var document in documents)
            PlainTextTranslator.Translate(document, document.Title, null, vocabulary);
        output.WriteLine(Summary(score));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds / documents.Count:0.0} ms a document"));
        Assert.Equal(31, documents.Count);
        Assert.Equal(1, score.F1("headings"));
        Assert.True(score.F1("items") >= 0.9);
    }

    [CorpusFact]
    public void The_first_document_of_the_project_has_its_items()
    {
        var score = new Score();
        var slugs = Slugs().ToDictionary(slug => Text(Segments("seed-" + slug) is { ValueKind: JsonValueKind.Object } seed ? seed : Segments(slug), "rss_title")!);
        var documents = PlainTextReader.Read(File.ReadAllText(Directory.GetFiles(Corpus, "000_*.txt").Single()));
        var vocabulary = new TextVocabulary(documents.SelectMany(document => document.Lines.Prepend(document.Title)));
        foreach (var document in documents)
        {
            var slug = slugs[document.Title];
            var fold = Slugs().IndexOf(slug) / 2 % Folds;
            var weights = ItemWeights.Parse(File.ReadAllText(Fixture($"fold-{fold}.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Compare(score, slug, document, weights, vocabulary, seed: true);
        }

        output.WriteLine(score.ToString());
        Assert.Equal(1, score.F1("headings"));
        Assert.True(score.F1("items") >= 0.9);
    }

    [CorpusFact]
    public async Task The_first_document_of_the_project_has_five_episodes()
    {
        var path = Directory.GetFiles(CorpusFactAttribute.Folder!, "000_*.txt").Single();
        var episodes = new List<EpisodeDraft>();
        await foreach (var document in PlainTextFolder.Open(path).ReadAsync())
            episodes.Add(document.Episode!);
        Assert.Equal(["Gama Space", "Radar", null, "Rust4Linux", "Canonical"], episodes.Select(episode => episode.CleanTitle));
        Assert.Equal(["Sebastian Scholz", "Jeff Kao", "Danilo Krummrich", "Jon Seager"], episodes.SelectMany(episode => episode.People).Select(person => person.Name));
        Assert.Equal(["Gama Space", "Radar", "Rust for Linux", "Canonical"], episodes.SelectMany(episode => episode.Companies).Select(company => company.Name));
        Assert.All(episodes.SelectMany(episode => episode.Notes.Mentions), mention => Assert.Null(mention.Url));
        var sections = episodes[0].Notes.Sections;
        Assert.Equal([null, "About Gama Space", "About Sebastian Scholz", "Links From The Episode", "Official Links"], sections.Select(section => section.Heading));
        Assert.Equal([SectionKind.AboutCompany, SectionKind.AboutPerson, SectionKind.Links, SectionKind.OfficialLinks], sections.Skip(1).Select(section => section.Kind));
    }

    private static void Compare(Score score, string slug, PlainTextDocument document, double[] weights, TextVocabulary? vocabulary = null, bool seed = false)
    {
        vocabulary ??= new TextVocabulary(document.Lines.Prepend(document.Title));
        var episode = PlainTextTranslator.Translate(document, document.Title, null, vocabulary, weights);
        var segments = Segments(seed ? "seed-" + slug : slug).GetProperty("segments").EnumerateArray().ToList();
        score.CheckList(slug, "headings", segments.Where(segment => Text(segment, "kind") == "heading").Select(segment => Text(segment, "text")!), episode.Notes.Sections.Select(section => section.Heading).OfType<string>());
        score.CheckList(slug, "boundaries", segments.Select(segment => segment.GetProperty("start").GetInt32()).Select(Place), Starts(document, vocabulary, weights).Select(Place));
        var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus, "truth", slug + ".json"))).RootElement;
        // The seed is an earlier edition; its own segments are the truth.
        var items = seed
            ? segments.Where(segment => Text(segment, "kind") == "item").Select(segment => $"{Text(segment, "title") ?? Text(segment, "text")} | {Text(segment, "description")}")
            : truth.GetProperty("links").EnumerateArray().Select(link => $"{Text(link, "title")} | {Text(link, "description")}")
                .Concat(truth.GetProperty("plain_items").EnumerateArray().Select(item => $"{Text(item, "text")} | "));
        score.CheckList(slug, "items", items, episode.Notes.Mentions.Select(mention => $"{mention.Text} | {mention.Description}"));
        // The title may have a guest's name in full where the truth has the short form.
        score.CheckList(slug, "guests", truth.GetProperty("guests").EnumerateArray().Select(guest => Family(Text(guest, "name")!)),
            episode.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => Family(person.Name)));

        static string Place(int position) => position.ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<int> Starts(PlainTextDocument document, TextVocabulary vocabulary, double[] weights)
    {
        var text = document.Lines.Single();
        var position = 0;
        foreach (var segment in PlainTextSegmenter.Segment(document.Lines, vocabulary, PlainTextTranslator.Names(FeedTitle.Parse(document.Title)), weights))
        {
            position = text.IndexOf(segment.Text, position, StringComparison.Ordinal);
            yield return position;
            position += segment.Text.Length + (segment.Description is { } description ? " - ".Length + description.Length : 0);
        }
    }

    private static List<string> Slugs() => [.. Directory.GetFiles(Path.Combine(Corpus, "truth"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static JsonElement Segments(string slug) =>
        Path.Combine(Corpus, "plain", "segments", slug + ".json") is var path && File.Exists(path) ? JsonDocument.Parse(File.ReadAllBytes(path)).RootElement : default;

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Sources", "PlainText", "Fixtures", name);

    private static string Family(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string Summary(Score score) => string.Join('\n', score.ToString().Split('\n').Where(line => line.Contains("F1", StringComparison.Ordinal) || line.Contains(" headings ", StringComparison.Ordinal) || line.Contains(" guests ", StringComparison.Ordinal)));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
