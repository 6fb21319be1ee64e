using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Benchmarks.Learn;

/// <summary>Writes down what is said of an item instead of weighing it.</summary>
internal readonly struct FeatureRecord(ListText text, List<int> features, List<float> values) : IFeatureSink
{
    public void Add(int feature, double value)
    {
        if (value == 0)
            return;
        features.Add(feature);
        values.Add((float)value);
    }

    public void AddWords(int from, int to, bool isTitle)
    {
        for (var token = from; token < to; token++)
        {
            foreach (var note in text.Inner(token))
            {
                Add(note.Feature, note.Value);
                if (isTitle)
                    Add(note.Feature + 1, note.Value);
            }
        }
    }
}
