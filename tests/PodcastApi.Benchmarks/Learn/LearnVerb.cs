using System.Globalization;
using System.Text.Json;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;
using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Benchmarks.Learn;

/// <summary>
/// Learns the weights by which lists that ran together are parted, from texts whose items are known:
/// <c>learn FOLDER OUTPUT [--pull 0.6]</c>. The folder holds <c>NAME.txt</c> and <c>segments/NAME.json</c>. Writes
/// <c>weights.txt</c>, learned from all, and <c>fold-N.txt</c>, learned without every fourth pair of texts.
/// </summary>
internal static class LearnVerb
{
    public const int Folds = 4;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, var output, ..])
        {
            Console.Error.WriteLine("learn FOLDER OUTPUT [--pull 0.6]");
            return 2;
        }

        var pull = arguments is [_, _, "--pull", var value] ? double.Parse(value, CultureInfo.InvariantCulture) : 0.6;
        var texts = Directory.GetFiles(Path.Combine(folder, "segments"), "*.json").Order(StringComparer.Ordinal)
            .Where(path => File.Exists(TextPath(folder, path)))
            .Select((path, number) => (Fold: number / 2 % Folds, Lists: Lists(TextPath(folder, path), path).ToList())).ToList();
        Directory.CreateDirectory(output);
        Write(Path.Combine(output, "weights.txt"), texts.SelectMany(text => text.Lists), pull);
        for (var fold = 0; fold < Folds; fold++)
            Write(Path.Combine(output, $"fold-{fold}.txt"), texts.Where(text => text.Fold != fold).SelectMany(text => text.Lists), pull);
        return 0;
    }

    private static void Write(string path, IEnumerable<TrainingList> lists, double pull)
    {
        File.WriteAllLines(path, SemiMarkovTrainer.Lines(SemiMarkovTrainer.Train([.. lists], pull)));
        Console.WriteLine(path);
    }

    private static string TextPath(string folder, string segments) => Path.Combine(folder, Path.GetFileNameWithoutExtension(segments) + ".txt");

    /// <summary>Runs of items with nothing in between, below a heading.</summary>
    private static IEnumerable<TrainingList> Lists(string path, string segmentsPath)
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
