namespace PodcastApi.EndToEnd.Tests.Repository;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PodcastApi.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException("PodcastApi.sln stands in no folder above the tests.");
    }
}
