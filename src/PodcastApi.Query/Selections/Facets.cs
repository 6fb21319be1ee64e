using PodcastApi.Content.Model;

namespace PodcastApi.Query.Selections;

/// <summary>How many items of all pages have which value: an object with a list for each facet, the most frequent value first.</summary>
public sealed record FacetsPart(string Key, IReadOnlyList<FacetField> Fields) : ConnectionPart(Key);

/// <summary>A field of the facets.</summary>
public abstract record FacetField(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantFacetField(string Key, string Value) : FacetField(Key);

/// <summary>The values of a facet.</summary>
public sealed record FacetValuesField(string Key, Facet Facet, IReadOnlyList<FacetValuePart> Parts) : FacetField(Key);

/// <summary>A field of a value, or a fixed text when <paramref name="Fact"/> is <see cref="FacetFact.Constant"/>.</summary>
public sealed record FacetValuePart(string Key, FacetFact Fact, string Constant = "");

/// <summary>What is told of a value.</summary>
public enum FacetFact
{
    /// <summary>A fixed text, such as <c>__typename</c>.</summary>
    Constant,

    /// <summary>The value as the filter of the same name takes it.</summary>
    Value,

    /// <summary>What people read.</summary>
    Label,

    /// <summary>How many items have it.</summary>
    Count,
}
