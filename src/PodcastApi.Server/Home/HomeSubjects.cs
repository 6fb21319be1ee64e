namespace PodcastApi.Server.Home;

/// <summary>What examples are about; null where there is nothing of the kind.</summary>
/// <param name="Episode">The newest.</param>
/// <param name="Guest">The one on most episodes.</param>
/// <param name="Company">The one on most episodes.</param>
/// <param name="Link">The one mentioned most.</param>
internal sealed record HomeSubjects(EpisodeSubject? Episode, NamedSubject? Guest, NamedSubject? Company, LinkSubject? Link);

/// <summary>An episode by its canonical path.</summary>
internal sealed record EpisodeSubject(string Podcast, string Slug);

/// <summary>A person or company.</summary>
internal sealed record NamedSubject(string Slug, string Name);

/// <summary>A link.</summary>
internal sealed record LinkSubject(Guid Id, string Url);
