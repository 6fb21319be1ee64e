using PodcastApi.Query.Changes;

namespace PodcastApi.Query.Tests.Changes;

public sealed class ChangeTokenTests
{
    [Fact]
    public void A_token_reads_back_as_it_was_written()
    {
        var token = new ChangeToken(Guid.NewGuid(), long.MaxValue, short.MaxValue, Guid.AllBitsSet, 17);
        Assert.True(ChangeToken.TryParse(token.ToString(), out var read));
        Assert.Equal(token, read);
        Assert.Matches("^[A-Za-z0-9_-]+$", token.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a token!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_is_no_token(string? text) => Assert.False(ChangeToken.TryParse(text, out _));

    [Fact]
    public void A_cut_token_is_no_token()
    {
        var text = new ChangeToken(Guid.NewGuid(), 1, 2, Guid.NewGuid(), 3).ToString();
        for (var length = 0; length < text.Length; length++)
            Assert.False(ChangeToken.TryParse(text[..length], out _));
    }
}
