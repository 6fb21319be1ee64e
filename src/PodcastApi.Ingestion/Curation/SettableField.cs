using System.Text.Json.Nodes;

namespace PodcastApi.Ingestion.Curation;

/// <summary>What the value of a field that can be set looks like.</summary>
public enum SettableForm
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A slug.</summary>
    Slug,

    /// <summary>An absolute http(s) address.</summary>
    Url,

    /// <summary>A whole number that is not negative.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A calendar day, or an instant with its offset (RFC 3339).</summary>
    Time,

    /// <summary>A member of <see cref="Content.EpisodeType"/>.</summary>
    EpisodeType,
}

/// <summary>A field that a correction can set.</summary>
/// <param name="Name">As the API shows it.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="IsClearable">Whether it may be without a value.</param>
public abstract record SettableField(string Name, SettableForm Form, bool IsClearable);

/// <param name="Name">As the API shows it.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="IsClearable">Whether it may be without a value.</param>
/// <param name="Apply">The thing with a value of that form in the field; null to clear it.</param>
internal sealed record SettableField<T>(string Name, SettableForm Form, bool IsClearable, Func<T, JsonNode?, T> Apply) : SettableField(Name, Form, IsClearable);
