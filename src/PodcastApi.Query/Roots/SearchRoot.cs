using PodcastApi.Query.Paging;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Roots;

/// <summary>A page of what is found for some words: the highest rank first, then by id.</summary>
/// <param name="Key">Its key in the answer.</param>
/// <param name="Terms">What is sought. Made by <see cref="SearchReader"/>.</param>
/// <param name="Page">The page, read with the binding of <see cref="SearchTerms.Binding"/>.</param>
/// <param name="Output">
/// A <see cref="ConnectionObject"/>, with <see cref="FoundNodesPart"/> in place of <see cref="NodesPart"/>,
/// <see cref="FoundNodePart"/> in place of <see cref="NodePart"/>, and the other parts of found things; or an <see cref="EdgeArray"/>.
/// </param>
public sealed record SearchRoot(string Key, SearchTerms Terms, Page Page, ConnectionOutput Output) : RootSelection(Key);
