using System.Text.Json.Nodes;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Curation;

/// <summary>What two corrections cannot both have.</summary>
internal static class Contradictions
{
    /// <summary>What a correction says against an earlier one, in words; null when both can hold.</summary>
    /// <param name="earlier">The one that holds.</param>
    /// <param name="later">The other.</param>
    /// <param name="corrections">All that hold.</param>
    public static string? Between(CorrectionEffect earlier, CorrectionEffect later, Corrections corrections) => (earlier.Kind, later.Kind) switch
    {
        (CorrectionKind.Merge, CorrectionKind.Merge) when earlier.Target == later.Target => "what is merged is merged into something else already.",
        // Two that are one by nature are no circle.
        (CorrectionKind.Merge, CorrectionKind.Merge) when later.Target != later.Other && corrections.Survivor(later.Other!.Value) == later.Target => "each would be merged into the other.",
        (CorrectionKind.Split, CorrectionKind.Split) when earlier.Target == later.Target && Overlap(earlier.Owners, later.Owners) && Overlap(earlier.NameKeys, later.NameKeys) =>
            "some credits are given to another one already.",
        (CorrectionKind.Set, CorrectionKind.Set) when earlier.Target == later.Target && earlier.Field == later.Field && !JsonNode.DeepEquals(earlier.Value, later.Value) =>
            $"'{later.Field}' has another value by it.",
        (CorrectionKind.LinkKind, CorrectionKind.LinkKind) when earlier.Target == later.Target && earlier.LinkKind != later.LinkKind => "the link has another kind by it.",
        (CorrectionKind.Pin, CorrectionKind.Pin) when earlier.Document == later.Document && earlier.Other != later.Other => "the document tells of another episode by it.",
        (CorrectionKind.Pin, CorrectionKind.Forbid) or (CorrectionKind.Forbid, CorrectionKind.Pin) when earlier.Document == later.Document && earlier.Other == later.Other =>
            "one says that the document tells of the episode, the other that it does not.",
        _ => null,
    };

    private static bool Overlap<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) => one is null || other is null || one.Intersect(other).Any();
}
