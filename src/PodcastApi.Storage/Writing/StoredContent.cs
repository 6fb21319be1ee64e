using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>
/// Rows as they are stored, for those who decide what is written: who is known already, and what richer sources told of them.
/// Rows that the same transaction has staged are not seen.
/// </summary>
public sealed class StoredContent
{
    private const string PodcastColumns =
        "p.id, p.slug, p.title, p.description, p.language, p.author, p.website_url, p.feed_url, p.image_url, p.explicit, p.categories, p.guid, p.time_zone, p.provisional";

    private const string PersonSql = """
        select p.id, p.slug, p.name, p.name_key, p.alternative_names, p.about_html, p.about_text, p.image_url,
            (select array_agg(o.kind order by o.position) from person_profile o where o.person_id = p.id),
            (select array_agg(o.url order by o.position) from person_profile o where o.person_id = p.id)
        from person p
        """;

    private readonly NpgsqlConnection _connection;

    internal StoredContent(NpgsqlConnection connection) => _connection = connection;

    /// <summary>All podcasts by slug.</summary>
    public Task<IReadOnlyList<PodcastRow>> PodcastsAsync(CancellationToken cancellationToken) => ReadAsync(
        $"""
        select {PodcastColumns},
            (select array_agg(h.person_id order by h.position) from podcast_host h where h.podcast_id = p.id),
            (select array_agg(t.number order by t.number) from season_title t where t.podcast_id = p.id),
            (select array_agg(t.title order by t.number) from season_title t where t.podcast_id = p.id),
            (select array_agg(a.path order by a.path) from alias a where a.id = p.id and a.kind = 'PAGE' and a.path like '%://%')
        from podcast p order by p.slug
        """,
        [],
        Podcast,
        cancellationToken);

    /// <summary>The people of some ids.</summary>
    public Task<IReadOnlyList<PersonRow>> PeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ReadAsync(PersonSql + " where p.id = any($1) order by p.id", [Array(ids)], Person, cancellationToken);

    /// <summary>The people with one of some name keys.</summary>
    public Task<IReadOnlyList<PersonRow>> PeopleByNameKeyAsync(IReadOnlyCollection<string> nameKeys, CancellationToken cancellationToken) =>
        ReadAsync(PersonSql + " where p.name_key = any($1) order by p.name_key, p.id", [Keys(nameKeys)], Person, cancellationToken);

    /// <summary>The people with one of some pages as their profile.</summary>
    public Task<IReadOnlyList<PersonRow>> PeopleByProfileAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken) => ReadAsync(
        PersonSql + " where p.id in (select person_id from person_profile where url = any($1)) order by p.id", [Array(urls)], Person, cancellationToken);

    /// <summary>For which companies some people worked, by the key of their names, when, and which episode says so.</summary>
    public async Task<ILookup<Guid, (string Company, DateOnly Day, Guid Episode)>> PostsAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select a.person_id, c.name_key, e.published_on, e.id from appearance a join company c on c.id = a.company_id join episode e on e.id = a.episode_id
            where a.person_id = any($1) and e.published_on is not null
            """,
            _connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(Array(people));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var posts = new List<(Guid Person, (string, DateOnly, Guid) Post)>();
        while (await reader.ReadAsync(cancellationToken))
            posts.Add((reader.GetGuid(0), (reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.GetGuid(3))));
        return posts.ToLookup(pair => pair.Person, pair => pair.Post);
    }

    /// <summary>The companies of some ids.</summary>
    public Task<IReadOnlyList<CompanyRow>> CompaniesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ReadAsync($"select {CompanyColumns} from company c where c.id = any($1) order by c.id", [Array(ids)], Company, cancellationToken);

    /// <summary>The companies with one of some name keys.</summary>
    public Task<IReadOnlyList<CompanyRow>> CompaniesByNameKeyAsync(IReadOnlyCollection<string> nameKeys, CancellationToken cancellationToken) => ReadAsync(
        $"select {CompanyColumns} from company c where c.name_key = any($1) order by c.name_key, c.id", [Keys(nameKeys)], Company, cancellationToken);

    private const string CompanyColumns =
        "c.id, c.slug, c.name, c.name_key, c.alternative_names, c.about_html, c.about_text, c.website_url, c.image_url";

    private static PodcastRow Podcast(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Slug = reader.GetString(1),
        Title = reader.GetString(2),
        Description = Text(reader, 3),
        Language = Text(reader, 4),
        Author = Text(reader, 5),
        WebsiteUrl = Text(reader, 6),
        FeedUrl = Text(reader, 7),
        ImageUrl = Text(reader, 8),
        Explicit = reader.IsDBNull(9) ? null : reader.GetBoolean(9),
        Categories = reader.GetFieldValue<string[]>(10),
        Guid = Text(reader, 11),
        TimeZone = reader.GetString(12),
        Provisional = reader.GetBoolean(13),
        Hosts = List<Guid>(reader, 14),
        SeasonTitles = List<int>(reader, 15).Zip(List<string>(reader, 16)).ToDictionary(),
        PageUrls = List<string>(reader, 17),
    };

    private static PersonRow Person(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Slug = reader.GetString(1),
        Name = reader.GetString(2),
        NameKey = reader.GetString(3),
        AlternativeNames = reader.GetFieldValue<string[]>(4),
        AboutHtml = Text(reader, 5),
        AboutText = Text(reader, 6),
        ImageUrl = Text(reader, 7),
        Profiles =
        [
            .. List<string>(reader, 8).Zip(
                List<string>(reader, 9),
                (kind, url) => new ProfileRow(EnumNames<ProfileKind>.TryParse(kind, out var known) ? known : ProfileKind.Other, url)),
        ],
    };

    private static CompanyRow Company(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Slug = reader.GetString(1),
        Name = reader.GetString(2),
        NameKey = reader.GetString(3),
        AlternativeNames = reader.GetFieldValue<string[]>(4),
        AboutHtml = Text(reader, 5),
        AboutText = Text(reader, 6),
        WebsiteUrl = Text(reader, 7),
        ImageUrl = Text(reader, 8),
    };

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static T[] List<T>(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<T[]>(column);

    private static NpgsqlParameter<T[]> Array<T>(IReadOnlyCollection<T> values) => new() { TypedValue = [.. values] };

    private static NpgsqlParameter<string[]> Keys(IReadOnlyCollection<string> values) => Array([.. values.Select(StoredText.Key)]);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
