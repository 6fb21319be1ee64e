using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Content.Tests.Planning;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>The sample content with everything that it lacks, in the database and in memory.</summary>
public sealed class EquivalenceDatabase : IAsyncLifetime
{
    private const string More = """
        insert into chapter (episode_id, position, start_seconds, end_seconds, title, url)
        select e.id, n, n * 0.1, case when n < 3 then (n + 1) * 1e10 / 3 end, 'Chapter ' || n, case n when 2 then 'https://c.example/' end
        from episode e cross join generate_series(1, 3) n where e.number % 2 = 0;
        insert into transcript (episode_id, position, url, media_type, language, rel)
        select e.id, n, 'https://t.example/' || n, case n when 1 then 'text/vtt' end, case n when 1 then 'en' end, case n when 2 then 'captions' end
        from episode e cross join generate_series(1, 2) n where e.number % 3 = 0;
        insert into episode_source (episode_id, position, kind, location, status, matched_by, confidence, fields, last_seen_at)
        select e.id, n, case n when 1 then 'RSS' else 'MARKDOWN' end, 'place ' || n, 'READ', 'guid', n / 3.0, array['title', 'notesHtml'], '2024-06-01T00:00:00.000001Z'
        from episode e cross join generate_series(1, 2) n where e.season = 1;
        update person set about_html = '<p>' || name || '</p>', image_url = 'https://i.example/' || slug where slug like '%3';
        update company set about_text = 'About ' || name || U&' \+01F600', image_url = 'https://i.example/' where slug like '%2';
        update podcast set feed_url = 'https://f.example/' || slug, author = 'Author', explicit = slug = 'podcast-1' where slug <> 'podcast-2';
        update episode set image_url = 'https://i.example/' || slug, artwork_url = 'https://i.example/' || slug where number = 1;
        update season set title = 'Season ' || number where number = 1;
        insert into change (id, type, depth, action, merged_into, visible, was_visible, revision)
        select md5('merged ' || p.slug)::uuid, 'PERSON', 2, 'MERGE', p.id, p.visible, true, 40 + row_number() over (order by p.slug) from person p where p.slug ~ '[1-5]$'
        union all select md5('merged ' || c.slug)::uuid, 'COMPANY', 1, 'MERGE', c.id, true, true, 30 from company c where c.slug like '%3'
        union all select md5('merged ' || e.slug)::uuid, 'EPISODE', 4, 'MERGE', e.id, e.visible, e.visible, 70 from episode e where e.slug ~ '-[1-4]$'
        union all select md5('gone ' || n)::uuid, v.type, v.depth, 'DELETE', null, n % 3 > 0, n % 2 > 0, 50 + n
        from generate_series(1, 6) n cross join lateral (values ('PERSON', 2), ('LINK', 3)) v (type, depth) where v.type = 'PERSON' or n > 6;
        update change set was_visible = true where type = 'EPISODE' and not visible and revision % 2 = 0;
        insert into alias (type, path, id, kind, revision)
        select 'PERSON', v.path, p.id, 'SLUG', v.revision from person p cross join lateral (values
            ('old-' || p.slug, 2), ('people/old-' || p.slug, 2), ('people/before-' || right(p.slug, 1), length(p.slug)), ('people/person-4', 9)) v (path, revision)
        union all select 'PERSON', 'people/merged-' || p.slug, md5('merged ' || p.slug)::uuid, 'SLUG', 3 from person p where p.slug ~ '[1-5]$'
        union all select 'PERSON', v.path, md5('gone ' || n)::uuid, 'SLUG', 7 from generate_series(1, 6) n cross join lateral (values ('people/gone-' || n), ('old-person-' || n)) v (path)
        union all select 'COMPANY', v.path, c.id, 'SLUG', 2 from company c cross join lateral (values ('old-' || c.slug), ('companies/old-' || c.slug), ('companies/before')) v (path)
        union all select 'COMPANY', 'companies/merged', md5('merged ' || c.slug)::uuid, 'SLUG', 3 from company c where c.slug like '%3'
        union all select 'PODCAST', v.path, p.id, 'SLUG', 2 from podcast p cross join lateral (values ('old-' || p.slug), ('podcasts/old-' || p.slug)) v (path)
        union all select 'EPISODE', v.path, e.id, 'SLUG', e.number from episode e join podcast p on p.id = e.podcast_id
            cross join lateral (values ('old-' || e.number), ('podcasts/' || p.slug || '/episodes/old-' || e.number)) v (path) where e.number is not null
        union all select 'EPISODE', 'merged-' || e.slug, md5('merged ' || e.slug)::uuid, 'SLUG', 3 from episode e where e.slug ~ '-[1-4]$'
        on conflict do nothing;
        update dataset set retained_from = 8;
        analyze;
        """;

    internal PlanningDatabase Planning { get; } = new()
    {
        Planner = new(ContentSchema.Instance, PlanningDatabase.Options with { MaxCost = long.MaxValue, MaxNodes = long.MaxValue, MaxErrors = int.MaxValue }),
    };

    internal PlainContent Drafts { get; private set; } = null!;

    internal PlainContent Published { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Planning.InitializeAsync();
        await Planning.Database.ExecuteAsync(More);
        Drafts = await PlainContent.LoadAsync(Planning.Database.DataSource);
        Published = Drafts.Published();
    }

    public Task DisposeAsync() => Planning.DisposeAsync();
}
