using System.Diagnostics.CodeAnalysis;
using System.Text;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL;

/// <summary>
/// The one error of this engine: syntax, validation, coercion or execution.
/// Its locations come from the nodes it is about, or from offsets into a source.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Errors</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name of the field: every GraphQL library calls it so.")]
public sealed class GraphQLError : Exception
{
    /// <summary>An error about nodes; those made in code have no location and are passed over.</summary>
    /// <param name="message">What the client reads.</param>
    /// <param name="nodes">The nodes it is about, in the order of their locations.</param>
    /// <param name="path">Response keys and list indexes (string or int) down to the field.</param>
    /// <param name="innerException">What a resolver threw.</param>
    /// <param name="extensions">What the entry <c>extensions</c> of the error holds; null: nothing.</param>
    public GraphQLError(
        string message,
        IReadOnlyList<Node>? nodes = null,
        IReadOnlyList<object>? path = null,
        Exception? innerException = null,
        IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message, innerException)
    {
        Nodes = nodes ?? [];
        Path = path;
        Extensions = extensions;
        (Source, Locations) = Locate(Nodes);
    }

    /// <summary>An error about one node.</summary>
    public GraphQLError(string message, Node node) : this(message, [node])
    {
    }

    /// <summary>An error about offsets into a source.</summary>
    public GraphQLError(string message, Source source, params ReadOnlySpan<int> positions) : base(message)
    {
        Nodes = [];
        Source = source;
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(positions.Length);
        foreach (var position in positions)
            locations.Add(source.GetLocation(position));
        Locations = locations.MoveToImmutable();
    }

    /// <summary>The nodes that the error is about.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The text that the first location is in.</summary>
    public new Source? Source { get; }

    /// <summary>Places in the document; empty where none is known, and then left out of the response.</summary>
    public ImmutableArray<SourceLocation> Locations { get; }

    /// <summary>Response keys and list indexes (string or int) down to the field; null outside execution.</summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>Further information for the client, such as an error code; null where there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    private GraphQLError(GraphQLError original, IReadOnlyDictionary<string, object?>? extensions)
        : base(original.Message, original.InnerException)
    {
        Nodes = original.Nodes;
        Source = original.Source;
        Locations = original.Locations;
        Path = original.Path;
        Extensions = extensions;
    }

    /// <summary>An error of the lexer or parser at an offset.</summary>
    public static GraphQLError Syntax(Source source, int position, string description) =>
        new($"Syntax Error: {description}", source, position);

    /// <summary>The same error with other extensions.</summary>
    public GraphQLError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) => new(this, extensions);

    /// <summary>The message, and below it each place as an excerpt of the text with a caret.</summary>
    public string Render()
    {
        var text = new StringBuilder(Message);
        if (Nodes.Count > 0)
        {
            foreach (var node in Nodes)
            {
                if (node is { Source: { } source, Location: { } location })
                    text.Append("\n\n").Append(SourceExcerpt.Print(source, location));
            }
        }
        else if (Source is not null)
        {
            foreach (var location in Locations)
                text.Append("\n\n").Append(SourceExcerpt.Print(Source, location));
        }
        return text.ToString();
    }

    private static (Source? Source, ImmutableArray<SourceLocation> Locations) Locate(IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 0)
            return (null, []);
        Source? first = null;
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node is not { Source: { } source, Location: { } location })
                continue;
            first ??= source;
            locations.Add(location);
        }
        return (first, locations.DrainToImmutable());
    }
}
