using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using PodcastApi.Content;
using PodcastApi.Query;
using PodcastApi.Query.Paging;
using PodcastApi.Storage.Tests.Writing;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Searching;

public sealed class SearchTests
{
    [Theory]
    [InlineData("Zoë’s — “Rust” [Łódź] straße", "zoes rust lodz strasse")]
    [InlineData("C++, C# and .NET; issue#5 ASP.NET", "cpp csharp and dotnet issue 5 asp net")]
    [InlineData("std::mem::swap v1.85.0 snake_case memory-safe", "std mem swap v1 85 0 snake case memory safe")]
    [InlineData("Don't O'Brien's <b>x</b> a/b", "dont obriens b x b a b")]
    [InlineData("ÅNGSTRÖM Привет 2024 …", "angstrom привет 2024")]
    [InlineData("\t !?\n", "")]
    public async Task Text_is_folded(string text, string expected)
    {
        await using var test = await StorageDatabase.CreateAsync();
        Assert.Equal(expected, (await test.RowsAsync($"select search_key('{text.Replace("'", "''", StringComparison.Ordinal)}')"))[0]);
    }

    [Fact]
    public async Task Words_are_found_in_every_field_the_weightiest_first()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(
            Episode("in-title", 1) with { Title = "Quasar" },
            Episode("in-guests", 2).WithGuest("quasar"),
            Episode("in-companies", 3).About("quasar"),
            Episode("in-summary", 4) with { Summary = "All about a quasar" },
            Episode("in-notes", 5) with { NotesText = "Some words, then a quasar" },
            Episode("in-links", 6).WithLink("The quasar page", "https://example.org/q"),
            Episode("nowhere", 7)).With(Podcast()).With("quasar"));
        await using var search = new Searches(test.ConnectionString);

        Assert.Equal("in-title in-companies in-guests in-summary in-links in-notes", await Sorted(search, "quasar", 3));
        Assert.Equal("quasar", await search.FindAsync("quasar", SearchType.Person));
        Assert.Equal("quasar", await search.FindAsync("quasar", SearchType.Company));
        Assert.Equal("https://example.org/q", await search.FindAsync("quasar", SearchType.Link));
        Assert.Equal("show", await search.FindAsync("the show", SearchType.Podcast));
        Assert.StartsWith("quasar", await search.FindAsync("quasar"), StringComparison.Ordinal);

        // Guests and companies weigh alike, and so do links and notes: what is equal is sorted by name here.
        static async Task<string> Sorted(Searches search, string query, int first)
        {
            var names = (await search.FindAsync(query, SearchType.Episode)).Split(' ');
            return string.Join(' ', [names[0], .. names[1..first].Order(StringComparer.Ordinal), names[first], .. names[(first + 1)..].Order(StringComparer.Ordinal)]);
        }
    }

