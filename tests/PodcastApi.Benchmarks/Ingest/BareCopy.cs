using System.Text.Json;
using Npgsql;
using PodcastApi.Benchmarks.Data.Generating;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Benchmarks.Ingest;

/// <summary>The least that could be done with the same documents: parse them, and COPY the same rows into bare tables, without indexes, ids or history.</summary>
internal static class BareCopy
{
    private const string Tables = """
        create table bare_document (location text, draft text);
        create table bare_episode (location text, title text, season integer, number integer, published_on date, summary text, notes_html text, notes_text text, guid text, audio_url text);
        create table bare_credit (location text, name text, role text, title text, company text);
        create table bare_section (location text, heading text, kind text, html text, body text);
        create table bare_mention (location text, section integer, body text, description text, url text, context text);
        """;

    public static async Task RunAsync(NpgsqlDataSource database, IAsyncEnumerable<DocumentDraft> documents)
    {
        await using (var create = database.CreateCommand(Tables))
            await create.ExecuteNonQueryAsync();
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var batch = new List<(string Location, EpisodeDraft Episode)>();
        await foreach (var document in documents)
        {
            if (document.Episode is { } episode)
                batch.Add((document.Location, episode));
            if (batch.Count == 500)
                await WriteAsync(connection, batch);
        }

        await WriteAsync(connection, batch);
        await transaction.CommitAsync();
    }

    private static async Task WriteAsync(NpgsqlConnection connection, List<(string Location, EpisodeDraft Episode)> batch)
    {
        await BinaryCopy.WriteAsync(connection, "bare_document", batch.Select(row => new object?[] { row.Location, JsonSerializer.Serialize(row.Episode) }));
        await BinaryCopy.WriteAsync(connection, "bare_episode", batch.Select(row => new object?[]
        {
            row.Location, row.Episode.Title, row.Episode.Season, row.Episode.Number, row.Episode.PublishedOn, row.Episode.Summary, row.Episode.Notes.Html, row.Episode.Notes.Text, row.Episode.Guid, row.Episode.Audio?.Url,
        }));
        await BinaryCopy.WriteAsync(connection, "bare_credit", batch.SelectMany(row => row.Episode.People.Select(person => new object?[] { row.Location, person.Name, person.Role.ToString(), person.Title, person.Company })));
        await BinaryCopy.WriteAsync(connection, "bare_section", batch.SelectMany(row => row.Episode.Notes.Sections.Select(section => new object?[] { row.Location, section.Heading, section.Kind.ToString(), section.Html, section.Text })));
        await BinaryCopy.WriteAsync(connection, "bare_mention", batch.SelectMany(row => row.Episode.Notes.Mentions.Select(mention => new object?[] { row.Location, mention.Section, mention.Text, mention.Description, mention.Url, mention.Context.ToString() })));
        batch.Clear();
    }
}
