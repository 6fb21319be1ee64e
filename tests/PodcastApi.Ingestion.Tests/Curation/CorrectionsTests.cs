using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;

namespace PodcastApi.Ingestion.Tests.Curation;

/// <summary>Each kind of correction: what it does at once, that it survives, and that the former content returns when it is revoked.</summary>
public sealed class CorrectionsTests
{
    [Fact]
    public async Task Merge_makes_two_people_one_under_the_name_and_slug_of_the_one_that_stays()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var ids = await show.RowsAsync("select slug, id from person order by slug");
        var merge = await show.StateAsync("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""");

        Assert.Equal(["robert-smith|Robert Smith|{\"Bob Smith\"}|2"], await show.RowsAsync("select slug, name, alternative_names::text, episode_count from person where slug like '%smith'"));
        Assert.Equal(["one|Bob Smith|robert-smith", "two|Robert Smith|robert-smith"], await show.RowsAsync(CreditsSql("%smith%")));
        // A tombstone that leads to the one who stays, and the old path.
        Assert.Equal(["MERGE|True"], await show.RowsAsync("select c.action, p.slug = 'robert-smith' from change c join person p on p.id = c.merged_into"));
        Assert.Equal(["robert-smith"], await show.RowsAsync("select p.slug from alias a join person p on p.id = a.id where a.path = 'people/bob-smith'"));

        var merged = await show.ContentAsync();
        show.Episode("five", "Bob Smith", "Acme", "");
        await show.IngestAsync();
        Assert.Equal(["3"], await show.RowsAsync("select episode_count from person where slug = 'robert-smith'"));
        show.Remove("five");
        await show.IngestAsync();
        Assert.Equal(merged, await show.ContentAsync());

        await show.RevokeAsync(merge);
        Assert.Equal(before, await show.ContentAsync());
        Assert.Equal(ids, await show.RowsAsync("select slug, id from person order by slug"));
        await show.IngestAsync();
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Merge_makes_two_companies_one_wherever_they_are_subject_or_employer()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var merge = await show.StateAsync("""{ "kind": "MERGE", "company": "acme", "into": "acme-labs" }""");

        Assert.Equal(["acme-labs|Acme Labs|{Acme}|2", "copper|Copper|{}|1", "tin|Tin|{}|1"], await show.RowsAsync("select slug, name, alternative_names::text, episode_count from company order by slug"));
        await show.RevokeAsync(merge);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Merges_lead_on_and_each_can_be_taken_back_alone()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var first = await show.StateAsync("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""");
        var second = await show.StateAsync("""{ "kind": "MERGE", "person": "robert-smith", "into": "alex-kim" }""");
        Assert.Equal(["alex-kim|4"], await show.RowsAsync("select slug, guest_episode_count from person where guest_episode_count > 0"));

        await show.RevokeAsync(first);
        Assert.Equal(["alex-kim|3", "bob-smith|1"], await show.RowsAsync("select slug, guest_episode_count from person where guest_episode_count > 0 order by slug"));
        await show.RevokeAsync(second);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Merge_reaches_the_hosts_of_a_podcast()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var merge = await show.StateAsync("""{ "kind": "MERGE", "person": "hanna-host", "into": "alex-kim" }""");
        Assert.Equal(["alex-kim"], await show.RowsAsync("select p.slug from podcast_host h join person p on p.id = h.person_id"));
        await show.RevokeAsync(merge);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Split_gives_the_credits_of_some_episodes_to_another_one_with_an_id_and_a_slug_of_their_own()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var split = await show.StateAsync("""{ "kind": "SPLIT", "person": "alex-kim", "episodes": ["show/four"], "name": "Alex Kim (Tin)" }""");

        Assert.Equal(["alex-kim|Alex Kim|1", "alex-kim-tin|Alex Kim (Tin)|1"], await show.RowsAsync("select slug, name, episode_count from person where slug like 'alex%' order by slug"));
        Assert.Equal(["four|Alex Kim|alex-kim-tin", "three|Alex Kim|alex-kim"], await show.RowsAsync(CreditsSql("alex%")));
        show.Episode("four", "Alex Kim", "Tin", "", title: "Another title");
        await show.IngestAsync();
        Assert.Equal(["four|Alex Kim|alex-kim-tin", "three|Alex Kim|alex-kim"], await show.RowsAsync(CreditsSql("alex%")));
        show.Episode("four", "Alex Kim", "Tin", "- [Tin](https://tin.example/)");
        await show.IngestAsync();