    [Theory]
    [InlineData("databases", "databases")]
    [InlineData("database", "databases")]
    [InlineData("\"memory safety\"", "safety")]
    [InlineData("\"safety memory\"", "")]
    [InlineData("memory -safety", "other")]
    [InlineData("-memory", "")]
    [InlineData("memo*", "other safety")]
    [InlineData("databases OR safety", "databases safety")]
    [InlineData("zoe", "accents")]
    [InlineData("ZOË'S", "accents")]
    [InlineData("oreilly", "accents")]
    [InlineData("O’Reilly", "accents")]
    [InlineData("C++", "cpp")]
    [InlineData("c#", "csharp")]
    [InlineData(".NET", "dotnet")]
    [InlineData("std::mem", "mem")]
    [InlineData("1.85", "version")]
    [InlineData("1.85.0", "version")]
    [InlineData("2024", "version")]
    [InlineData("the", "accents")]
    public async Task Queries_mean_what_they_say(string query, string expected)
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(
            Episode("databases") with { NotesText = "On databases" },
            Episode("safety") with { NotesText = "On memory safety" },
            Episode("other") with { NotesText = "On memory" },
            Episode("accents") with { NotesText = "With Zoë's book from O'Reilly, the" },
            Episode("cpp") with { NotesText = "Some C++ code" },
            Episode("csharp") with { NotesText = "Some C# code" },
            Episode("dotnet") with { NotesText = "Some .NET code" },
            Episode("mem") with { NotesText = "With std::mem::swap" },
            Episode("version") with { NotesText = "Since v2 and 1.85.0 in 2024" }).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);

        Assert.Equal(expected, string.Join(' ', (await search.FindAsync(query, SearchType.Episode)).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Words_are_stemmed_by_the_language_of_the_podcast_and_anew_when_it_changes()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("deutsch") with { NotesText = "Viele Häuser" }).With(Podcast() with { Language = "de-AT" }, Podcast("english") with { Language = "en" }));
        await using var search = new Searches(test.ConnectionString);

        Assert.Equal("deutsch", await search.FindAsync("Häusern"));
        Assert.Equal(["notesText: Viele <mark>Häuser</mark>"], await search.HighlightsAsync("häusern"));

        await test.WriteAsync(new ContentBatch { Podcasts = [Podcast() with { Language = "en" }] });
        Assert.Equal(["en|'hauser'"], await test.RowsAsync("select search_language, substring(search::text from '''hauser''') from episode"));
    }

    [Fact]
    public async Task What_is_begun_mistaken_or_too_much_is_found_nevertheless()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(
            Episode("kube") with { Title = "Kubernetes operators", NotesText = "About Prometheus" },
            (Episode("zed") with { Title = "Editors" }).WithGuest("sebastian")).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);

        Assert.Equal("kube", await search.FindAsync("kuber", SearchType.Episode));
        Assert.Null(await search.MeantAsync("kuber"));
        Assert.Equal("kube", await search.FindAsync("kuberntes", SearchType.Episode));
        Assert.Equal("kubernetes", await search.MeantAsync("kuberntes"));
        Assert.Equal("prometheus", await search.MeantAsync("promethues"));
        Assert.Equal("kubernetes \"operators\" -nothing", await search.MeantAsync("kubrenetes \"operators\" -nothing"));
        Assert.Equal("kube", await search.FindAsync("operators quuxfrobnicate", SearchType.Episode));
        Assert.Equal("", await search.FindAsync("quuxfrobnicate"));
        Assert.Null(await search.MeantAsync("quuxfrobnicate"));
    }

    [Fact]
    public async Task What_is_hidden_is_neither_found_nor_meant_nor_suggested_without_the_scope()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(
            (Episode("draft", status: EpisodeStatus.Draft) with { Title = "Hidden zebrafinch", NotesText = "secretword" })
                .WithGuest("ghostly").WithLink("The zebrafinch", "https://zebrafinch.example/"),
            (Episode("open") with { Title = "Open" }).WithGuest("seen")).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);
        await using var drafts = new Searches(test.ConnectionString) { Scope = AccessScope.Drafts };

        foreach (var query in new[] { "zebrafinch", "zebrafinhc", "secretword", "secretwrod", "ghostly", "gostly", "zebra*" })
        {
            Assert.Equal("", await search.FindAsync(query));
            Assert.Null(await search.MeantAsync(query));
            Assert.NotEqual("", await drafts.FindAsync(query));
        }

        Assert.Equal("", await search.SuggestAsync("zeb"));
        Assert.Equal("", await search.SuggestAsync("hidden"));
        Assert.Equal("", await search.SuggestAsync("ghost"));
        Assert.Equal("Hidden zebrafinch", await drafts.SuggestAsync("hidden"));
        Assert.Equal(0, (await search.PageAsync("zebrafinch", new PageArguments(First: 10))).Outcome.Page!.TotalCount);
    }

    [Fact]
    public async Task A_word_that_everything_has_is_walked_over_without_a_ceiling()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch([.. Enumerable.Range(0, 1300).Select(i => Episode($"e{i}", 1 + (i / 3)) with { Title = i % 100 == 0 ? "Common title" : $"Other {i}", NotesText = "A common word" })]).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);

        var seen = new List<string>();
        var ranks = new List<double>();
        for (string? after = null; ;)
        {
            var (names, items, outcome) = await search.PageAsync("common", new PageArguments(First: 100, After: after));
            Assert.Equal(1300, outcome.Page!.TotalCount);
            Assert.Equal(after is not null, outcome.Page.HasPreviousPage);
            seen.AddRange(names);
            ranks.AddRange(items.Select(item => (double)item!["rank"]!));
            if (!outcome.Page.HasNextPage)
                break;
            after = outcome.Page.EndCursor;
        }

        Assert.Equal(1300, seen.Distinct().Count());
        Assert.Equal(1300, seen.Count);
        Assert.Equal(ranks.OrderDescending(), ranks);
        Assert.All(ranks, rank => Assert.True(rank > 0));
        Assert.All(seen.Take(9), name => Assert.EndsWith("00", name, StringComparison.Ordinal));

        var back = new List<string>();
        for (string? before = null; ;)
        {
            var (names, _, outcome) = await search.PageAsync("common", before is null ? new PageArguments(Last: 100) : new PageArguments(Last: 100, Before: before));
            back.InsertRange(0, names);
            if (!outcome.Page!.HasPreviousPage)
                break;
            before = outcome.Page.StartCursor;
        }

        Assert.Equal(seen, back);
    }

    [Fact]
    public async Task Highlights_tell_the_field_and_hold_no_markup_but_marks()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch((Episode("hostile") with
        {
            Title = "<img src=x onerror=alert(1)> & \"sails\"",
            Summary = "</mark><script>sails</script>",
            NotesText = "&lt;b&gt; Sailing & sails' <mark>sails</mark>",
        }).WithGuest("sails <b>").WithLink("sails <i>", "https://example.org/s")).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);

        Assert.Equal(
        [
            "title: &lt;img src=x onerror=alert(1)&gt; &amp; &quot;<mark>sails</mark>&quot;",
            "guests: <mark>sails</mark> &lt;b&gt;",
            "summary: &lt;/mark&gt;&lt;script&gt;<mark>sails</mark>&lt;/script&gt;",
            "notesText: &amp;lt;b&amp;gt; <mark>Sailing</mark> &amp; <mark>sails</mark>&#39; &lt;mark&gt;<mark>sails</mark>&lt;/mark&gt;",
            "links: <mark>sails</mark> &lt;i&gt;",
        ], await search.HighlightsAsync("sails", SearchType.Episode));
    }

    [Fact]
    public async Task Words_are_marked_in_whatever_form_they_are_written()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("forms") with
        {
            NotesText = "(Sailing), SAILS/boats_and\tsailed-off; C++ or C# or ASP.NET on .Net; O’Reilly's Zu\u0308rich, dying for a cafe\u0301 in GO",
        }).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);

        foreach (var (query, marked) in new[]
        {
            ("sails", "Sailing SAILS sailed"), ("boat", "boats"), ("c++", "C++"), ("c#", "C#"), (".net", ".Net"), ("oreilly", "O’Reilly's"), ("zürich", "Zu\u0308rich"),
            ("die", "dying"), ("café", "cafe\u0301"), ("go", "GO"), ("\"cafe in go\"", "cafe\u0301 in GO"), ("boat OR zurich -wind", "boats Zu\u0308rich"), ("reil", ""),
        })
        {
            var html = string.Concat(await search.HighlightsAsync(query, SearchType.Episode));
            Assert.Equal((query, marked), (query, string.Join(' ', Regex.Matches(html, "<mark>(.*?)</mark>").Select(mark => WebUtility.HtmlDecode(mark.Groups[1].Value)))));
        }
    }

    [Fact]
    public async Task Suggestions_come_whole_then_begun_then_from_within()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(
            Episode("a") with { Title = "Grace" }, Episode("b") with { Title = "Grace Hopper" }, Episode("c") with { Title = "Amazing grace" },
            Episode("d") with { Title = "Disgraceful" }).With(Podcast()));
        await using var search = new Searches(test.ConnectionString);

        Assert.Equal("Grace | Grace Hopper | Amazing grace", await search.SuggestAsync("grace"));
        Assert.Equal("Grace Hopper", await search.SuggestAsync("GRÄCE  ho"));
        Assert.Equal("", await search.SuggestAsync("%"));
    }

    [Fact]
    public async Task Without_the_extension_for_mistakes_everything_else_works()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        var role = $"poor_{Guid.NewGuid():N}";
        await empty.ExecuteAsync($"create role {role}; alter schema public owner to {role}; revoke create on database \"{empty.Name}\" from public");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(empty.ConnectionString) { Options = $"-c role={role}", Pooling = false }.ConnectionString;
            await StorageDatabase.MigrateAsync(connection);
            Assert.Equal(0, await empty.ScalarAsync<long>("select count(*) from pg_extension where extname = 'pg_trgm'"));
            await using var database = PodcastDatabase.Create(connection);
            await using (var writer = await ContentWriter.BeginAsync(database, CancellationToken.None))
            {
                await writer.WriteAsync(Batch(Episode("kube") with { Title = "Running Kubernetes" }).With(Podcast()), CancellationToken.None);
                await writer.CompleteAsync(CancellationToken.None);
            }

            await using var search = new Searches(connection);
            Assert.Equal("kube", await search.FindAsync("kubernetes"));
            Assert.Equal("", await search.FindAsync("kuberntes"));
            Assert.Equal("Running Kubernetes", await search.SuggestAsync("kube"));
        }
        finally
        {
            await empty.ExecuteAsync($"drop owned by {role} cascade; drop role {role}");
        }
    }
}
