using System.Globalization;
using System.Text;
using PodcastApi.Content;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>
/// Content written with plain SQL, the same at every run: few values for many rows, so that sorts meet ties and nulls, and drafts
/// among what is published.
/// </summary>
internal static class SampleContent
{
    public const int Podcasts = 3;
    public const int Episodes = 60;
    public const int People = 14;
    public const int Companies = 8;
    public const int Links = 25;

    private static readonly DateTime Start = new(2024, 1, 1, 9, 30, 0, DateTimeKind.Utc);

    public static EntityId Id(ContentKind kind, int number) => EntityId.FromNaturalKey(kind, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether the public does not see an episode: every seventh is a draft without a date, every eleventh is scheduled.</summary>
    public static bool IsHidden(int episode) => episode % 7 == 3 || episode % 11 == 5;

    public static string Sql()
    {
        var sql = new StringBuilder();
        for (var i = 0; i < Podcasts; i++)
        {
            Insert(sql, "podcast", "id, slug, title, description, language, website_url, explicit, categories, content_hash, revision, updated_at",
                Quote(Id(ContentKind.Podcast, i)), $"'podcast-{i}'", $"'Podcast {(i + 1) % 3}'", i == 1 ? "null" : $"'About \"{i}\"'", i == 2 ? "null" : "'en'",
                $"'https://podcast{i}.example/'", i == 0 ? "true" : "null", i == 0 ? "array['Technology > News', 'Arts']" : "'{}'", "''", "3", "'2024-05-01T10:00:00.5Z'");
        }

        for (var i = 0; i < People; i++)
        {
            Insert(sql, "person", "id, slug, name, name_key, about_text, image_url, visible, content_hash, revision, updated_at",
                Quote(Id(ContentKind.Person, i)), $"'person-{i}'", $"'{Name(i)}'", $"'person-{i}'", i % 4 == 0 ? "null" : $"'About\n{i}'", "null", "true", "''", "2", "'2024-05-02T10:00:00Z'");
            Insert(sql, "person_profile", "person_id, position, kind, url", Quote(Id(ContentKind.Person, i)), "1", "'GITHUB'", $"'https://github.com/person{i}'");
        }

        for (var i = 0; i < Companies; i++)
        {
            Insert(sql, "company", "id, slug, name, name_key, website_url, content_hash, revision, updated_at",
                Quote(Id(ContentKind.Company, i)), $"'company-{i}'", $"'Company {i / 2}'", $"'company-{i}'", i % 3 == 0 ? "null" : $"'https://company{i}.example/'", "''", "2", "'2024-05-02T10:00:00Z'");
        }

        for (var i = 0; i < Links; i++)
        {
            var kind = EnumNames<LinkKind>.All[i % 4];
            Insert(sql, "link", "id, url, host, kind, title, target_type, target_id, content_hash, revision, updated_at",
                Quote(Id(ContentKind.Link, i)), $"'https://host{i % 5}.example/{i}'", $"'host{i % 5}.example'", $"'{kind}'", $"'Title {i / 3}'",
                i % 6 == 0 ? "'EPISODE'" : "null", i % 6 == 0 ? Quote(Id(ContentKind.Episode, i)) : "null", "''", "2", "'2024-05-02T10:00:00Z'");
        }

        for (var i = 0; i < Episodes; i++)
            WriteEpisode(sql, i);
        WriteCounters(sql);
        return sql.ToString();
    }

    private static string Name(int person) => person % 5 == 0 ? "Ada Äther" : $"Person {person / 3}";

    private static void WriteEpisode(StringBuilder sql, int i)
    {
        var status = i % 7 == 3 ? "DRAFT" : i % 11 == 5 ? "SCHEDULED" : "PUBLISHED";
        var visible = status == "PUBLISHED" ? "true" : "false";
        // Four episodes a day; the first of the day has a fraction of a second.
        var at = Start.AddDays(i / 4).AddMicroseconds(i % 4 == 0 ? 120 : 0);
        var published = status == "DRAFT" ? "null" : $"'{at:yyyy-MM-ddTHH:mm:ss.ffffffZ}'";
        var id = Quote(Id(ContentKind.Episode, i));
        var podcast = Quote(Id(ContentKind.Podcast, i % Podcasts));
        Insert(sql, "episode",
            "id, podcast_id, slug, title, source_title, season, number, type, status, published_at, published_on, summary, notes_html, notes_text, "
            + "audio_url, audio_media_type, audio_bytes, duration_seconds, guid, page_url, aliases, search, content_hash, revision, updated_at",
            id, podcast, i is 9 or 19 or 29 ? "'shared'" : $"'episode-{i}'", $"'Title {i % 6}'", $"'Title {i % 6} with \\ and \"'", i % 5 == 0 ? "null" : $"{i / 20}", i % 4 == 1 ? "null" : $"{i % 9}",
            $"'{EnumNames<EpisodeType>.All[i % 3]}'", $"'{status}'", published, status == "DRAFT" ? "null" : $"'{at:yyyy-MM-dd}'",
            i % 3 == 0 ? "null" : "E'Tab\\tand\\u0001 é <b>'", $"'<p>{i}</p>'", $"'{i}'",
            i % 2 == 0 ? $"'https://cdn.example/{i}.mp3'" : "null", i % 2 == 0 ? "'audio/mpeg'" : "null", i % 4 == 0 ? $"{5_000_000_000 + i}" : "null",
            i % 3 == 1 ? "null" : $"{1000 + (i % 4)}", "null", $"'https://podcast{i % Podcasts}.example/e/{i}'", i == 0 ? "array['/p/s01e01', 'a\"b']" : "'{}'",
            $"to_tsvector('simple', 'word{i % 6} number {i}')", "''", $"{i + 1}", "'2024-06-01T00:00:00Z'");
        Insert(sql, "section", "episode_id, position, heading, kind, html, text", id, "1", "null", "'OTHER'", "'<p>Intro</p>'", "'Intro'");
        Insert(sql, "section", "episode_id, position, heading, kind, html, text", id, "2", "'Links'", "'LINKS'", "''", "''");
        for (var k = 0; k < i % 4; k++)
        {
            var person = Quote(Id(ContentKind.Person, (i + (k * 3)) % People));
            Insert(sql, "appearance", "id, episode_id, podcast_id, person_id, company_id, role, position, credited_as, title, published_at, visible",
                Quote(Id(ContentKind.Appearance, (i * 10) + k)), id, podcast, person, k == 1 ? "null" : Quote(Id(ContentKind.Company, i % Companies)),
                k == 2 ? "'HOST'" : "'GUEST'", $"{k + 1}", $"'Person as {k}'", k == 0 ? "'Engineer'" : "null", published, visible);
        }

        if (i % 4 == 3)
        {
            // The same person in a second role.
            Insert(sql, "appearance", "id, episode_id, podcast_id, person_id, company_id, role, position, credited_as, title, published_at, visible",
                Quote(Id(ContentKind.Appearance, (i * 10) + 9)), id, podcast, Quote(Id(ContentKind.Person, i % People)), "null", "'PRODUCER'", "9", "'Again'", "null", published, visible);
        }

        for (var k = 0; k < i % 3; k++)
        {
            Insert(sql, "episode_company", "episode_id, company_id, podcast_id, position, published_at, visible",
                id, Quote(Id(ContentKind.Company, (i + k) % Companies)), podcast, $"{k + 1}", published, visible);
        }

        for (var k = 0; k < i % 5; k++)
        {
            var link = k == 3 ? "null" : Quote(Id(ContentKind.Link, (i * 3 + k * k) % Links));
            Insert(sql, "mention", "id, episode_id, podcast_id, position, section_position, link_id, text, description, url_as_written, context, published_at, visible",
                Quote(Id(ContentKind.Mention, (i * 10) + k)), id, podcast, $"{k + 1}", k == 0 ? "1" : k == 2 && i % 8 == 0 ? "null" : "2", link, $"'Text {k}'", k == 1 ? "null" : "'About it'",
                k == 3 ? "null" : "'http://as.written/'", k == 0 ? "'PROSE'" : "'ITEM'", published, visible);
        }
    }

    private static void WriteCounters(StringBuilder sql) => sql.Append("""
        insert into link_episode (link_id, episode_id, podcast_id, published_at, visible)
        select distinct link_id, episode_id, podcast_id, published_at, visible from mention where link_id is not null;
        insert into season (podcast_id, number, episode_count, first_published_at, last_published_at)
        select podcast_id, season, count(*), min(published_at), max(published_at) from episode where visible and season is not null group by 1, 2;
        insert into podcast_host (podcast_id, person_id, position) select p.id, q.id, case q.slug when 'person-1' then 2 else 1 end
        from podcast p cross join person q where p.slug in ('podcast-0', 'podcast-1') and q.slug in ('person-1', 'person-2');
        insert into person_company (person_id, company_id, position)
        select person_id, company_id, row_number() over (partition by person_id order by max(published_at) desc nulls last, company_id)
        from appearance where company_id is not null and visible group by 1, 2;
        update person p set
            episode_count = (select count(distinct a.episode_id) from appearance a where a.person_id = p.id and a.visible),
            guest_episode_count = (select count(distinct a.episode_id) from appearance a where a.person_id = p.id and a.visible and a.role = 'GUEST');
        update person p set visible = episode_count > 0 or exists (select from podcast_host h where h.person_id = p.id);
        update company c set episode_count = (select count(*) from episode_company e where e.company_id = c.id and e.visible);
        update company c set visible = episode_count > 0 or exists (select from appearance a where a.company_id = c.id and a.visible);
        update link l set
            mention_count = (select count(*) from mention m where m.link_id = l.id and m.visible),
            episode_count = (select count(*) from link_episode e where e.link_id = l.id and e.visible);
        update link set visible = mention_count > 0;
        update podcast p set episode_count = (select count(*) from episode e where e.podcast_id = p.id and e.visible);
        insert into alias (type, path, id, kind, revision)
        select 'EPISODE', v.path, e.id, 'SLUG', 1 from episode e join podcast p on p.id = e.podcast_id
        cross join lateral (values (e.slug), ('podcasts/' || p.slug || '/episodes/' || e.slug)) v (path)
        union all select 'EPISODE', e.page_url, e.id, 'PAGE', 1 from episode e
        union all select 'PERSON', v.path, e.id, 'SLUG', 1 from person e cross join lateral (values (e.slug), ('people/' || e.slug)) v (path)
        union all select 'COMPANY', v.path, e.id, 'SLUG', 1 from company e cross join lateral (values (e.slug), ('companies/' || e.slug)) v (path)
        union all select 'PODCAST', v.path, e.id, 'SLUG', 1 from podcast e cross join lateral (values (e.slug), ('podcasts/' || e.slug)) v (path);
        insert into change (id, type, depth, action, visible, was_visible, revision)
        select id, 'PODCAST', 0, 'UPSERT', true, true, revision from podcast
        union all select id, 'COMPANY', 1, 'UPSERT', visible, visible, revision from company
        union all select id, 'PERSON', 2, 'UPSERT', visible, visible, revision from person
        union all select id, 'LINK', 3, 'UPSERT', visible, visible, revision from link
        union all select id, 'EPISODE', 4, 'UPSERT', visible, visible, revision from episode;
        update dataset set revision = 100;
        update collection_count t set count = n.count from (
            select 'podcasts' as collection, (select count(*) from podcast) as count
            union all select 'episodes', (select count(*) from episode where visible)
            union all select 'people', (select count(*) from person where visible)
            union all select 'guests', (select count(*) from person where guest_episode_count > 0)
            union all select 'companies', (select count(*) from company where visible)
            union all select 'links', (select count(*) from link where visible)) n where n.collection = t.collection;
        """);

    private static string Quote(EntityId id) => $"'{id.Value}'";

    private static void Insert(StringBuilder sql, string table, string columns, params string[] values)
        => sql.Append("insert into ").Append(table).Append(" (").Append(columns).Append(") values (").AppendJoin(", ", values).Append(");\n");
}
