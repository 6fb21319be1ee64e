namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>An operation with its variables, and the items that the cursors in it were made of.</summary>
internal sealed record RandomOperation(string Text, IReadOnlyDictionary<string, object?> Variables, IReadOnlyDictionary<string, PlainThing> Items);

/// <summary>The name of an enum value, which is no string in a literal.</summary>
internal sealed record EnumName(string Name);
