using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Benchmarks.Learn;

/// <summary>What one would say of English lists without having seen any.</summary>
internal static class Priors
{
    private const string Expected =
        """
        cut-of-longer-word -2 cut-of-plural -0.7 cut-in-name -2 cut-in-brackets -2 cut-in-quotes -1.5
        cut-of-lower-lower-known-known 0.5 cut-of-lower-lower-unknown-known -1 cut-of-upper-upper-unknown-unknown -1 cut-of-upper-lower-unknown-unknown -1
        unknown-of-known-lower 0.5 unknown-of-mixed-lower 0.2
        cut-before-title-name 1.2 cut-behind-title-name 1.2
        cut-lower-upper 2 cut-stop-upper 4 cut-exclamation-upper 5 cut-question-upper 5 cut-bracket-upper 6 cut-quote-upper 6 cut-stop-quote 4 cut-question-quote 5 cut-exclamation-quote 5 cut-bracket-quote 5 cut-lower-quote 4 cut-upper-quote 3 cut-digit-quote 3 cut-quote-lower 3 cut-quote-digit 3
        bare-dense -1.5 bare-mixed -0.5 bare-sparse -0.5 bare-length -0.7 bare-first-function -1.5 bare-last-function -1.5
        title-length -0.7 title-short -1 title-first-function -2 title-last-function -2 title-brackets -2 title-quotes -1.5
        more-separators -2 description-length -0.5 description-short -1.5 description-last-function -2 description-brackets -2 description-quotes -1.5
        unknown-lower -1.5 title-unknown-lower 0.5 unknown-letters-lower -1 unknown-capitalized -0.7 unknown-short-lower -1
        unknown-of-known-camel -1.5 unknown-of-known-lowercamel -3 unknown-lowercamel -1.5 unknown-lower-first-known -2
        unknown-upperthenlower -1 unknown-upper-first-known -1 inflected -0.7 short-piece-lower -0.5
        """;

    public static double[] Weights() => ItemWeights.Parse(Expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
