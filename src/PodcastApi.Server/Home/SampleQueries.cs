using System.Text.Encodings.Web;
using System.Text.Json;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Home;

/// <summary>A GraphQL query to try.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Query">The document, with comments for a reader.</param>
/// <param name="Url">The same by GET, without the comments; a browser gets the IDE with the query in it.</param>
internal sealed record SampleQuery(string Question, string Query, string Url);

/// <summary>GraphQL queries that work as they stand: on the first page, and as the tabs of the IDE.</summary>
internal static class SampleQueries
{
    private static readonly JsonSerializerOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The queries about what there is.</summary>
    public static IReadOnlyList<SampleQuery> For(ContentSubjects subjects)
    {
        var samples = new List<SampleQuery>
        {
            Of("The newest episodes, with guests and companies", "The cursors of pageInfo lead on: episodes(first: 5, after: \"...\").", """
                query NewestEpisodes {
                  episodes(first: 5) {
                    nodes {
                      title
                      publishedOn
                      podcast { title }
                      guests { name title company { name } }
                      companies { name websiteUrl }
                    }
                    pageInfo { hasNextPage endCursor }
                  }
                }
                """),
        };
        if (subjects.Episode is { } newest)
        {
            samples.Add(Of("What was linked in the newest episode, and why", "Links stand in the order of the show notes; what follows a link in the notes is its description.", $$"""
                query ShowNotes {
                  episode(slug: {{Text(newest.Slug)}}, podcast: {{Text(newest.Podcast)}}) {
                    title
                    summary
                    guests { name title company { name } }
                    links { text description url kind section { heading } }
                  }
                }
                """));
        }

        if (subjects.Guest is { } guest)
        {
            samples.Add(Of($"Where {guest.Name} was heard", "A person has appearances: each with the title and company of its time.", $$"""
                query Appearances {
                  person(slug: {{Text(guest.Slug)}}) {
                    name
                    episodeCount
                    appearances(first: 10) {
                      nodes { role title company { name } episode { title publishedOn podcast { title } } }
                    }
                  }
                }
                """));
        }

        if (subjects.Company is { } company)
        {
            samples.Add(Of($"What was said about {company.Name}", "A company has the episodes about it, and the guests who worked there.", $$"""
                query AboutCompany {
                  company(slug: {{Text(company.Slug)}}) {
                    name
                    websiteUrl
                    episodes(first: 10) { nodes { title publishedOn } totalCount }
                    guests(first: 10) { nodes { name } }
                  }
                }
                """));
        }

        if (subjects.Link is { } link)
        {
            samples.Add(Of($"Who linked to {link.Url}", "Any spelling of the URL will do.", $$"""
                query WhoLinked {
                  link(url: {{Text(link.Url)}}) {
                    title
                    mentionCount
                    mentions(first: 10) { nodes { text description episode { title publishedOn } } }
                  }
                }
                """));
        }

        samples.Add(Of("Linked repositories, the most mentioned first", "Lists take filters and orders.", """
            query Repositories {
              links(where: { kind: { eq: REPOSITORY } }, order: [{ mentionCount: DESC }], first: 10) {
                nodes { url mentionCount }
                totalCount
              }
            }
            """));
        return samples;
    }

    private static SampleQuery Of(string question, string comment, string query) =>
        new(question, $"# {question.ReplaceLineEndings(" ")}.\n# {comment}\n{query}\n", $"/graphql?query={Uri.EscapeDataString(query)}");

    /// <summary>A string of GraphQL; JSON's escapes are among its own.</summary>
    private static string Text(string text) => JsonSerializer.Serialize(text, Literal);
}
