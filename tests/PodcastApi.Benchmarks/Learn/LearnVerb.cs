using System.Globalization;

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
        var texts = TrainingText.Of(folder).Select((text, number) => (Fold: number / 2 % Folds, text.Lists)).ToList();
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
}
