using PodcastApi.Ingestion.Resolution.Review;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>People of one name, taken in run by run.</summary>
public sealed class NamesakesTests
{
    [Fact]
    public async Task Two_people_of_one_name_stay_two_however_often_they_are_read_and_somebody_is_asked_to_look()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        Write(folder, "one", "https://github.com/john-one");
        await database.IngestAsync(folder.Path);
        Write(folder, "two", "https://github.com/smithy");
        await database.IngestAsync(folder.Path);
        string[] expected = ["john-smith|https://github.com/john-one|one", "john-smith-2|https://github.com/smithy|two"];
        Assert.Equal(expected, await PeopleAsync(database));

        Write(folder, "one", "https://github.com/john-one", more: "More of it.");
        Write(folder, "three", "https://github.com/smithy");
        await database.IngestAsync(folder.Path);
        Assert.Equal([expected[0], "john-smith-2|https://github.com/smithy|three,two"], await PeopleAsync(database));
        var item = Assert.Single(await new ReviewReader(database.Database).ReadAsync(ReviewKind.SimilarPeople, null, 10, CancellationToken.None));
        Assert.Contains("John Smith: https://github.com/smithy", item.Evidence);
    }

    private static Task<string[]> PeopleAsync(IngestDatabase database) => database.RowsAsync("""
        select p.slug, (select url from person_profile f where f.person_id = p.id), string_agg(e.slug, ',' order by e.slug)
        from person p join appearance a on a.person_id = p.id join episode e on e.id = a.episode_id group by p.id, p.slug order by p.slug collate "C"
        """);

    private static void Write(TestFolder folder, string name, string account, string more = "") => File.WriteAllText(
        folder.In(name + ".md"), $"---\ntitle: Talk {name}\ndate: 2024-01-01\nguest:\n  name: John Smith\n  url: {account}\n---\nAbout {name}. {more}\n");
}