        var fresh = await show.RowsAsync("select id from person where slug = 'alex-kim-tin'");
        await show.RevokeAsync(split);
        Assert.Equal(before, await show.ContentAsync());
        Assert.Equal(["MERGE|alex-kim"], await show.RowsAsync($"select c.action, p.slug from change c join person p on p.id = c.merged_into where c.id = '{fresh[0]}'"));
    }

    [Fact]
    public async Task Split_by_name_takes_apart_whom_a_merge_had_made_one()
    {
        await using var show = await CuratedShow.CreateAsync();
        await show.StateAsync("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""");
        var split = await show.StateAsync("""{ "kind": "SPLIT", "person": "robert-smith", "names": ["Bob Smith"] }""");
        Assert.Equal(["one|Bob Smith|bob-smith", "two|Robert Smith|robert-smith"], await show.RowsAsync(CreditsSql("%smith")));
        await show.RevokeAsync(split);
        Assert.Equal(["one|Bob Smith|robert-smith", "two|Robert Smith|robert-smith"], await show.RowsAsync(CreditsSql("%smith")));
    }

    [Fact]
    public async Task Split_gives_a_company_of_some_episodes_a_page_of_its_own()
    {
        await using var show = await CuratedShow.CreateAsync();
        show.Episode("five", "Grace Field", "Copper", "");
        await show.IngestAsync();
        var before = await show.ContentAsync();
        var split = await show.StateAsync("""{ "kind": "SPLIT", "company": "copper", "episodes": ["five"], "name": "Copper Bank" }""");
        Assert.Equal(["copper|1", "copper-bank|1"], await show.RowsAsync("select slug, episode_count from company where slug like 'copper%' order by slug"));
        await show.RevokeAsync(split);
        Assert.Equal(before, await show.ContentAsync());
    }

    /// <summary>A correction, what it is to be seen by, and what is seen.</summary>
    private static readonly (string Correction, string Sql, string Expected)[] Settings =
    [
        ("""{ "kind": "SET", "episode": "show/one", "field": "title", "value": "A Better Title" }""", "select title, slug from episode where slug = 'one'", "A Better Title|one"),
        ("""{ "kind": "SET", "episode": "one", "field": "slug", "value": "the-first" }""", "select slug from episode where slug like 'the%'", "the-first"),
        ("""{ "kind": "SET", "episode": "one", "field": "season", "value": 3 }""", "select season from episode where slug = 'one'", "3"),
        ("""{ "kind": "SET", "episode": "one", "field": "number", "value": "7" }""", "select number from episode where slug = 'one'", "7"),
        ("""{ "kind": "SET", "episode": "one", "field": "type", "value": "bonus" }""", "select type from episode where slug = 'one'", "BONUS"),
        ("""{ "kind": "SET", "episode": "one", "field": "publishedAt", "value": "2023-05-06" }""", "select published_on::text, published_at::text, status from episode where slug = 'one'", "2023-05-06|2023-05-06 00:00:00+00|PUBLISHED"),
        ("""{ "kind": "SET", "episode": "one", "field": "publishedAt", "value": "2027-05-06T23:30:00-05:00" }""", "select published_on::text, published_at::text, status from episode where slug = 'one'", "2027-05-06|2027-05-07 04:30:00+00|SCHEDULED"),
        ("""{ "kind": "SET", "episode": "one", "field": "summary", "value": null }""", "select summary is null from episode where slug = 'one'", "True"),
        ("""{ "kind": "SET", "episode": "one", "field": "durationSeconds", "value": 90 }""", "select duration_seconds from episode where slug = 'one'", "90"),
        ("""{ "kind": "SET", "episode": "one", "field": "pageUrl", "value": "https://show.example/p/1" }""", "select page_url from episode where slug = 'one'", "https://show.example/p/1"),
        ("""{ "kind": "SET", "episode": "one", "field": "imageUrl", "value": "https://show.example/1.png" }""", "select image_url, artwork_url from episode where slug = 'one'", "https://show.example/1.png|https://show.example/1.png"),
        ("""{ "kind": "SET", "person": "bob-smith", "field": "name", "value": "Bob A. Smith" }""", "select slug, name, alternative_names::text from person where slug like 'bob%'", "bob-a-smith|Bob A. Smith|{\"Bob Smith\"}"),
        ("""{ "kind": "SET", "person": "bob-smith", "field": "slug", "value": "bob" }""", "select slug, name from person where slug like 'bob%'", "bob|Bob Smith"),
        ("""{ "kind": "SET", "person": "bob-smith", "field": "about", "value": "Bob & sons.\n\nAnd more." }""", "select about_text, about_html from person where slug = 'bob-smith'", "Bob & sons.\n\nAnd more.|<p>Bob &amp; sons.</p><p>And more.</p>"),
        ("""{ "kind": "SET", "person": "bob-smith", "field": "imageUrl", "value": "https://bob.example/b.png" }""", "select image_url from person where slug = 'bob-smith'", "https://bob.example/b.png"),
        ("""{ "kind": "SET", "company": "acme", "field": "websiteUrl", "value": "https://acme.example/" }""", "select website_url from company where slug = 'acme'", "https://acme.example/"),
        ("""{ "kind": "SET", "company": "acme", "field": "name", "value": "ACME Corporation" }""", "select slug, name from company where slug like 'acme-c%'", "acme-corporation|ACME Corporation"),
        ("""{ "kind": "SET", "company": "acme", "field": "about", "value": "" }""", "select about_text is null, about_html is null from company where slug = 'acme'", "True|True"),
        ("""{ "kind": "SET", "podcast": "show", "field": "title", "value": "The Real Show" }""", "select title, slug from podcast", "The Real Show|show"),
        ("""{ "kind": "SET", "podcast": "show", "field": "slug", "value": "real" }""", "select slug from podcast", "real"),
        ("""{ "kind": "SET", "podcast": "show", "field": "categories", "value": ["News", "Arts"] }""", "select categories::text from podcast", "{News,Arts}"),
        ("""{ "kind": "SET", "podcast": "show", "field": "explicit", "value": true }""", "select explicit from podcast", "True"),
        ("""{ "kind": "SET", "podcast": "show", "field": "websiteUrl", "value": "https://other.example/" }""", "select website_url from podcast", "https://other.example/"),
        ("""{ "kind": "SET", "company": "acme", "field": "slug", "value": "acme-x" }""", "select slug from company where slug like 'acme-x%'", "acme-x"),
        ("""{ "kind": "SET", "company": "acme", "field": "imageUrl", "value": "https://acme.example/a.png" }""", "select image_url from company where slug = 'acme'", "https://acme.example/a.png"),
        ("""{ "kind": "SET", "podcast": "show", "field": "description", "value": "All about it." }""", "select description from podcast", "All about it."),
        ("""{ "kind": "SET", "podcast": "show", "field": "language", "value": "de" }""", "select language from podcast", "de"),
        ("""{ "kind": "SET", "podcast": "show", "field": "author", "value": "Hanna" }""", "select author from podcast", "Hanna"),
        ("""{ "kind": "SET", "podcast": "show", "field": "feedUrl", "value": "https://show.example/feed" }""", "select feed_url from podcast", "https://show.example/feed"),
        ("""{ "kind": "SET", "podcast": "show", "field": "imageUrl", "value": "https://show.example/show.png" }""", "select p.image_url, e.artwork_url from podcast p join episode e on e.podcast_id = p.id where e.slug = 'one'", "https://show.example/show.png|https://show.example/show.png"),
    ];

    [Fact]
    public async Task Set_gives_a_field_another_value_for_good()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        // Those by which others are found, and those of which there are two, in rounds of their own.
        foreach (var round in Settings.GroupBy(setting => setting.Correction switch
        {
            var slug when slug.Contains("\"slug\"", StringComparison.Ordinal) => 1,
            var second when second.Contains("\"name\"", StringComparison.Ordinal) || second.Contains("2027", StringComparison.Ordinal) || second.Contains("show.png", StringComparison.Ordinal) => 2,
            _ => 0,
        }))
        {
            show.Corrections(string.Join('\n', round.Select(setting => Toml(setting.Correction))));
            Assert.Empty((await show.IngestAsync()).Sources[0].Diagnostics);
            foreach (var (_, sql, expected) in round)
                Assert.Equal([expected], await show.RowsAsync(sql));

            // The source says something new, and takes it back.
            show.Episode("one", "Bob Smith", "Acme", "- [New](https://new.example/)", title: "Talk changed");
            await show.IngestAsync();
            foreach (var (_, sql, expected) in round)
                Assert.Equal([expected], await show.RowsAsync(sql));
            show.Episode("one", "Bob Smith", "Acme", "- [Widgets](https://widgets.example/w) - the widgets\n- [Shop](https://shop.example/offer)");
            show.Corrections(null);
            await show.IngestAsync();
            Assert.Equal(before, await show.ContentAsync());
        }
    }

    private static string Toml(string json)
    {
        var body = JsonNode.Parse(json)!.AsObject();
        return "[[set]]\n" + string.Concat(body.Where(pair => pair.Key != "kind").Select(pair => $"{pair.Key} = {pair.Value?.ToJsonString() ?? "\"\""}\n"));
    }

    [Fact]
    public void Set_is_tried_on_every_field_that_can_be_set()
    {
        var fields = new[] { ContentKind.Episode, ContentKind.Person, ContentKind.Company, ContentKind.Podcast }
            .SelectMany(kind => SettableFields.Of(kind).Select(field => $"{EnumNames<ContentKind>.Of(kind).ToLowerInvariant()} {field.Name}"));
        var tried = Settings.Select(setting => JsonNode.Parse(setting.Correction)!.AsObject())
            .Select(body => $"{body.Select(pair => pair.Key).First(key => key is "episode" or "person" or "company" or "podcast")} {body["field"]}");
        Assert.Equal(fields.Order(), tried.Distinct().Order());
    }

    [Fact]
    public async Task What_is_set_is_not_said_to_come_from_a_source()
    {
        await using var show = await CuratedShow.CreateAsync();
        var set = await show.StateAsync("""{ "kind": "SET", "episode": "one", "field": "title", "value": "A Better Title" }""");
        Assert.Equal(["False"], await show.RowsAsync("select 'title' = any(s.fields) from episode_source s join episode e on e.id = s.episode_id where e.slug = 'one'"));
        await show.RevokeAsync(set);
        Assert.Equal(["True"], await show.RowsAsync("select 'title' = any(s.fields) from episode_source s join episode e on e.id = s.episode_id where e.slug = 'one'"));
    }

    [Fact]
    public async Task Hide_link_takes_it_from_all_episodes_and_leaves_its_words()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var hide = await show.StateAsync("""{ "kind": "HIDE_LINK", "link": "http://www.shop.example/offer/" }""");
        Assert.Equal(["0|0|0"], await show.RowsAsync("""
            select (select count(*) from link where url like '%shop%'), (select count(*) from mention where text = 'Shop'),
                (select count(*) from episode where notes_html like '%shop.example%') + (select count(*) from section where html like '%shop.example%')
            """));
        Assert.Equal(["2"], await show.RowsAsync("select count(*) from episode where notes_html like '%Shop%'"));

        show.Episode("five", "Grace Field", "Zinc", "- [Shop](https://shop.example/offer?utm_source=x)");
        await show.IngestAsync();
        Assert.Equal(["0"], await show.RowsAsync("select count(*) from link where url like '%shop%'"));
        await show.RevokeAsync(hide);
        Assert.Equal(["3"], await show.RowsAsync("select mention_count from link where url like '%shop%'"));
        show.Remove("five");
        await show.IngestAsync();
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Hide_link_of_one_episode_leaves_it_on_the_others()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var hide = await show.StateAsync("""{ "kind": "HIDE_LINK", "link": "https://shop.example/offer", "episode": "show/one" }""");
        Assert.Equal(["three"], await show.RowsAsync("select e.slug from mention m join episode e on e.id = m.episode_id join link l on l.id = m.link_id where l.url like '%shop%'"));
        await show.RevokeAsync(hide);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Link_kind_holds_for_every_mention_and_comes_back_with_the_link()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var kind = await show.StateAsync("""{ "kind": "LINK_KIND", "link": "https://code.example/repo", "linkKind": "REPOSITORY" }""");
        Assert.Equal(["REPOSITORY|1"], await show.RowsAsync("select kind, mention_count from link where url like '%code%'"));

        show.Episode("two", "Robert Smith", "Acme Labs", "- [Widgets again](https://widgets.example/w)");
        await show.IngestAsync();
        Assert.Empty(await show.RowsAsync("select 1 from link where url like '%code%'"));
        show.Episode("two", "Robert Smith", "Acme Labs", "- [Widgets again](https://widgets.example/w)\n- [Code](https://code.example/repo)");
        await show.IngestAsync();
        Assert.Equal(["REPOSITORY|1"], await show.RowsAsync("select kind, mention_count from link where url like '%code%'"));
        await show.RevokeAsync(kind);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Pin_ties_a_document_to_an_episode_that_nothing_else_ties_it_to()
    {
        await using var show = await CuratedShow.CreateAsync();
        show.WriteFeed(("g1", "Something else entirely", "unrelated"), ("g2", "Talk two", "two"));
        await show.IngestAsync(withFeed: true);
        Assert.Equal(["5"], await show.RowsAsync("select count(*) from episode"));
        var before = await show.ContentAsync();

        var pin = await show.StateAsync("""{ "kind": "PIN", "document": "feed.xml#g1", "episode": "show/one" }""");
        Assert.Equal(["4"], await show.RowsAsync("select count(*) from episode"));
        Assert.Equal(["MARKDOWN|origin", "RSS|pinned"], await show.RowsAsync("select s.kind, s.matched_by from episode_source s join episode e on e.id = s.episode_id where e.slug = 'one' order by s.position"));
        Assert.Equal(["MERGE|one"], await show.RowsAsync("select c.action, e.slug from change c join episode e on e.id = c.merged_into"));

        show.WriteFeed(("g1", "Something else entirely again", "unrelated"), ("g2", "Talk two", "two"));
        await show.IngestAsync(withFeed: true);
        Assert.Equal(["4"], await show.RowsAsync("select count(*) from episode"));
        show.WriteFeed(("g1", "Something else entirely", "unrelated"), ("g2", "Talk two", "two"));
        await show.IngestAsync(withFeed: true);
        await show.RevokeAsync(pin);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Pin_may_put_two_documents_of_one_list_together()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        var pin = await show.StateAsync("""{ "kind": "PIN", "document": "four.md", "episode": "three" }""");
        Assert.Equal(["3"], await show.RowsAsync("select count(*) from episode"));
        await show.RevokeAsync(pin);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Forbid_takes_a_document_from_an_episode_whatever_ties_it_there()
    {
        await using var show = await CuratedShow.CreateAsync();
        show.WriteFeed(("g1", "Talk one", "one"), ("g2", "Talk two", "two"));
        await show.IngestAsync(withFeed: true);
        Assert.Equal(["4"], await show.RowsAsync("select count(*) from episode"));
        var before = await show.ContentAsync();
        var one = await show.RowsAsync("select id from episode where slug = 'one'");

        var forbid = await show.StateAsync("""{ "kind": "FORBID", "document": "feed.xml#g1", "episode": "show/one" }""");
        Assert.Equal(["5"], await show.RowsAsync("select count(*) from episode"));
        Assert.Equal(one, await show.RowsAsync("select e.id from episode e join episode_source s on s.episode_id = e.id where s.kind = 'MARKDOWN' and s.location = 'one.md'"));
        await show.IngestAsync(withFeed: true);
        show.WriteFeed(("g1", "Talk one!", "one"), ("g2", "Talk two", "two"));
        await show.IngestAsync(withFeed: true);
        Assert.Equal(["5"], await show.RowsAsync("select count(*) from episode"));

        show.WriteFeed(("g1", "Talk one", "one"), ("g2", "Talk two", "two"));
        await show.IngestAsync(withFeed: true);
        await show.RevokeAsync(forbid);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task Forbid_of_the_document_that_leads_leaves_the_episode_to_the_others()
    {
        await using var show = await CuratedShow.CreateAsync();
        show.WriteFeed(("g1", "Talk one", "one"));
        await show.IngestAsync(withFeed: true);
        var one = await show.RowsAsync("select id from episode where slug = 'one'");
        await show.StateAsync("""{ "kind": "FORBID", "document": "one.md", "episode": "show/one" }""");
        var apart = await show.RowsAsync("select s.kind, e.id from episode_source s join episode e on e.id = s.episode_id where s.location in ('one.md', 'feed.xml#g1') order by 1 desc");
        Assert.Equal("RSS|" + one[0], apart[0]);
        Assert.NotEqual("MARKDOWN|" + one[0], apart[1]);
        await show.IngestAsync(withFeed: true);
        Assert.Equal(apart, await show.RowsAsync("select s.kind, e.id from episode_source s join episode e on e.id = s.episode_id where s.location in ('one.md', 'feed.xml#g1') order by 1 desc"));
    }

    [Fact]
    public async Task What_was_said_of_a_document_holds_when_the_file_is_renamed()
    {
        await using var show = await CuratedShow.CreateAsync();
        show.WriteFeed(("g1", "Talk one", "one"));
        await show.IngestAsync(withFeed: true);
        await show.StateAsync("""{ "kind": "FORBID", "document": "one.md", "episode": "show/one" }""");
        File.Move(Path.Combine(show.Folder, "one.md"), Path.Combine(show.Folder, "renamed.md"));
        await show.IngestAsync(withFeed: true);
        await show.IngestAsync(withFeed: true);
        Assert.Equal(["1", "1"], await show.RowsAsync("select count(*) from episode_source s where s.location in ('renamed.md', 'feed.xml#g1') group by s.episode_id"));
    }

    private static string CreditsSql(string slug) =>
        $"select e.slug, a.credited_as, p.slug from appearance a join episode e on e.id = a.episode_id join person p on p.id = a.person_id where p.slug like '{slug}' order by 1";
}
