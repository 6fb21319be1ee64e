using System.Text;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Storage;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>A database of its own, and what takes sources into it.</summary>
internal sealed class IngestDatabase : IAsyncDisposable
{
    /// <summary>Everything that is served, by names instead of ids; without ids, old names, provenance and revisions.</summary>
    private const string ContentSql = """
        select 'podcast' as what, concat_ws(' | ', slug, title, description, language, author, website_url, feed_url, image_url, explicit::text, categories::text, guid, time_zone, provisional::text, episode_count::text) as line from podcast
        union all
        select 'host', concat_ws(' | ', p.slug, h.position::text, r.slug) from podcast_host h join podcast p on p.id = h.podcast_id join person r on r.id = h.person_id
        union all
        select 'season', concat_ws(' | ', p.slug, s.number::text, s.title, s.episode_count::text) from season s join podcast p on p.id = s.podcast_id
        union all
        select 'episode', concat_ws(' | ', p.slug, e.slug, e.title, e.source_title, coalesce(e.season::text, '-'), coalesce(e.number::text, '-'), e.type, e.status, coalesce(e.published_at::text, '-'), coalesce(e.published_on::text, '-'),
            coalesce(e.summary, '-'), coalesce(e.notes_html, '-'), coalesce(e.notes_text, '-'), coalesce(e.audio_url, '-'), coalesce(e.audio_media_type, '-'), coalesce(e.audio_bytes::text, '-'), coalesce(e.duration_seconds::text, '-'),
            coalesce(e.guid, '-'), coalesce(e.page_url, '-'), coalesce(e.image_url, '-'), coalesce(e.artwork_url, '-'))
        from episode e join podcast p on p.id = e.podcast_id
        union all
        select 'credit', concat_ws(' | ', e.slug, a.role, a.position::text, r.slug, a.credited_as, a.title, c.slug, a.visible::text, a.published_at::text)
        from appearance a join episode e on e.id = a.episode_id join person r on r.id = a.person_id left join company c on c.id = a.company_id
        union all
        select 'episode company', concat_ws(' | ', e.slug, o.position::text, c.slug) from episode_company o join episode e on e.id = o.episode_id join company c on c.id = o.company_id
        union all
        select 'section', concat_ws(' | ', e.slug, s.position::text, s.heading, s.kind, s.html, s.text) from section s join episode e on e.id = s.episode_id
        union all
        select 'mention', concat_ws(' | ', e.slug, to_char(m.position, 'FM0000'), m.section_position::text, coalesce(l.url, '-'), m.text, coalesce(m.description, '-'), coalesce(m.url_as_written, '-'), m.context)
        from mention m join episode e on e.id = m.episode_id left join link l on l.id = m.link_id
        union all
        select 'chapter', concat_ws(' | ', e.slug, c.position::text, c.start_seconds::text, c.end_seconds::text, c.title, c.url) from chapter c join episode e on e.id = c.episode_id
        union all
        select 'transcript', concat_ws(' | ', e.slug, t.position::text, t.url, t.media_type, t.language, t.rel) from transcript t join episode e on e.id = t.episode_id
        union all
        select 'person', concat_ws(' | ', slug, name, name_key, alternative_names::text, about_text, about_html, image_url, episode_count::text, guest_episode_count::text, visible::text,
            (select string_agg(f.kind || ' ' || f.url, ', ' order by f.position) from person_profile f where f.person_id = p.id)) from person p
        union all
        select 'company', concat_ws(' | ', slug, name, name_key, alternative_names::text, about_text, about_html, website_url, image_url, episode_count::text, visible::text) from company
        union all
        select 'affiliation', concat_ws(' | ', p.slug, c.slug, a.title, a.first_on::text, a.last_on::text) from person_company a join person p on p.id = a.person_id join company c on c.id = a.company_id
        union all
        select 'link', concat_ws(' | ', l.url, l.host, l.kind, l.title, l.mention_count::text, l.episode_count::text, l.target_type, t.slug) from link l left join episode t on t.id = l.target_id
        union all
        select 'count', concat_ws(' | ', collection, count::text) from collection_count
        order by 1, 2
        """;

    private readonly TestDatabase _test;

    private IngestDatabase(TestDatabase test)
    {
        _test = test;
        Database = PodcastDatabase.Create(test.ConnectionString, time: Time);
        Runner = new IngestRunner(Database);
    }

    public PodcastDatabase Database { get; }

    public IngestRunner Runner { get; }

    public Clock Time { get; } = new();

    public static async Task<IngestDatabase> CreateAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>A copy of the database that <paramref name="fill"/> fills, once a run.</summary>
    public static async Task<IngestDatabase> CreateAsync(Func<string, Task> fill) => new(await TestDatabase.CreateAsync(fill));

    /// <summary>A migrated database, to be filled and copied, a minute after the time that a new clock shows.</summary>
    public static async Task<PodcastDatabase> MigrateAsync(string connectionString)
    {
        var time = new Clock();
        time.Now = time.Now.AddMinutes(1);
        var database = PodcastDatabase.Create(connectionString, time: time);
        await database.MigrateAsync(CancellationToken.None);
        return database;
    }

    public Task ExecuteAsync(string sql) => _test.ExecuteAsync(sql);

    /// <summary>Takes in some paths, one after another; time goes on by a minute.</summary>
    public Task<IngestSummary> IngestAsync(params string[] locations) => IngestAsync([.. locations.Select(location => new IngestSource(location))]);

    public async Task<IngestSummary> IngestAsync(IReadOnlyList<IngestSource> sources, IngestOptions? options = null)
    {
        Time.Now = Time.Now.AddMinutes(1);
        return await Runner.RunAsync(sources, options ?? new IngestOptions { Trigger = "test" }, null, CancellationToken.None);
    }

    public async Task<string> ContentAsync()
    {
        var text = new StringBuilder();
        await using var command = _test.DataSource.CreateCommand(ContentSql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            text.Append(reader.GetString(0)).Append(": ").AppendLine(reader.GetString(1).ReplaceLineEndings("⏎"));
        return text.ToString();
    }

    /// <summary>The rows of a query, each as its values joined with a bar.</summary>
    public async Task<string[]> RowsAsync(string sql)
    {
        await using var command = _test.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join("|", values.Select(value => value is DBNull ? "" : Convert.ToString(value))));
        }

        return [.. rows];
    }

    public Task<long> RevisionAsync() => _test.ScalarAsync<long>("select revision from dataset");

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _test.DisposeAsync();
    }

    internal sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
