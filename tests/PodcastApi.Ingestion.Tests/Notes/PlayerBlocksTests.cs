using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class PlayerBlocksTests
{
    [Theory]
    [InlineData("<div class=\"web-player\">x</div>", true)]
    [InlineData("<div class=\"a audio_player b\">x</div>", true)]
    [InlineData("<div id=\"Player\">x</div>", true)]
    [InlineData("<div id=\"players\">x</div>", false)]
    [InlineData("<div class=\"multiplayer\">x</div>", false)]
    [InlineData("<div>x</div>", false)]
    [InlineData("<p class=\"player\">x</p>", false)]
    [InlineData("<span class=\"player\">x</span>", false)]
    public void A_box_that_is_named_a_player_is_left_out(string html, bool isPlayer) =>
        Assert.Equal(isPlayer ? "a" : "a x", string.Join(' ', ShowNotesReader.Read("<p>a</p>" + html).Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
