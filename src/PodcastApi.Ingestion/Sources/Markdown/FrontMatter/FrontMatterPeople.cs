using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads guests, hosts and companies from front matter: each a text, a table of keys, or a list of both.</summary>
internal sealed partial class FrontMatterPeople(FrontMatterLookup keys, ValueReader values)
{
    private const string FoundBy = "front-matter";

    private readonly Dictionary<string, string> _extra = new(StringComparer.Ordinal);
    private readonly List<CompanyDraft> _stated = [];
    private readonly List<CompanyDraft> _employers = [];

    /// <summary>Keys of people that are not understood.</summary>
    public IReadOnlyDictionary<string, string> Extra => _extra;

    /// <summary>Guests, then hosts; each person and role once.</summary>
    public IReadOnlyList<PersonDraft> Read()
    {
        if (keys.Take(FrontMatterKeys.Company) is { } entry)
            _stated.AddRange(ValueReader.Items(entry).Select(item => Company(entry, item)).OfType<CompanyDraft>());
        var guests = Employed(Titled(Credits(keys.Take(FrontMatterKeys.Guests), AppearanceRole.Guest), keys.Take(FrontMatterKeys.Role)));
        var hosts = Credits(keys.Take(FrontMatterKeys.Hosts), AppearanceRole.Host);
        foreach (var guest in guests)
        {
            if (guest.Company is { } company)
                _employers.Add(new CompanyDraft { Name = company, FoundBy = FoundBy });
        }

        return [.. guests.Concat(hosts).DistinctBy(person => (person.Name, person.Role))];
    }

    /// <summary>The companies of the front matter, then those that its guests work for.</summary>
    public IReadOnlyList<CompanyDraft> Companies() => [.. _stated.Concat(_employers).DistinctBy(company => company.Name)];

    private CompanyDraft? Company(FrontMatterEntry entry, FrontMatterValue item)
    {
        if (item is not MapValue map)
        {
            return FrontMatterText.Of(item)?.Trim() is { } text
                ? text.Length == 0 ? null : new CompanyDraft { Name = text, FoundBy = FoundBy }
                : values.Ignore<CompanyDraft>(entry, item, "the company's name, or a table with name and url");
        }

        var ofCompany = new FrontMatterLookup(map, FrontMatterKeys.People);
        return values.Text(ofCompany.Take("name")) is { } name
            ? new CompanyDraft { Name = name, WebsiteUrl = values.Url(ofCompany.Take("url")), FoundBy = FoundBy }
            : values.Ignore<CompanyDraft>(entry, item, "a table with the key name");
    }

    /// <summary>The people of one entry, each with the same role.</summary>
    public IReadOnlyList<PersonDraft> Credits(FrontMatterEntry? entry, AppearanceRole role)
    {
        var people = new List<PersonDraft>();
        foreach (var item in ValueReader.Items(entry).SelectMany(Members))
        {
            if (item is MapValue map)
            {
                if (Person(entry!, map, role, people.Count) is { } person)
                    people.Add(person);
            }
            else if (item is TextValue text)
            {
                people.AddRange(GuestNames.Split(Spelled(text.Text)).Select(guest => new PersonDraft
                {
                    Name = guest.Name,
                    Role = role,
                    Title = guest.Title,
                    Company = guest.Company,
                    FoundBy = FoundBy,
                }));
            }
            else
            {
                values.Ignore<PersonDraft>(entry!, item, "a name, or a table with the key name");
            }
        }

        return people;
    }

    /// <summary>A table of people by some name of theirs is a list of them.</summary>
    private static IEnumerable<FrontMatterValue> Members(FrontMatterValue item) =>
        item is MapValue { Entries.Count: > 0 } map && map.Entries.All(member => member.Value is MapValue) ? map.Entries.Select(member => member.Value) : [item];

    private PersonDraft? Person(FrontMatterEntry entry, MapValue map, AppearanceRole role, int index)
    {
        var ofPerson = new FrontMatterLookup(map, FrontMatterKeys.People);
        if (values.Text(ofPerson.Take("name")) is not { } name)
            return values.Ignore<PersonDraft>(entry, map, "a table with the key name");
        var bio = values.Text(ofPerson.Take("bio")) is { } text ? ShowNotesReader.Read(MarkdownBody.ToHtml(text)) : null;
        var person = new PersonDraft
        {
            Name = NotesText.Fold(name),
            Role = role,
            Title = values.Text(ofPerson.Take("role")),
            Company = values.Text(ofPerson.Take("of")),
            ImageUrl = values.Url(ofPerson.Take("image")),
            ProfileUrls = PersonProfiles.Read(ofPerson, values),
            AboutHtml = bio?.Html,
            AboutText = bio?.Text,
            FoundBy = FoundBy,
        };
        foreach (var (key, value) in ofPerson.Rest())
            _extra[$"{entry.Key}.{index}.{key}"] = value;
        return person;
    }

    /// <summary>The roles beside the guests go to those who have none of their own.</summary>
    private List<PersonDraft> Titled(IReadOnlyList<PersonDraft> guests, FrontMatterEntry? role)
    {
        var titles = role?.Value is ListValue ? Dealt(values.Texts(role), guests.Count) : GuestTitles.Assign(values.Text(role), guests.Count);
        return [.. guests.Select((guest, index) => Parted(guest with { Title = guest.Title ?? titles[index] }))];
    }

    /// <summary>"Engineer at Acme" is a title and a company, wherever it is written.</summary>
    private static PersonDraft Parted(PersonDraft person)
    {
        if (person.Title is null || person.Company is not null)
            return person;
        var (title, company) = JobText.Split(person.Title);
        return person with { Title = title, Company = company };
    }

    /// <summary>Hugo's names of terms ("jane-doe") as names of people.</summary>
    private static string Spelled(string text) =>
        Term().IsMatch(text.Trim()) ? string.Join(' ', text.Trim().Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : text;

    [GeneratedRegex("""^[a-z]+(?:-[a-z]+){1,4}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    /// <summary>One company beside guests with a title is where they hold it.</summary>
    private List<PersonDraft> Employed(List<PersonDraft> guests) =>
        _stated.Count == 1 && guests.Any(guest => guest.Title is not null)
            ? [.. guests.Select(guest => guest with { Company = guest.Company ?? _stated[0].Name })]
            : guests;

    /// <summary>A list of roles: one for each guest, else all of them for everybody.</summary>
    private static IReadOnlyList<string?> Dealt(IReadOnlyList<string> roles, int guestCount) =>
        roles.Count == guestCount ? roles : GuestTitles.Assign(string.Join(", ", roles), guestCount);
}
