using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Benchmarks.Resolve;

/// <summary>
/// Podcasts, their episodes, everybody on them, and what three kinds of sources tell of each: made up, the same for the same seed,
/// with the collisions of real archives. Some names are frequent, so that people share them; guests return; companies are on
/// several episodes, which then share a title; episodes are renumbered, slugs given again, days off by one; the notes of a podcast end
/// in the same words and links; some documents lack most of it.
/// </summary>
internal sealed class World
{
    private const int Syllables = 60;
    private const string Suffix = " Industries";
    private static readonly string[] LegalForms = ["", "", "", "", " Inc.", " GmbH", ", LLC", " Ltd"];
    private readonly Random _random;
    private readonly string[] _given;
    private readonly string[] _family;
    private readonly string[] _words;
    private readonly Human[] _people;
    private readonly string[] _companies;

    /// <param name="episodes">How many episodes there are; half as many people, and a tenth as many companies.</param>
    /// <param name="seed">What everything follows from.</param>
    /// <param name="families">How many family names there are: the fewer, the more people share their whole name.</param>
    public World(int episodes, int seed, int families)
    {
        _random = new Random(seed);
        _given = Names(2_000, 2);
        _family = Names(families, 3);
        _words = Names(6_000, 2);
        _companies = [.. Names(Math.Max(20, episodes / 10), 3).Select((name, i) => i % 5 == 0 ? name + Suffix : name)];
        _people = [.. Enumerable.Range(0, Math.Max(10, episodes / 2)).Select(Person)];
        Shows = [.. Split(episodes).Select((count, i) => Show(i, count))];
    }

    /// <summary>The podcasts, each as its documents.</summary>
    public IReadOnlyList<IReadOnlyList<Told>> Shows { get; }

    /// <summary>How many of the people share their name with another one.</summary>
    public int Namesakes => _people.GroupBy(person => person.Name).Where(group => group.Count() > 1).Sum(group => group.Count());

    /// <summary>One podcast has a quarter of all episodes; the others have 200 each.</summary>
    private static IEnumerable<int> Split(int episodes)
    {
        yield return episodes / 4;
        for (var rest = episodes - (episodes / 4); rest > 0; rest -= 200)
            yield return Math.Min(rest, 200);
    }

    private Human Person(int number)
    {
        var given = Skewed(_given);
        var name = $"{given} {Skewed(_family)}";
        return new Human(number, name, $"{given[..Math.Min(4, given.Length)]} {name[(name.IndexOf(' ') + 1)..]}", _random.Next(10) < 7 ? $"https://github.com/{name.Replace(" ", "-", StringComparison.Ordinal)}{number}" : null, _random.Next(_companies.Length));
    }

    private List<Told> Show(int show, int count)
    {
        var documents = new List<Told>();
        var boilerplate = Text(40);
        string[] ownLinks = [.. Enumerable.Range(0, 4).Select(i => $"https://show{show}.example/about/{i}")];
        var day = new DateOnly(2005, 1, 1);
        for (var i = 0; i < count; i++)
        {
            day = day.AddDays(_random.Next(20) == 0 ? 0 : _random.Next(1, 8));
            Episode(documents, show, i, day, boilerplate, ownLinks);
        }

        return documents;
    }

