using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.People;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class LabelledPeopleTests
{
    private static string Find(string html, AppearanceRole role) =>
        string.Join(';', LabelledPeople.Find(ShowNotesReader.Read(html), role).Select(person => $"{person.Name}|{person.Title}|{person.Company}"));

    [Theory]
    [InlineData("<p>Guest: Jane Doe</p>", "Jane Doe||")]
    [InlineData("<p><strong>Special Guests:</strong> Jane Doe and John Roe.</p>", "Jane Doe||;John Roe||")]
    [InlineData("<p><b>Guest:</b> <a href=\"https://jane.dev\">Jane Doe</a>, CTO at Acme</p>", "Jane Doe|CTO|Acme")]
    [InlineData("<p>Guest: Jane Doe (@jane)</p>", "Jane Doe||")]
    [InlineData("<p>Guest: Jane Doe - GitHub</p>", "Jane Doe||")]
    [InlineData("<p>Zu Gast: Jane Doe (Acme)</p>", "Jane Doe||Acme")]
    [InlineData("<p>Invit\u00e9e : Jane Doe</p>", "Jane Doe||")]
    [InlineData("<p>Guest: Jane Doe Host: John Roe</p>", "Jane Doe||")]
    [InlineData("<p>Guest: to be announced</p>", "")]
    [InlineData("<p>Our guest Jane Doe: a portrait</p>", "")]
    [InlineData("<p>Guesting: Jane Doe</p>", "")]
    public void A_line_with_a_label_names_guests(string html, string people) => Assert.Equal(people, Find(html, AppearanceRole.Guest));

    [Theory]
    [InlineData("<p>Host: Jane Doe</p>", "Jane Doe||")]
    [InlineData("<p>Hosted by Jane Doe and John Roe. We talk.</p>", "Jane Doe||;John Roe||")]
    [InlineData("<p>Moderation: Jane Doe</p>", "Jane Doe||")]
    [InlineData("<p>Hosted by Acme</p>", "")]
    [InlineData("<p>Hosting: Jane Doe</p>", "")]
    public void So_it_does_with_hosts(string html, string people) => Assert.Equal(people, Find(html, AppearanceRole.Host));

    [Theory]
    [InlineData("<h3>Guests</h3><ul><li>Jane Doe, CTO of Acme</li><li>John Roe</li></ul><h3>Links</h3><p>Mary Poe</p>", "Jane Doe|CTO|Acme;John Roe||")]
    [InlineData("<h3>About our guest</h3><p>Jane Doe is an engineer.</p>", "Jane Doe||")]
    [InlineData("<h3>Guests</h3><p>None today.</p><p>Jane Doe</p>", "")]
    public void Below_a_label_the_lines_name_people_up_to_the_first_that_does_not(string html, string people) => Assert.Equal(people, Find(html, AppearanceRole.Guest));
}
