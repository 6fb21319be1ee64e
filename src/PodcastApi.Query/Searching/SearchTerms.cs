using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Searching;

/// <summary>What is sought, in slots. Made by <see cref="SearchReader"/>.</summary>
/// <param name="Texts">A slot with <c>string[]</c>: the words and phrases in the order given.</param>
/// <param name="Forms">A slot with <c>string[]</c>: for each of them, how it is to be found (<see cref="SearchForm"/>).</param>
/// <param name="Types">A slot with <c>string[]</c>: names of <see cref="Content.SearchType"/>, without repetition; null for all.</param>
/// <param name="Podcast">Only this podcast and what belongs to it; null for all.</param>
public sealed record SearchTerms(Slot Texts, Slot Forms, Slot? Types, Lookup? Podcast)
{
    /// <summary>The order of what is found.</summary>
    public static Ordering Ordering { get; } = new(
        [new SortKey(new ScalarField("rank", ScalarKind.Float, "rank", FieldTraits.None, "How well it fits."), IsDescending: true)]);

    /// <summary>What the cursors of these terms are bound to.</summary>
    public CursorBinding Binding(QueryValues values)
    {
        var scope = new List<string> { "search" };
        foreach (var slot in (Slot?[])[Texts, Forms, Types])
        {
            scope.Add("");
            if (slot is { } known)
                scope.AddRange((string[])values[known]);
        }

        scope.Add(Podcast switch
        {
            IdLookup byId => values[byId.Id].ToString()!,
            SlugLookup bySlug => (string)values[bySlug.Slug],
            _ => "",
        });
        return new CursorBinding(string.Join('\n', scope), Ordering, null, [], values);
    }
}

/// <summary>What suggestions begin with. Made by <see cref="SearchReader.ReadPrefix"/>.</summary>
/// <param name="Prefix">A slot with the text.</param>
/// <param name="Types">A slot with <c>string[]</c>: names of <see cref="Content.SearchType"/>, without repetition; null for all.</param>
public sealed record SuggestTerms(Slot Prefix, Slot? Types);
