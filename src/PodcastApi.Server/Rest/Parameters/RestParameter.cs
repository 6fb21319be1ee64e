using PodcastApi.Content.Model;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>A parameter of a route: what the reader takes and what OpenAPI says of it.</summary>
internal sealed record RestParameter(string Name, ParameterForm Form, string Description)
{
    /// <summary>Whether it is a segment of the path.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Whether the route cannot do without it. Segments of the path are always required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The enum of the values, for <see cref="ParameterForm.Enum"/> and <see cref="ParameterForm.Enums"/>.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>The only values that are taken; none when the form says it all.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The size of a page: its default and its maximum; null for everything else.</summary>
    public PageSizes? Sizes { get; init; }

    /// <summary>What holds when the parameter is absent; null when there is nothing to be said.</summary>
    public string? Default { get; init; }

    /// <summary>A value that gives an answer on the sample content.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it is a list separated by commas, which may also be repeated.</summary>
    public bool IsList => Form is ParameterForm.Names or ParameterForm.Enums;
}

/// <summary>What the text of a parameter must look like.</summary>
internal enum ParameterForm
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date or an instant (RFC 3339).</summary>
    Time,

    /// <summary>A member of an enum.</summary>
    Enum,

    /// <summary>Members of an enum.</summary>
    Enums,

    /// <summary>Names of fields, relations or sort keys.</summary>
    Names,
}

/// <summary>How large the pages of a route are.</summary>
internal sealed record PageSizes(Func<LimitOptions, int>? Default, Func<LimitOptions, int> Maximum)
{
    /// <summary>The pages of collections.</summary>
    public static PageSizes OfCollections { get; } = new(limits => limits.DefaultPageSize, limits => limits.MaxPageSize);

    /// <summary>The pages of the change log.</summary>
    public static PageSizes OfChanges { get; } = new(limits => limits.DefaultChangesPageSize, limits => limits.MaxChangesPageSize);
}
