using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>What is public has a date.</summary>
public sealed class PublicationDateTests
{
    [Fact]
    public async Task What_nobody_dates_has_the_date_on_which_it_was_first_seen()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.In("note.txt"), "Night Trains\nA short talk about sleeping cars and those who run them.\n");
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(folder.Path);
        var first = database.Time.Now;
        string[] expected = [$"PUBLISHED|{first:yyyy-MM-dd}|{first:yyyy-MM-ddTHH:mm:ssZ}"];
        Assert.Equal(expected, await DatesAsync(database));

        File.WriteAllText(folder.In("note.txt"), "Night Trains\nA longer talk about sleeping cars, those who run them, and those who miss them.\n");
        database.Time.Now = first.AddDays(3);
        Assert.Equal(1, (await database.IngestAsync(folder.Path)).Sources[0].EpisodesUpdated);
        Assert.Equal(expected, await DatesAsync(database));
    }

    [Fact]
    public async Task A_draft_without_a_date_has_none()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.In("later.md"), "+++\ntitle = \"Later\"\ndraft = true\n+++\nText\n");
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(folder.Path);
        Assert.Equal(["DRAFT||"], await DatesAsync(database));
    }

    [Fact]
    public async Task What_is_scheduled_is_published_in_time_with_what_it_tells_of_its_people()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.In("soon.md"), "+++\ntitle = \"Soon\"\ndate = 2026-11-20T08:00:00Z\nguests = [{ name = \"Ada Lovelace\", image = \"https://ada.example/new.png\" }]\n+++\nText\n");
        File.WriteAllText(folder.In("before.md"), "+++\ntitle = \"Before\"\ndate = 2026-10-20T08:00:00Z\nguests = [{ name = \"Ada Lovelace\" }]\n+++\nText\n");
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(folder.Path);
        Assert.Equal(["|1"], await database.RowsAsync("select image_url, guest_episode_count from person"));
        Assert.Null(await SchedulePublication.PublishDueAsync(database.Database, CancellationToken.None));

        database.Time.Now = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        Assert.NotNull(await SchedulePublication.PublishDueAsync(database.Database, CancellationToken.None));
        Assert.Equal(["https://ada.example/new.png|2"], await database.RowsAsync("select image_url, guest_episode_count from person"));
        var content = await database.ContentAsync();
        Assert.Equal(0, (await database.IngestAsync(folder.Path)).Sources[0].EpisodesUpdated);
        Assert.Equal(content, await database.ContentAsync());
    }

    private static Task<string[]> DatesAsync(IngestDatabase database) =>
        database.RowsAsync("""select status, published_on::text, to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from episode""");
}
