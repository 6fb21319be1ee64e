using PodcastApi.Ingestion.Resolution.Review;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>What is doubtful is listed with the evidence, in pages that lead through all of it once.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task What_is_doubtful_is_listed_kind_by_kind_and_pages_lead_through_it()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        Directory.CreateDirectory(folder.In("files"));
        Write(folder, "one", "Debadyuti Roy Chowdhury", "Zed Industries", "- [Zed](https://zed.example/x)");
        Write(folder, "two", "Deb Roy Chowdhury", "Zed", "- [The editor](https://zed.example/x)\n- [Rust](https://rust.example/)");
        Write(folder, "three", "Grace Hopper", "Other", "- [rust](https://rust.example/)");
        await database.IngestAsync(folder.In("files"));
        Directory.CreateDirectory(folder.In("text"));
        File.WriteAllText(folder.In("text", "lone.txt"), "A Lone Talk\nSomething about widgets and how they are made.Links From The EpisodeWidgets Weekly - All about widgetsGadget - Another thing\n");
        await database.IngestAsync(folder.In("text"));
        // A tie by evidence alone, as it is stored.
        await database.RowsAsync("update source_document set matched_by = 'title+day', confidence = 0.71 where location = 'two.md' returning 1");

        var reader = new ReviewReader(database.Database);
        var all = await reader.ReadAsync(null, null, 100, CancellationToken.None);
        Assert.Equal(
            [ReviewKind.LowConfidenceMatch, ReviewKind.SimilarPeople, ReviewKind.SimilarCompanies, ReviewKind.UnresolvedMention, ReviewKind.LinkTitles],
            all.Select(item => item.Kind).Distinct());
        Assert.Equal(0.71, all[0].Confidence);
        Assert.Contains("matched by title+day", all[0].Evidence);
        var people = Assert.Single(all, item => item.Kind == ReviewKind.SimilarPeople);
        Assert.Equal(["Deb Roy Chowdhury", "Debadyuti Roy Chowdhury"], people.Things.Select(thing => thing.Name));
        Assert.Contains("Deb Roy Chowdhury: heard on two", people.Evidence);
        // Case alone makes no other title.
        Assert.Equal(["The editor", "Zed"], Assert.Single(all, item => item.Kind == ReviewKind.LinkTitles).Evidence);

        var walked = new List<ReviewItem>();
        while (await reader.ReadAsync(null, walked.Count == 0 ? null : (walked[^1].Kind, walked[^1].Key), 1, CancellationToken.None) is [var next])
            walked.Add(next);
        Assert.Equal(all.Select(item => item.Key), walked.Select(item => item.Key));
        Assert.All(await reader.ReadAsync(ReviewKind.SimilarCompanies, null, 10, CancellationToken.None), item => Assert.Equal(ReviewKind.SimilarCompanies, item.Kind));
        Assert.Equal(all.GroupBy(item => item.Kind).ToDictionary(group => group.Key, group => group.Count()), await reader.CountAsync(100, CancellationToken.None));
    }

    private static void Write(TestFolder folder, string name, string guest, string company, string links) => File.WriteAllText(
        folder.In("files", name + ".md"),
        $"+++\ntitle = \"{name}\"\ndate = 2024-01-01\n[extra]\nguest = \"{guest}\"\n+++\nAbout {name}.\n\n### About {company}\n\n{company} makes things.\n\n### Links From The Episode\n\n{links}\n");
}
