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
