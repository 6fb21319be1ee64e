using System.Globalization;
using System.Security;

namespace PodcastApi.Benchmarks.Ingest;

/// <summary>Writes made-up episodes as a folder of Markdown and as a feed.</summary>
internal static class SampleWriter
{
    public static void WriteFolder(string folder, IEnumerable<SampleEpisode> episodes)
    {
        foreach (var episode in episodes)
        {
            var path = Directory.CreateDirectory(Path.Combine(folder, $"e{episode.Number:00000}"));
            using var file = new StreamWriter(Path.Combine(path.FullName, "index.md")) { NewLine = "\n" };
            file.WriteLine($"""
                +++
                title = "{episode.Company}"
                date = {episode.Day:yyyy-MM-dd}
                [extra]
                guest = "{episode.Guest}"
                role = "Engineer"
                season = "{episode.Number / 100 + 1}"
                episode = "{episode.Number % 100 + 1}"
                +++

                {string.Join("\n\n", episode.Lead)}

                ## Show Notes

                ### About {episode.Company}

                {episode.AboutCompany}

                ### About {episode.Guest}

                {episode.AboutGuest}

                ### Links From The Episode

                """);
            foreach (var link in episode.Links)
                file.WriteLine($"- [{link.Text}]({link.Url}){(link.Description is null ? "" : " - " + link.Description)}");
        }
    }

    /// <summary>Writes items until the file has the size; says how many there are.</summary>
    public static int WriteFeed(string path, IEnumerable<SampleEpisode> episodes, long bytes)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
            <title>A large show</title><link>https://show.example/</link><itunes:explicit>no</itunes:explicit><podcast:guid>0b5e1d5e-5f0a-5b63-8f3a-1a2b3c4d5e6f</podcast:guid>
            """);
        var count = 0;
        foreach (var episode in episodes)
        {
            var notes = $"""
                {string.Concat(episode.Lead.Select(text => $"<p>{text}</p>"))}
                <h3>About {episode.Company}</h3><p>{episode.AboutCompany}</p><h3>About {episode.Guest}</h3><p>{episode.AboutGuest}</p><h3>Links From The Episode</h3><ul>
                {string.Concat(episode.Links.Select(link => $"<li><a href=\"{link.Url}\">{link.Text}</a>{(link.Description is null ? "" : " - " + link.Description)}</li>"))}
                </ul>
                """;
            file.WriteLine($"""
                <item><title>{SecurityElement.Escape($"{episode.Company} with {episode.Guest}")}</title><guid isPermaLink="false">g-{episode.Number}</guid>
                <pubDate>{episode.Day.ToDateTime(new TimeOnly(6, 0)).ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000</pubDate>
                <enclosure url="https://cdn.example/{episode.Number}.mp3" length="1000000" type="audio/mpeg"/><itunes:duration>3600</itunes:duration>
                <itunes:season>{episode.Number / 100 + 1}</itunes:season><itunes:episode>{episode.Number % 100 + 1}</itunes:episode>
                <podcast:person role="guest">{episode.Guest}</podcast:person><description><![CDATA[{notes}]]></description></item>
                """);
            count++;
            if (file.BaseStream.Position >= bytes)
                break;
        }

        file.WriteLine("</channel></rss>");
        return count;
    }
}
