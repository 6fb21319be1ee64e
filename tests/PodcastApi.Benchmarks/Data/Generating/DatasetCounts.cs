namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>What follows from all episodes and stands with what they refer to: counted before anything is written, so that all is written once.</summary>
internal sealed class DatasetCounts
{
    private readonly Dictionary<(int Podcast, int Season), SeasonCount> _seasons = [];
    private readonly Dictionary<(int Person, int Company), Affiliation> _affiliations = [];

    public DatasetCounts(DatasetSketch sketch)
    {
        var size = sketch.Size;
        (Podcasts, People, Guests, Companies, Employers, Mentions, Links) =
            (new int[size.Podcasts], new int[size.People], new int[size.People], new int[size.Companies], new int[size.Companies], new int[size.Links], new int[size.Links]);
        (Credited, Named) = (new bool[size.People], new bool[size.Companies]);
        foreach (var episode in sketch.Episodes())
        {
            Credit(episode);
            if (episode.IsVisible)
                Count(episode);
        }
    }

    /// <summary>Episodes of each podcast.</summary>
    public int[] Podcasts { get; }

    /// <summary>Episodes of each person.</summary>
    public int[] People { get; }

    /// <summary>Episodes with each person as a guest.</summary>
    public int[] Guests { get; }

    /// <summary>Episodes about each company.</summary>
    public int[] Companies { get; }

    /// <summary>Credits that name each company.</summary>
    public int[] Employers { get; }

    /// <summary>Mentions of each link.</summary>
    public int[] Mentions { get; }

    /// <summary>Episodes of each link.</summary>
    public int[] Links { get; }

    /// <summary>Who is on an episode at all, drafts too: nobody else is written.</summary>
    public bool[] Credited { get; }

    /// <summary>Which companies something refers to.</summary>
    public bool[] Named { get; }

    public IEnumerable<KeyValuePair<(int Podcast, int Season), SeasonCount>> Seasons => _seasons;

    public IEnumerable<KeyValuePair<(int Person, int Company), Affiliation>> Affiliations => _affiliations;

    private void Credit(EpisodeSketch episode)
    {
        Credited[episode.Host] = true;
        if (episode.Company is { } subject)
            Named[subject] = true;
        foreach (var guest in episode.Guests)
        {
            Credited[guest.Person] = true;
            if (guest.Company is { } company)
                Named[company] = true;
        }
    }

    private void Count(EpisodeSketch episode)
    {
        Podcasts[episode.Podcast]++;
        People[episode.Host]++;
        if (episode.Company is { } subject)
            Companies[subject]++;
        foreach (var link in episode.Links)
            Mentions[link]++;
        foreach (var link in episode.Links.Distinct())
            Links[link]++;
        var season = (episode.Podcast, episode.Season);
        _seasons[season] = _seasons.TryGetValue(season, out var counted)
            ? counted with { Episodes = counted.Episodes + 1, Last = episode.PublishedAt }
            : new SeasonCount(1, episode.PublishedAt, episode.PublishedAt);
        var day = DateOnly.FromDateTime(episode.PublishedAt);
        foreach (var guest in episode.Guests)
        {
            People[guest.Person]++;
            Guests[guest.Person]++;
            if (guest.Company is not { } company)
                continue;
            Employers[company]++;
            var affiliation = (guest.Person, company);
            // Episodes come oldest first: the last title is the newest.
            _affiliations[affiliation] = new Affiliation(guest.Title, _affiliations.TryGetValue(affiliation, out var known) ? known.First : day, day);
        }
    }
}

/// <summary>The public episodes of a season.</summary>
internal sealed record SeasonCount(int Episodes, DateTime First, DateTime Last);

/// <summary>When a person was with a company, and the newest title there.</summary>
internal sealed record Affiliation(string Title, DateOnly First, DateOnly Last);
