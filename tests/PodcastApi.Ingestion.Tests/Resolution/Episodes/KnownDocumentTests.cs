using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class KnownDocumentTests
{
    [Theory]
    [InlineData(true, false, true, "origin", true)]
    [InlineData(false, true, true, "origin", true)]
    [InlineData(false, false, true, "origin", false)]
    [InlineData(true, false, false, null, false)]
    [InlineData(true, false, true, KnownDocument.Superseded, false)]
    public void The_word_of_a_tied_document_counts_until_it_vanishes_or_another_takes_its_place(bool isLive, bool isJustGone, bool isTied, string? matchedBy, bool wasTold)
    {
        var clues = new EpisodeClues { Document = 1, Source = 1, Kind = SourceKind.Rss, Name = "x" };
        var document = new KnownDocument(clues, isLive, IsChanged: false, IsAbsent: false, isTied ? Guid.NewGuid() : null, matchedBy) { IsJustGone = isJustGone };
        Assert.Equal(wasTold, document.WasTold);
    }
}
