using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Tests;

internal static class SelectionExtensions
{
    /// <summary>A selection with more fields.</summary>
    public static Selection With(this Selection selection, params SelectedField[] fields) => new([.. selection.Fields, .. fields]);
}
