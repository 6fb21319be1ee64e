using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.GraphQL.Tests.Validation;

/// <summary>Runs one rule on a document in which a caret stands before each place that is expected in an error.</summary>
internal static class RuleCheck
{
    public static Schema Schema { get; } = SchemaBuilder.Build(
        """
        interface Node { id: ID! }
        type Podcast implements Node {
          id: ID!
          title(format: TitleFormat = PLAIN, length: Int): String!
          episodes(first: Int!, filter: EpisodeFilter): [Episode!]!
          owner: Person
        }
        type Episode implements Node { id: ID! title: String! duration: Int podcast: Podcast! }
        type Person { name: String! title: Int }
        union Hit = Podcast | Episode
        enum TitleFormat { PLAIN HTML }
        input EpisodeFilter { title: String minDuration: Int! = 0 explicit: Boolean! and: EpisodeFilter }
        input Lookup @oneOf { id: ID slug: String }
        type Query {
          node(id: ID!): Node
          podcast(by: Lookup!): Podcast
          find(by: Lookup): Podcast
          podcasts(limit: Int! = 10): [Podcast!]!
          search(text: String!): [Hit!]!
        }
        type Mutation { rename(id: ID!, title: String!): Podcast purge: [Podcast] }
        type Subscription { published: Episode changed: [Podcast] }
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        directive @cached(seconds: Int!) on QUERY | FIELD
        directive @tag(name: String) repeatable on FIELD | VARIABLE_DEFINITION
        """);

    public static void Passes(string rule, string document) => Fails(rule, document);

    public static void Fails(string rule, string document, params string[] messages) => Check(document, messages, node =>
    {
        var rules = new RuleSet<ExecutableContext>([SpecifiedRules.Executable.Rules.Single(entry => entry.Name == rule)]);
        var context = new ExecutableContext(Schema, node, new ValidationOptions());
        return rules.Validate(context, context.TypeInfo);
    });

    public static void SdlPasses(string rule, string document) => SdlFails(rule, document);

    public static void SdlFails(string rule, string document, params string[] messages) => Check(document, messages, node =>
    {
        var rules = new RuleSet<ValidationContext>([SpecifiedRules.Sdl.Rules.Single(entry => entry.Name == rule)]);
        return rules.Validate(new ValidationContext(null, node, int.MaxValue, hideSuggestions: false));
    });

    private static void Check(string marked, string[] messages, Func<DocumentNode, IReadOnlyList<GraphQLError>> validate)
    {
        var source = new Source(marked.Replace("^", "", StringComparison.Ordinal));
        var places = new List<SourceLocation>();
        for (int i = 0, offset = 0; i < marked.Length; i++)
        {
            if (marked[i] == '^')
                places.Add(source.GetLocation(offset));
            else
                offset++;
        }
        var errors = validate(Parser.Parse(source));
        Assert.Equal(messages, errors.Select(error => error.Message));
        Assert.Equal(places, errors.SelectMany(error => error.Locations).Distinct().OrderBy(place => place.Line).ThenBy(place => place.Column));
    }
}
