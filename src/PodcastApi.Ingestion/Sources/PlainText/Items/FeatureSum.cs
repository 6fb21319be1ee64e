namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>Takes in what can be said of an item.</summary>
internal interface IFeatureSink
{
    void Add(int feature, double value = 1);

    /// <summary>All that is said of the words from one number to before another.</summary>
    void AddWords(int from, int to, bool isTitle);
}

/// <summary>Sums up the weights of what is said.</summary>
internal struct FeatureSum(double[] weights, WordSums words) : IFeatureSink
{
    public double Value { get; private set; }

    public void Add(int feature, double value) => Value += weights[feature] * value;

    public void AddWords(int from, int to, bool isTitle) => Value += words.Between(from, to, isTitle);
}
