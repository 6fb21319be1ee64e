namespace PodcastApi.Content.Model;

/// <summary>What a filter by name compares.</summary>
public enum NamedFilterForm
{
    /// <summary>The scalar at the end of the path equals the value.</summary>
    Equal,

    /// <summary>The scalar at the end of the path is the value or later.</summary>
    NotBefore,

    /// <summary>The scalar at the end of the path is earlier than the value.</summary>
    Before,

    /// <summary>The thing at the end of the path has the value as its slug, its id or, for a link, its URL in any spelling.</summary>
    Key,

    /// <summary>The words of the value occur, in the syntax of web search engines (<c>"exact phrase" or -not</c>).</summary>
    FullText,
}

/// <summary>
/// A REST query parameter that filters a collection, for example <c>company=gama-space</c>. The path leads over relations
/// to what is compared; a relation to many means that at least one item fulfils the rest.
/// </summary>
public sealed class NamedFilter(string name, NamedFilterForm form, string path, string description)
{
    /// <summary>The name under which both front doors seek words.</summary>
    public const string Words = "q";

    /// <summary>The name of the parameter.</summary>
    public string Name { get; } = name;

    public NamedFilterForm Form { get; } = form;

    /// <summary>Names of members separated by dots, as GraphQL's filter inputs nest them; empty for the type itself.</summary>
    public IReadOnlyList<string> Path { get; } = path.Split('.', StringSplitOptions.RemoveEmptyEntries);

    public string Description { get; } = description;
}
