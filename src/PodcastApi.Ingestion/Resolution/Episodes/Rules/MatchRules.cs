namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>The ladder: the surest rule first. What none of them ties is left to the evidence.</summary>
internal static class MatchRules
{
    /// <summary>What <c>matchedBy</c> says of the document that an episode was made from.</summary>
    public const string Origin = "origin";

    public static IReadOnlyList<MatchRule> All { get; } = [GuidRule.Rule, EnclosureRule.Rule, PageRule.Rule, PathRule.Rule];
}
