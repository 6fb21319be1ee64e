using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class SocketFolderTests
{
    [Theory]
    [InlineData("/var/lib/podcastapi/postgres.socket", true)]
    [InlineData("/home/some one/postgres.socket", true)]
    [InlineData("/srv/a,b/postgres.socket", false)]
    [InlineData("/srv/a:1/postgres.socket", false)]
    [InlineData("/srv/it's/postgres.socket", false)]
    [InlineData("/srv/ü/postgres.socket", false)]
    [InlineData("C:\\data\\postgres.socket", false)]
    public void A_path_with_unusual_characters_does_not_fit(string path, bool fits) => Assert.Equal(fits, SocketFolder.Fits(path));

    [Fact]
    public void A_socket_path_of_90_bytes_fits_and_one_of_91_does_not()
    {
        var longest = "/" + new string('x', 90 - 1 - "/.s.PGSQL.5432".Length);
        Assert.True(SocketFolder.Fits(longest));
        Assert.False(SocketFolder.Fits(longest + "x"));
    }

    [Fact]
    public void A_folder_that_is_not_a_short_one_of_ours_is_never_removed()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.In("podcastapi-socket-kept"));
        SocketFolder.RemoveShort(folder.In("podcastapi-socket-kept"));
        Assert.True(Directory.Exists(folder.In("podcastapi-socket-kept")));
    }
}