    private void Episode(List<Told> documents, int show, int number, DateOnly day, string boilerplate, string[] ownLinks)
    {
        var truth = $"{show}/{number}";
        var guests = Enumerable.Range(0, _random.Next(6) == 0 ? 2 : 1).Select(_ => Anybody()).Distinct().ToArray();
        // Most episodes are about a guest's company, as it is called there: with or without its legal form, an article, or what follows its short name.
        var company = _random.Next(4) == 0 ? -1 : _random.Next(2) == 0 ? guests[0].Employer : _random.Next(_companies.Length);
        var subject = company < 0 ? Capital(Zipf(_words)) : _companies[company];
        var slug = _random.Next(50) == 0 ? "holiday-special" : $"s{number / 20:00}e{number % 20:00}-{subject.Replace(" ", "-", StringComparison.Ordinal)}";
        var notes = Text(60 + _random.Next(120));
        string[] links = [.. Enumerable.Range(0, 3 + _random.Next(10)).Select(_ => $"https://{Zipf(_words)}.example/{_words[_random.Next(_words.Length)]}"), .. ownLinks];
        var audio = _random.Next(2) == 0 ? $"https://cdn.example/{show}/{number}.mp3" : null;
        var file = new EpisodeDraft
        {
            Title = Capital(subject),
            Slug = slug,
            Season = number / 20,
            Number = number % 20,
            PublishedOn = day,
            People = [.. guests.Select(guest => Credit(guest, "front-matter"))],
            Companies = company < 0 ? [] : [Company(subject)],
            Notes = Notes(notes + " " + boilerplate, links),
            Audio = audio is not null && _random.Next(3) == 0 ? new AudioDraft(audio, null, null) : null,
        };
        if (_random.Next(20) > 0)
            documents.Add(new Told(truth, [.. guests.Select(guest => guest.Number)], company, 1, SourceKind.Markdown, $"{number:000000}", file));
        var renumbered = _random.Next(10) == 0 ? 1 : 0;
        var feed = file with
        {
            Title = $"{file.Title} with {string.Join(" and ", guests.Select(guest => guest.Name))}",
            CleanTitle = file.Title,
            Guid = $"guid-{truth}",
            Slug = null,
            Number = file.Number + renumbered,
            PublishedOn = day.AddDays(_random.Next(10) == 0 ? 1 : 0),
            PageUrl = _random.Next(2) == 0 ? $"https://show{show}.example/podcast/{slug}/" : null,
            People = [.. guests.Select(guest => Credit(guest, "title") with { ProfileUrls = [], Company = null })],
            Companies = company < 0 ? [] : [Company(subject)],
            Notes = _random.Next(10) == 0 ? Notes(notes[..(notes.Length / 2)], links.Take(links.Length / 2)) : Notes(notes + " " + boilerplate, links),
            Audio = audio is null ? null : new AudioDraft(audio + $"?token={_random.Next()}", null, null),
        };
        documents.Add(new Told(truth, [.. guests.Select(guest => guest.Number)], company, 2, SourceKind.Rss, $"{number:000000}", feed));
        if (_random.Next(3) == 0)
        {
            var text = new EpisodeDraft { Title = feed.Title, CleanTitle = feed.CleanTitle, People = feed.People, Companies = [], Notes = new ShowNotes { Text = notes + boilerplate } };
            documents.Add(new Told(truth, [.. guests.Select(guest => guest.Number)], company, 3, SourceKind.PlainText, $"all.txt#{number:000000}", text));
        }
    }

    /// <summary>Now and then by the short form, where the account tells who it is.</summary>
    private PersonDraft Credit(Human person, string foundBy) => new()
    {
        Name = person.Account is not null && _random.Next(40) == 0 ? person.ShortName : person.Name,
        FoundBy = foundBy,
        ProfileUrls = person.Account is { } account ? [account] : [],
        Company = _random.Next(2) == 0 ? Spelled(_companies[person.Employer]) : null,
    };

    /// <summary>"Zed Industries", which is Zed in some places and has a legal form in others.</summary>
    private CompanyDraft Company(string name) => new()
    {
        Name = Spelled(name),
        AlternativeNames = name.EndsWith(Suffix, StringComparison.Ordinal) && _random.Next(2) == 0 ? [name[..^Suffix.Length]] : [],
        FoundBy = "about",
    };

    private string Spelled(string name) => (_random.Next(10) == 0 ? "The " : "") + name + LegalForms[_random.Next(LegalForms.Length)];

    /// <summary>Some are invited again and again.</summary>
    private Human Anybody() => _people[(int)(_people.Length * Math.Pow(_random.NextDouble(), 1.6))];

    private static ShowNotes Notes(string text, IEnumerable<string> links) => new()
    {
        Text = text,
        Mentions = [.. links.Select(link => new MentionDraft { Text = link, UrlAsWritten = link, Url = link })],
    };

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Zipf(_words)));

    private string[] Names(int count, int syllables)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
            names.Add(Capital(string.Concat(Enumerable.Range(0, syllables + (names.Count & 1)).Select(_ => Syllable(_random.Next(Syllables))))));
        return [.. names];
    }

    private static string Syllable(int number) => $"{"bdfgklmnprst"[number % 12]}{"aeiou"[number / 12]}";

    /// <summary>The first ones often, the last ones seldom, but no single one as often as in <see cref="Zipf"/>.</summary>
    private T Skewed<T>(T[] items)
    {
        var place = _random.NextDouble();
        return items[(int)(items.Length * place * place)];
    }

    /// <summary>By Zipf's law, as words are.</summary>
    private T Zipf<T>(T[] items) => items[(int)(Math.Pow(items.Length + 1.0, _random.NextDouble()) - 1) % items.Length];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private sealed record Human(int Number, string Name, string ShortName, string? Account, int Employer);
}

/// <summary>What one source tells of an episode, and what the truth is.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="People">Who is on it, in the order of the draft.</param>
/// <param name="Company">What it is about; -1 for no company.</param>
/// <param name="Source">The source.</param>
/// <param name="Kind">Its format.</param>
/// <param name="Name">The document within the source.</param>
/// <param name="Draft">What it tells.</param>
internal sealed record Told(string Episode, IReadOnlyList<int> People, int Company, long Source, SourceKind Kind, string Name, EpisodeDraft Draft);
