using PodcastApi.Ingestion.Normalization.Companies;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>What tells people of one name apart, and what shows that they are one.</summary>
/// <param name="Names">Their names, as keys.</param>
/// <param name="Accounts">Canonical addresses of their accounts.</param>
/// <param name="Ties">Companies that they worked for and what is told of them at length, as keys.</param>
/// <param name="Posts">For which company they worked when, as an episode has it.</param>
internal sealed record PersonTraits(IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Accounts, IReadOnlyCollection<string> Ties, IReadOnlyCollection<Post> Posts)
{
    /// <summary>Within so many days nobody changes the company.</summary>
    private const int SameTime = 31;

    public static PersonTraits None { get; } = new([], [], [], []);

    /// <summary>
    /// Whether two of whom a name, or the short form of one, is shared may be one person: an account, a company or a text in common says so;
    /// other accounts on the same network, or another company at the same time, speak against it.
    /// </summary>
    public static bool Permit(PersonTraits one, PersonTraits other)
    {
        if (one.Names.Count > 0 && other.Names.Count > 0 && !one.Names.Any(name => other.Names.Any(second => PersonNames.AreSame(name, second))))
            return false;
        if (one.Accounts.Any(other.Accounts.Contains) || one.Ties.Any(other.Ties.Contains))
            return true;
        return !HaveOtherAccounts(one, other) && !HaveOtherPosts(one, other);
    }

    /// <summary>What is known of both.</summary>
    public PersonTraits With(PersonTraits other) => this == None ? other : other == None ? this : new(
        Union(Names, other.Names), Union(Accounts, other.Accounts), Union(Ties, other.Ties), Union(Posts, other.Posts));

    private static bool HaveOtherAccounts(PersonTraits one, PersonTraits other) =>
        one.Accounts.Any(account => other.Accounts.Any(second => Network(account) == Network(second)));

    private static bool HaveOtherPosts(PersonTraits one, PersonTraits other) => one.Posts.Any(post => other.Posts.Any(second =>
        post.Episode != second.Episode && Math.Abs(post.Day.DayNumber - second.Day.DayNumber) <= SameTime && !AreOneCompany(post.Company, second.Company)));

    private static bool AreOneCompany(string one, string other) => one == other || CompanyNames.IsShortForm(one, other) || CompanyNames.IsShortForm(other, one);

    private static string Network(string account) => Uri.TryCreate(account, UriKind.Absolute, out var url) ? url.Host : account;

    private static IReadOnlyCollection<T> Union<T>(IReadOnlyCollection<T> one, IReadOnlyCollection<T> other) => other.Count == 0 ? one : new HashSet<T>(one.Concat(other));
}

/// <param name="Company">The company's name, as a key.</param>
/// <param name="Day">When it was said.</param>
/// <param name="Episode">Where: what one episode says now of another company than before was put right, and contradicts nothing.</param>
internal readonly record struct Post(string Company, DateOnly Day, Guid Episode);
