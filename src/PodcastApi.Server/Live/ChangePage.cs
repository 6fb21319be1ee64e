using PodcastApi.Query;
using PodcastApi.Query.Changes;

namespace PodcastApi.Server.Live;

/// <summary>What page of the change log is wanted.</summary>
/// <param name="Since">Where the last one ended; null for everything that exists now.</param>
/// <param name="Size">Changes at most.</param>
/// <param name="Scope">What of the content is shown.</param>
/// <param name="Shape">What is wanted of each change, in words that are equal when it is the same.</param>
/// <param name="BaseUrl">The base of this server's own URLs.</param>
internal sealed record ChangePageKey(ChangeToken? Since, int Size, AccessScope Scope, string Shape, string BaseUrl);

/// <summary>A page of the change log.</summary>
/// <param name="Json">Its JSON, as <c>changes</c> answers it.</param>
/// <param name="Count">How many changes it has.</param>
/// <param name="HasMore">Whether there are more already.</param>
/// <param name="NextText">The token in it.</param>
/// <param name="Next">Where to go on.</param>
/// <param name="Revision">The revision of the dataset that it was read from.</param>
internal sealed record ChangePage(byte[] Json, int Count, bool HasMore, string NextText, ChangeToken Next, long Revision);
