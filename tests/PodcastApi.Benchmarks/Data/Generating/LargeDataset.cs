using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>
/// Writes a made-up data set straight into the tables of an empty database: by COPY, episodes as they are drawn, all that is counted or
/// follows from the rest with it.
/// </summary>
internal sealed class LargeDataset(DatasetSize size)
{
    private const int BatchSize = 2_000;
    private const int ToldEach = 50_000;
    private const long Revision = 1;

    /// <summary>When everything was written: one transaction has one instant.</summary>
    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DatasetSketch _sketch = new(size);

    /// <param name="connectionString">A database with the newest schema and no content, for a role that may do anything.</param>
    /// <param name="progress">Told what is done.</param>
    /// <exception cref="InvalidOperationException">There is content already.</exception>
    public async Task WriteAsync(string connectionString, Action<string> progress)
    {
        await using var dataSource = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Timezone = "UTC" }.ConnectionString).Build();
        await using var connection = await dataSource.OpenConnectionAsync();
        if (await ScalarAsync(connection, "select exists (select 1 from podcast)") is true)
            throw new InvalidOperationException("The database has content already; give an empty one.");
        // References are right by construction: checking them would take as long as all the rest. Only a superuser may leave it out.
        await RunAsync(connection, "do $$ begin set session_replication_role = replica; exception when insufficient_privilege then null; end $$");
        var indexes = await SecondaryIndexes.DropAsync(connection);

        var counts = new DatasetCounts(_sketch);
        progress("counted");
        await WriteEntitiesAsync(connection, counts);
        progress("podcasts, people, companies and links");
        await RunAsync(connection, StageSql);
        var written = 0;
        foreach (var batch in _sketch.Episodes().Chunk(BatchSize))
        {
            await WriteAsync(connection, [.. batch.Select(episode => (episode, new EpisodeText(episode)))]);
            if ((written += batch.Length) % ToldEach == 0)
                progress($"{written} episodes");
        }

        await RunAsync(connection, DerivedSql);
        progress("episodes, and what follows from them");
        foreach (var index in indexes)
            await RunAsync(connection, index);
        progress("indexes");
        await RunAsync(connection, "reset session_replication_role");
        await RunAsync(connection, "vacuum analyze");
        progress("statistics");
    }

    private async Task WriteEntitiesAsync(NpgsqlConnection connection, DatasetCounts counts)
    {
        await BinaryCopy.WriteAsync(connection, "podcast (id, slug, title, description, language, author, feed_url, explicit, categories, episode_count, content_hash, revision, updated_at)",
            Enumerable.Range(0, size.Podcasts).Select(i => new object?[]
            {
                Podcast(i), $"show-{DatasetWords.Name(i)}", $"The {DatasetWords.Capital(DatasetWords.Name(i))} Show", DatasetWords.Text(new Random(i), 40), "en", PersonName(_sketch.HostOf(i)),
                $"https://show-{DatasetWords.Name(i)}.example/feed.xml", false, new[] { "Technology" }, counts.Podcasts[i], Hash(i), Revision, Now,
            }));
        await BinaryCopy.WriteAsync(connection, "person (id, slug, name, name_key, about_html, about_text, episode_count, guest_episode_count, visible, content_hash, revision, updated_at)",
            Enumerable.Range(0, size.People).Where(i => IsKnown(counts, i)).Select(i => new object?[]
            {
                PersonId(i), $"person-{i}", PersonName(i), PersonName(i).ToLowerInvariant(), $"<p>{PersonAbout(i)}</p>", PersonAbout(i), counts.People[i], counts.Guests[i], counts.People[i] > 0 || IsHost(i), Hash(i), Revision, Now,
            }));
        await BinaryCopy.WriteAsync(connection, "company (id, slug, name, name_key, website_url, episode_count, visible, content_hash, revision, updated_at)",
            Enumerable.Range(0, size.Companies).Where(i => counts.Named[i]).Select(i => new object?[]
            {
                Company(i), $"company-{i}", CompanyName(i), CompanyName(i).ToLowerInvariant(), $"https://{DatasetWords.Name(i)}.example/", counts.Companies[i], counts.Companies[i] + counts.Employers[i] > 0, Hash(i), Revision, Now,
            }));
        await BinaryCopy.WriteAsync(connection, "link (id, url, host, kind, title, mention_count, episode_count, visible, content_hash, revision, updated_at)",
            Enumerable.Range(0, size.Links).Select(i => new object?[]
            {
                Link(i), Url(i), new Uri(Url(i)).Host, i % 10 == 0 ? "REPOSITORY" : "ARTICLE", counts.Mentions[i] > 0 ? LinkText(i) : Url(i)["https://".Length..], counts.Mentions[i], counts.Links[i], counts.Mentions[i] > 0, Hash(i), Revision, Now,
            }));
        await BinaryCopy.WriteAsync(connection, "podcast_host (podcast_id, person_id, position)",
            Enumerable.Range(0, size.Podcasts).Select(i => new object?[] { Podcast(i), PersonId(_sketch.HostOf(i)), 1 }));
        await BinaryCopy.WriteAsync(connection, "season (podcast_id, number, episode_count, first_published_at, last_published_at)",
            counts.Seasons.Select(season => new object?[] { Podcast(season.Key.Podcast), season.Key.Season, season.Value.Episodes, season.Value.First, season.Value.Last }));
        await BinaryCopy.WriteAsync(connection, "person_company (person_id, company_id, position, title, first_on, last_on)",
            counts.Affiliations.GroupBy(affiliation => affiliation.Key.Person).SelectMany(person => person
                .OrderByDescending(affiliation => affiliation.Value.Last).ThenByDescending(affiliation => affiliation.Value.First)
                .ThenBy(affiliation => Company(affiliation.Key.Company).ToString(), StringComparer.Ordinal)
                .Select((affiliation, position) => new object?[]
                {
                    PersonId(person.Key), Company(affiliation.Key.Company), position + 1, affiliation.Value.Title, affiliation.Value.First, affiliation.Value.Last,
                })));
    }

    private bool IsHost(int person) => Hosts.Contains(person);

    private bool IsKnown(DatasetCounts counts, int person) => counts.Credited[person] || IsHost(person);

    private HashSet<int> Hosts => field ??= [.. Enumerable.Range(0, size.Podcasts).Select(_sketch.HostOf)];

    private static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<(EpisodeSketch Episode, EpisodeText Text)> batch)
    {
        await RunAsync(connection, "truncate generated");
        await BinaryCopy.WriteAsync(connection, "generated", batch.Select(one => Row(one.Episode, one.Text)));
        await RunAsync(connection, EpisodesSql);
        await BinaryCopy.WriteAsync(connection, "appearance (id, episode_id, podcast_id, person_id, company_id, role, position, credited_as, title, published_at, visible)",
            batch.SelectMany(one => Credits(one.Episode)));
        await BinaryCopy.WriteAsync(connection, "episode_company (episode_id, company_id, podcast_id, position, published_at, visible)",
            batch.Where(one => one.Episode.Company is not null).Select(one => new object?[] { EpisodeId(one.Episode), Company(one.Episode.Company!.Value), Podcast(one.Episode.Podcast), 1, one.Episode.PublishedAt, one.Episode.IsVisible }));
        await BinaryCopy.WriteAsync(connection, "section (episode_id, position, heading, kind, html, text)",
            batch.Select(one => new object?[] { EpisodeId(one.Episode), 1, "Links From The Episode", "LINKS", "<ul></ul>", "" }));
        await BinaryCopy.WriteAsync(connection, "mention (id, episode_id, podcast_id, position, section_position, link_id, text, description, url_as_written, context, published_at, visible)",
            batch.SelectMany(one => one.Episode.Links.Select((link, i) => new object?[]
            {
                Id(ContentKind.Mention, $"{one.Episode.Index}/{i}"), EpisodeId(one.Episode), Podcast(one.Episode.Podcast), i + 1, 1, Link(link), LinkText(link), one.Text.Descriptions[i], Url(link), "ITEM", one.Episode.PublishedAt, one.Episode.IsVisible,
            })));
        await BinaryCopy.WriteAsync(connection, "link_episode (link_id, episode_id, podcast_id, published_at, visible)",
            batch.SelectMany(one => one.Episode.Links.Distinct().Select(link => new object?[] { Link(link), EpisodeId(one.Episode), Podcast(one.Episode.Podcast), one.Episode.PublishedAt, one.Episode.IsVisible })));
    }

    private static object?[] Row(EpisodeSketch episode, EpisodeText text)
    {
        string[] names = [$"{PersonName(episode.Host)} {PersonName(episode.Host)}",
            .. episode.Guests.Select(guest => $"{PersonName(guest.Person)} {PersonName(guest.Person)}"),
            .. episode.Guests.Where(guest => guest.Company is not null).Select(guest => CompanyName(guest.Company!.Value)),
            .. episode.Company is { } company ? [CompanyName(company)] : Array.Empty<string>()];
        var slug = $"s{episode.Season:00}e{episode.Number:0000}";
        return
        [
            EpisodeId(episode), Podcast(episode.Podcast), slug, text.Title, $"{text.Title} ({slug})", episode.Season, episode.Number, episode.IsVisible ? "PUBLISHED" : "DRAFT", episode.PublishedAt, DateOnly.FromDateTime(episode.PublishedAt),
            text.Summary, $"<p>{text.Notes}</p>", text.Notes, $"https://cdn.example/{episode.Index}.mp3", 10_000L * text.Seconds, text.Seconds, $"guid-{episode.Index}", Hash(episode.Index),
            string.Join(' ', names.Order(StringComparer.Ordinal)), text.Sought([.. episode.Links.Select(LinkText)]),
        ];
    }

    private static IEnumerable<object?[]> Credits(EpisodeSketch episode)
    {
        yield return Credit(episode, episode.Host, "HOST", 1, null, null);
        for (var i = 0; i < episode.Guests.Count; i++)
            yield return Credit(episode, episode.Guests[i].Person, "GUEST", i + 1, episode.Guests[i].Title, episode.Guests[i].Company);
    }

    private static object?[] Credit(EpisodeSketch episode, int person, string role, int position, string? title, int? company) =>
    [
        Id(ContentKind.Appearance, $"{episode.Index}/{person}/{role}"), EpisodeId(episode), Podcast(episode.Podcast), PersonId(person), company is { } known ? Company(known) : null,
        role, position, PersonName(person), title, episode.PublishedAt, episode.IsVisible,
    ];

    private const string StageSql = """
        create temp table generated (
            id uuid, podcast_id uuid, slug text, title text, source_title text, season integer, number integer, status text, published_at timestamptz, published_on date,
            summary text, notes_html text, notes_text text, audio_url text, audio_bytes bigint, duration_seconds integer, guid text, content_hash bytea, names text, sought text)
        """;

    private static readonly string EpisodesSql = $"""
        insert into episode (id, podcast_id, slug, title, source_title, season, number, type, status, published_at, published_on, summary, notes_html, notes_text,
            audio_url, audio_media_type, audio_bytes, duration_seconds, guid, content_hash, search_language, search, revision, updated_at)
        select id, podcast_id, slug, title, source_title, season, number, 'FULL', status, published_at, published_on, summary, notes_html, notes_text,
            audio_url, 'audio/mpeg', audio_bytes, duration_seconds, guid, content_hash, 'en', search_episode('en', title || ' ' || source_title, names, summary, sought), {Revision}, '{Now:O}'
        from generated
        """;

    /// <summary>Change log, paths, totals: one row for each thing, from the things.</summary>
    private static readonly string DerivedSql = $"""
        insert into change (id, type, depth, action, visible, was_visible, revision)
        select id, 'PODCAST', 0, 'UPSERT', true, true, {Revision} from podcast
        union all select id, 'COMPANY', 1, 'UPSERT', visible, visible, {Revision} from company
        union all select id, 'PERSON', 2, 'UPSERT', visible, visible, {Revision} from person
        union all select id, 'LINK', 3, 'UPSERT', visible, visible, {Revision} from link
        union all select id, 'EPISODE', 4, 'UPSERT', visible, visible, {Revision} from episode;
        insert into alias (type, path, id, kind, revision)
        select v.type, v.path, v.id, 'SLUG', {Revision}
        from (
            select 'PODCAST', slug, id from podcast union all select 'PODCAST', 'podcasts/' || slug, id from podcast
            union all select 'COMPANY', slug, id from company union all select 'COMPANY', 'companies/' || slug, id from company
            union all select 'PERSON', slug, id from person union all select 'PERSON', 'people/' || slug, id from person
            union all select 'EPISODE', slug, id from episode
            union all select 'EPISODE', 'podcasts/' || o.slug || '/episodes/' || e.slug, e.id from episode e join podcast o on o.id = e.podcast_id) v (type, path, id);
        insert into episode_source (episode_id, position, kind, location, status, matched_by, fields, last_seen_at)
        select e.id, 1, 'RSS', o.feed_url, 'CURRENT', 'origin', array['title', 'notes', 'audio'], '{Now:O}' from episode e join podcast o on o.id = e.podcast_id;
        update collection_count t set count = n.count
        from (values ('podcasts', (select count(*) from podcast)), ('episodes', (select count(*) from episode where visible)),
            ('people', (select count(*) from person where visible)), ('guests', (select count(*) from person where guest_episode_count > 0)),
            ('companies', (select count(*) from company where visible)), ('links', (select count(*) from link where visible))) n (collection, count)
        where n.collection = t.collection;
        update dataset set revision = {Revision};
        """;

    private static string PersonName(int number) => $"{DatasetWords.Capital(DatasetWords.Name(number % 2_000 + 60))} {DatasetWords.Capital(DatasetWords.Name(number + 60))}";

    private static string PersonAbout(int number) => $"{PersonName(number)} {DatasetWords.Text(new Random(number), 20)}";

    private static string CompanyName(int number) => $"{DatasetWords.Capital(DatasetWords.Name(number + 60))} Systems";

    /// <summary>A site has many pages, some sites far more than others.</summary>
    private static string Url(int number) => $"https://{DatasetWords.Name((int)Math.Sqrt(number))}.example/pages/{number}";

    /// <summary>What all mentions of a link say, so that it is the link's title.</summary>
    private static string LinkText(int number) => DatasetWords.Capital(DatasetWords.Text(new Random(number), 1 + number % 4));

    private static byte[] Hash(int number) => BitConverter.GetBytes(number);

    private static Guid Podcast(int number) => Id(ContentKind.Podcast, $"show-{number}");

    private static Guid PersonId(int number) => Id(ContentKind.Person, $"person-{number}");

    private static Guid Company(int number) => Id(ContentKind.Company, $"company-{number}");

    private static Guid Link(int number) => Id(ContentKind.Link, Url(number));

    private static Guid EpisodeId(EpisodeSketch episode) => Id(ContentKind.Episode, $"guid-{episode.Index}");

    private static Guid Id(ContentKind kind, string key) => EntityId.FromNaturalKey(kind, key).Value;

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
