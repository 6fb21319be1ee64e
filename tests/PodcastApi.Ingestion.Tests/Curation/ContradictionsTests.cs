using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Tests.Curation;

public sealed class ContradictionsTests
{
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);

    [Fact]
    public void One_is_merged_into_one_other_and_not_in_a_circle()
    {
        AssertContradiction(true, Merge(A, B), Merge(A, C));
        AssertContradiction(true, Merge(A, B), Merge(B, A));
        AssertContradiction(false, Merge(A, B), Merge(C, B));
        AssertContradiction(false, Merge(A, B), Merge(B, C));
    }

    [Fact]
    public void Two_that_are_one_by_nature_are_no_circle() => AssertContradiction(false, Merge(A, B), Merge(B, B));

    [Fact]
    public void A_credit_is_split_off_once()
    {
        AssertContradiction(true, Split(A, [B], null), Split(A, [B, C], null));
        AssertContradiction(true, Split(A, [B], null), Split(A, null, ["x"]));
        AssertContradiction(true, Split(A, null, ["x"]), Split(A, null, ["x", "y"]));
        AssertContradiction(false, Split(A, [B], null), Split(A, [C], null));
        AssertContradiction(false, Split(A, [B], ["x"]), Split(A, [B], ["y"]));
        AssertContradiction(false, Split(A, [B], null), Split(C, [B], null));
    }

    [Fact]
    public void A_field_has_one_value()
    {
        AssertContradiction(true, Set(A, "title", "x"), Set(A, "title", "y"));
        AssertContradiction(false, Set(A, "title", "x"), Set(A, "title", "x"));
        AssertContradiction(false, Set(A, "title", "x"), Set(A, "summary", "y"));
        AssertContradiction(false, Set(A, "title", "x"), Set(B, "title", "y"));
    }

    [Fact]
    public void A_link_has_one_kind()
    {
        AssertContradiction(true, Kind(A, LinkKind.Book), Kind(A, LinkKind.Tool));
        AssertContradiction(false, Kind(A, LinkKind.Book), Kind(A, LinkKind.Book));
        AssertContradiction(false, Kind(A, LinkKind.Book), Kind(B, LinkKind.Tool));
    }

    [Fact]
    public void A_document_tells_of_one_episode_and_not_of_one_that_it_does_not_tell_of()
    {
        AssertContradiction(true, Match(CorrectionKind.Pin, 1, A), Match(CorrectionKind.Pin, 1, B));
        AssertContradiction(false, Match(CorrectionKind.Pin, 1, A), Match(CorrectionKind.Pin, 1, A));
        AssertContradiction(false, Match(CorrectionKind.Pin, 1, A), Match(CorrectionKind.Pin, 2, B));
        AssertContradiction(true, Match(CorrectionKind.Pin, 1, A), Match(CorrectionKind.Forbid, 1, A));
        AssertContradiction(true, Match(CorrectionKind.Forbid, 1, A), Match(CorrectionKind.Pin, 1, A));
        AssertContradiction(false, Match(CorrectionKind.Pin, 1, A), Match(CorrectionKind.Forbid, 1, B));
        AssertContradiction(false, Match(CorrectionKind.Pin, 1, A), Match(CorrectionKind.Forbid, 2, A));
        AssertContradiction(false, Match(CorrectionKind.Forbid, 1, A), Match(CorrectionKind.Forbid, 1, B));
    }

    private static void AssertContradiction(bool expected, CorrectionEffect earlier, CorrectionEffect later) =>
        Assert.Equal(expected, Contradictions.Between(earlier, later, new Corrections([earlier])) is not null);

    private static CorrectionEffect Merge(Guid target, Guid into) => new() { Kind = CorrectionKind.Merge, Target = target, Other = into };

    private static CorrectionEffect Split(Guid target, Guid[]? owners, string[]? names) => new() { Kind = CorrectionKind.Split, Target = target, Other = Guid.Empty, Owners = owners, NameKeys = names };

    private static CorrectionEffect Set(Guid target, string field, string value) => new() { Kind = CorrectionKind.Set, Target = target, Field = field, Value = value };

    private static CorrectionEffect Kind(Guid target, LinkKind kind) => new() { Kind = CorrectionKind.LinkKind, Target = target, LinkKind = kind };

    private static CorrectionEffect Match(CorrectionKind kind, long document, Guid episode) => new() { Kind = kind, Document = document, Other = episode };
}
