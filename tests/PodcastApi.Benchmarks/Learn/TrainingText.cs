using System.Text.Json;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;
using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Benchmarks.Learn;

/// <summary>A text whose items are known.</summary>
/// <param name="Name">What its file is called, without the ending.</param>
/// <param name="Lists">Its lists.</param>
internal sealed record TrainingText(string Name, IReadOnlyList<TrainingList> Lists)
{
    /// <summary>The texts of a folder, which holds <c>NAME.txt</c> and <c>segments/NAME.json</c>, in the order of their names.</summary>
    public static IReadOnlyList<TrainingText> Of(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(folder, "segments"), "*.json").Order(StringComparer.Ordinal).Where(path => File.Exists(TextPath(folder, path)))
            .Select(path => new TrainingText(Path.GetFileNameWithoutExtension(path), [.. ListsOf(TextPath(folder, path), path)])),
    ];

    private static string TextPath(string folder, string segments) => Path.Combine(folder, Path.GetFileNameWithoutExtension(segments) + ".txt");

    /// <summary>Runs of items with nothing in between, below a heading.</summary>
    private static IEnumerable<TrainingList> ListsOf(string path, string segmentsPath)
    {
        var document = PlainTextReader.Read(File.ReadAllText(path))[0];
        var names = PlainTextTranslator.Names(FeedTitle.Parse(document.Title));
        var known = new KnownWords(new TextVocabulary([document.Title, .. document.Lines]), names);
        var runs = Runs(segmentsPath).ToList();
        var lists = runs.Select(run => document.Lines[0][run[0].Start..run[^1].End]).ToList();
        var hasDescriptions = ListText.HasDescriptions(lists);
        return lists.Zip(runs, (list, run) => new TrainingList(new ListText(list, known, names, hasDescriptions), run.Select(item => item.End - run[0].Start).ToHashSet()));
    }

    private static IEnumerable<List<(int Start, int End)>> Runs(string segmentsPath)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(segmentsPath));
        var run = new List<(int Start, int End)>();
        var hasHeading = false;
        foreach (var segment in json.RootElement.GetProperty("segments").EnumerateArray().Append(default))
        {
            var kind = segment.ValueKind == JsonValueKind.Undefined ? null : segment.GetProperty("kind").GetString();
            if (kind == "item")
            {
                run.Add((segment.GetProperty("start").GetInt32(), segment.GetProperty("end").GetInt32()));
                continue;
            }

            if (run.Count > 0 && hasHeading)
                yield return run;
            run = [];
            hasHeading |= kind == "heading";
        }
    }
}
