using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Ingestion.Tests.Curation;

/// <summary>What is stated twice, what waits, what contradicts, and what is near to what does not exist.</summary>
public sealed class CorrectionStatusTests
{
    [Fact]
    public async Task The_same_correction_twice_is_one_whoever_states_it()
    {
        await using var show = await CuratedShow.CreateAsync();
        var first = await show.StateAsync("""{ "kind": "HIDE_LINK", "link": "https://shop.example/offer" }""");
        var revision = await show.Database.RevisionAsync();
        // In another spelling, and in a file.
        var second = await show.StateAsync("""{ "link": "https://www.shop.example/offer/", "kind": "HIDE_LINK", "by": "Ada" }""");
        show.Corrections("[[hide-link]]\nlink = \"https://shop.example/offer\"\n\n[[hide-link]]\nlink = \"https://shop.example/offer\"\n");
        await show.IngestAsync();
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(["HIDE_LINK|APPLIED"], await show.StatusesAsync());
        Assert.Equal(["2"], await show.RowsAsync("select count(*) from correction_statement"));
        Assert.Equal(revision, await show.Database.RevisionAsync());
    }

    [Fact]
    public async Task A_correction_holds_while_anybody_states_it()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        show.Corrections("[[merge]]\nperson = \"bob-smith\"\ninto = \"robert-smith\"\n");
        await show.IngestAsync();
        var correction = await show.StateAsync("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""");
        Assert.Equal(Ingestion.Curation.Revocation.StatedInFile, await show.Curator.RevokeAsync(correction.Id, CancellationToken.None));
        show.Corrections(null);
        await show.IngestAsync();
        Assert.Equal(["MERGE|APPLIED"], await show.StatusesAsync());
        await show.RevokeAsync(correction);
        Assert.Equal(before, await show.ContentAsync());
    }

    [Fact]
    public async Task What_does_not_exist_yet_waits_and_applies_when_it_appears()
    {
        await using var show = await CuratedShow.CreateAsync();
        await show.StateAsync("""{ "kind": "MERGE", "person": "grace-field", "into": "alex-kim" }""", mayWait: true);
        await show.StateAsync("""{ "kind": "PIN", "document": "feed.xml#g9", "episode": "show/one" }""", mayWait: true);
        await show.StateAsync("""{ "kind": "LINK_KIND", "link": "https://zinc.example/x", "linkKind": "BOOK" }""", mayWait: true);
        Assert.Equal(["LINK_KIND|WAITING", "MERGE|WAITING", "PIN|WAITING"], (await show.StatusesAsync()).Order());

        show.Episode("five", "Grace Field", "Zinc", "- [Zinc](https://zinc.example/x)");
        show.WriteFeed(("g9", "Quite another name", "nothing"));
        await show.IngestAsync(withFeed: true);
        Assert.Equal(["LINK_KIND|APPLIED", "MERGE|APPLIED", "PIN|APPLIED"], (await show.StatusesAsync()).Order());
        Assert.Equal(["alex-kim"], await show.RowsAsync("select p.slug from appearance a join person p on p.id = a.person_id where a.credited_as = 'Grace Field'"));
        Assert.Equal(["one"], await show.RowsAsync("select e.slug from episode e join episode_source s on s.episode_id = e.id where s.location = 'feed.xml#g9'"));
        Assert.Equal(["BOOK"], await show.RowsAsync("select kind from link where url = 'https://zinc.example/x'"));
    }

    [Theory]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smit", "into": "robert-smith" }""", "person", "There is no person 'bob-smit'. Did you mean 'bob-smith'")]
    [InlineData("""{ "kind": "MERGE", "company": "acme", "into": "acme-lab" }""", "into", "There is no company 'acme-lab'. Did you mean 'acme-labs'")]
    [InlineData("""{ "kind": "SET", "episode": "show/on", "field": "title", "value": "x" }""", "episode", "There is no episode 'show/on'. Did you mean 'show/one'")]
    [InlineData("""{ "kind": "SPLIT", "person": "alex-kim", "episodes": ["show/four", "show/thre"] }""", "episodes", "There is no episode 'show/thre'. Did you mean 'show/three'")]
    [InlineData("""{ "kind": "HIDE_LINK", "link": "https://shop.example/offers" }""", "link", "No show notes link to 'https://shop.example/offers'. Did you mean 'https://shop.example/offer'")]
    [InlineData("""{ "kind": "PIN", "document": "on.md", "episode": "show/one" }""", "document", "No source has a document 'on.md'.")]
    [InlineData("""{ "kind": "SET", "podcast": "shoe", "field": "title", "value": "x" }""", "podcast", "There is no podcast 'shoe'.")]
    public async Task What_does_not_exist_is_refused_with_what_is_near(string correction, string key, string message)
    {
        await using var show = await CuratedShow.CreateAsync();
        var refused = await show.RefusedAsync(correction);
        Assert.Equal(key, refused.Mistake.Key);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await show.StatusesAsync());
    }

    [Theory]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""", """{ "kind": "MERGE", "person": "bob-smith", "into": "alex-kim" }""", "merged into something else already")]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""", """{ "kind": "MERGE", "person": "robert-smith", "into": "bob-smith" }""", "each would be merged into the other")]
    [InlineData("""{ "kind": "SPLIT", "person": "alex-kim", "episodes": "show/four" }""", """{ "kind": "SPLIT", "person": "alex-kim", "names": "Alex Kim" }""", "some credits are given to another one already")]
    [InlineData("""{ "kind": "SET", "episode": "one", "field": "title", "value": "a" }""", """{ "kind": "SET", "episode": "show/one", "field": "title", "value": "b" }""", "'title' has another value by it")]
    [InlineData("""{ "kind": "LINK_KIND", "link": "https://shop.example/offer", "linkKind": "TOOL" }""", """{ "kind": "LINK_KIND", "link": "https://shop.example/offer", "linkKind": "BOOK" }""", "the link has another kind by it")]
    [InlineData("""{ "kind": "PIN", "document": "one.md", "episode": "two" }""", """{ "kind": "PIN", "document": "one.md", "episode": "three" }""", "the document tells of another episode by it")]
    [InlineData("""{ "kind": "PIN", "document": "one.md", "episode": "two" }""", """{ "kind": "FORBID", "document": "one.md", "episode": "two" }""", "one says that the document tells of the episode")]
    public async Task What_contradicts_an_earlier_one_is_refused_and_the_earlier_one_is_named(string earlier, string later, string message)
    {
        await using var show = await CuratedShow.CreateAsync();
        var first = await show.StateAsync(earlier);
        var refused = await show.RefusedAsync(later);
        Assert.True(refused.IsContradiction);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Contains(first.Id.ToString(), refused.Message, StringComparison.Ordinal);
        // Once the earlier one is taken back, nothing speaks against it.
        await show.RevokeAsync(first);
        await show.StateAsync(later);
        Assert.Equal("APPLIED", Assert.Single(await show.RowsAsync("select status from correction")));
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_is_told_with_line_and_column_and_the_rest_holds()
    {
        await using var show = await CuratedShow.CreateAsync();
        show.Corrections("""
            [[merge]]
            person = "bob-smith"
            into = "robert-smith"

            [[merge]]
            person = "robert-smith"
            into = "bob-smith"

            [[set]]
            episode = "show/one"
            field = "titel"
            value = "x"

            [[hide-link]]
            link = "shop"

            [[set]]
            person = "bob"
            field = "imageUrl"
            value = "https://bob.example/b.png"

            [[merges]]
            """);
        var summary = await show.IngestAsync();
        var file = Path.Combine(show.Folder, "corrections.toml");
        Assert.Equal(
            [
                (11, 9, "correction-invalid", "There is no field 'titel' to set. Did you mean 'title'?"),
                (15, 8, "correction-invalid", "'link' is an absolute address that begins with https:// or http://, not 'shop'."),
                (22, 3, "correction-invalid", "There is no correction 'merges'. Did you mean 'merge'?"),
            ],
            summary.Sources[0].Diagnostics.Where(diagnostic => diagnostic.Code == "correction-invalid").Select(diagnostic => (diagnostic.Line!.Value, diagnostic.Column!.Value, diagnostic.Code, diagnostic.Message[..(diagnostic.Message.LastIndexOf('?') is var end and > 0 ? end + 1 : diagnostic.Message.Length)])));
        Assert.All(summary.Sources[0].Diagnostics, diagnostic => Assert.Equal(file, diagnostic.Location));
        var contradiction = Assert.Single(summary.Sources[0].Diagnostics, diagnostic => diagnostic.Code == "correction-contradicts");
        Assert.Equal((5, 1), (contradiction.Line, contradiction.Column));
        Assert.Contains("corrections.toml, line 1", contradiction.Message, StringComparison.Ordinal);
        var waiting = Assert.Single(summary.Sources[0].Diagnostics, diagnostic => diagnostic.Code == "correction-waits");
        Assert.Equal((17, DiagnosticSeverity.Warning), (waiting.Line, waiting.Severity));
        Assert.StartsWith("There is no person 'bob'. Did you mean 'bob-smith'", waiting.Message, StringComparison.Ordinal);
        Assert.Equal(1, summary.ExitCode);
        Assert.Equal(["robert-smith"], await show.RowsAsync("select slug from person where slug like '%smith'"));
    }

    [Fact]
    public async Task While_a_file_is_broken_nothing_that_it_said_is_taken_back()
    {
        await using var show = await CuratedShow.CreateAsync();
        const string Merge = "[[merge]]\nperson = \"bob-smith\"\ninto = \"robert-smith\"\n";
        var before = await show.ContentAsync();
        show.Corrections(Merge);
        await show.IngestAsync();
        var corrected = await show.ContentAsync();

        show.Corrections(Merge.Replace("into", "intoo", StringComparison.Ordinal));
        await show.IngestAsync();
        Assert.Equal(corrected, await show.ContentAsync());
        show.Corrections("[[merge]\n");
        var broken = Assert.Single((await show.IngestAsync()).Sources[0].Diagnostics);
        Assert.Equal(("toml-invalid", 1), (broken.Code, broken.Line));
        Assert.Equal(corrected, await show.ContentAsync());
        show.Corrections("");
        await show.IngestAsync();
        Assert.Equal(before, await show.ContentAsync());
        Assert.Empty(await show.StatusesAsync());
    }

    [Fact]
    public async Task A_field_of_somebody_who_is_merged_waits_until_the_merge_is_taken_back()
    {
        await using var show = await CuratedShow.CreateAsync();
        await show.StateAsync("""{ "kind": "SET", "person": "bob-smith", "field": "imageUrl", "value": "https://bob.example/b.png" }""");
        var merge = await show.StateAsync("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""");
        Assert.Equal(["SET|WAITING", "MERGE|APPLIED"], await show.StatusesAsync());
        await show.RevokeAsync(merge);
        Assert.Equal(["https://bob.example/b.png"], await show.RowsAsync("select image_url from person where slug = 'bob-smith'"));
    }

    [Fact]
    public async Task Any_order_of_sources_and_corrections_ends_in_the_same_content()
    {
        string[] corrections =
        [
            """{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""",
            """{ "kind": "SPLIT", "person": "alex-kim", "episodes": ["show/four"], "name": "Alex Kim (Tin)" }""",
            """{ "kind": "SET", "episode": "show/one", "field": "title", "value": "A Better Title" }""",
            """{ "kind": "HIDE_LINK", "link": "https://shop.example/offer" }""",
            """{ "kind": "PIN", "document": "feed.xml#g1", "episode": "show/three" }""",
        ];
        string? expected = null;
        for (var seed = 0; seed < 3; seed++)
        {
            await using var show = await CuratedShow.CreateAsync(isIngested: false);
            show.WriteFeed(("g1", "Something else entirely", "unrelated"), ("g2", "Talk two", "two"));
            Func<Task>[] steps =
            [
                () => show.IngestAsync(show.Folder), () => show.IngestAsync(show.Feed),
                .. corrections.Select(correction => (Func<Task>)(() => show.StateAsync(correction, mayWait: true))),
            ];
            new Random(seed).Shuffle(steps);
            foreach (var step in steps)
                await step();
            await show.IngestAsync(withFeed: true);
            Assert.All(await show.StatusesAsync(), status => Assert.EndsWith("APPLIED", status, StringComparison.Ordinal));
            expected ??= await show.ContentAsync();
            Assert.Equal(expected, await show.ContentAsync());
        }
    }

    [Fact]
    public async Task A_dry_run_neither_takes_corrections_in_nor_applies_them()
    {
        await using var show = await CuratedShow.CreateAsync();
        var before = await show.ContentAsync();
        show.Corrections("[[merge]]\nperson = \"bob-smith\"\ninto = \"robert-smith\"\n");
        await show.Database.IngestAsync([new IngestSource(show.Folder)], new IngestOptions { Trigger = "test", IsDryRun = true });
        Assert.Equal(before, await show.ContentAsync());
        Assert.Empty(await show.StatusesAsync());
    }
}
