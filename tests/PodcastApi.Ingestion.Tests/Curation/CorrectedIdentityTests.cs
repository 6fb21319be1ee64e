using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Tests.Curation;

/// <summary>Who is who, what is hidden and what tells of what, as corrections say it.</summary>
public sealed class CorrectedIdentityTests
{
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);
    private static readonly Guid New = new(4, 0, 0, new byte[8]);
    private static readonly Guid Newer = new(5, 0, 0, new byte[8]);

    [Fact]
    public void What_was_merged_is_the_last_of_its_survivors()
    {
        var corrections = new Corrections([Merge(A, B), Merge(B, C)]);
        Assert.Equal((C, C, C), (corrections.Survivor(A), corrections.Survivor(B), corrections.Survivor(C)));
    }

    [Fact]
    public void A_circle_of_merges_ends() => Assert.Contains(new Corrections([Merge(A, B), Merge(B, A)]).Survivor(A), (Guid[])[A, B]);

    [Fact]
    public void What_is_merged_into_itself_by_nature_may_be_merged_into_another() => Assert.Equal(B, new Corrections([Merge(A, A), Merge(A, B)]).Survivor(A));

    [Fact]
    public void A_credit_that_was_split_off_is_the_new_ones()
    {
        var corrections = new Corrections([Split(A, [C], null)]);
        Assert.Equal((New, A, B), (Identify(corrections, A, C), Identify(corrections, A, B), Identify(corrections, B, C)));
        Assert.Equal((true, false), (corrections.IsSplitOff(New), corrections.IsSplitOff(A)));
    }

    [Fact]
    public void Credits_are_split_off_by_their_name_in_whatever_spelling()
    {
        var corrections = new Corrections([Split(A, null, ["jane doe"])]);
        Assert.Equal((New, A), (Identify(corrections, A, C, "JANE  Doe"), Identify(corrections, A, C, "John Doe")));
    }

    [Fact]
    public void Where_episodes_and_names_are_given_a_credit_has_both()
    {
        var corrections = new Corrections([Split(A, [C], ["jane doe"])]);
        Assert.Equal((New, A, A), (Identify(corrections, A, C), Identify(corrections, A, B), Identify(corrections, A, C, "John Doe")));
    }

    [Fact]
    public void Splits_heed_merges_before_and_behind_them()
    {
        var corrections = new Corrections([Merge(B, A), Split(A, null, null), Merge(New, Newer)]);
        Assert.Equal(Newer, Identify(corrections, B, C));
        Assert.Equal(New, Identify(new Corrections([Merge(A, B), Split(A, null, null)]), B, C));
    }

    [Fact]
    public void A_link_is_hidden_everywhere_or_on_one_episode()
    {
        var corrections = new Corrections([new() { Kind = CorrectionKind.HideLink, Target = A }, new() { Kind = CorrectionKind.HideLink, Target = B, Other = C }]);
        Assert.Equal((true, true, false, false), (corrections.IsHidden(A, C), corrections.IsHidden(B, C), corrections.IsHidden(B, New), corrections.IsHidden(C, C)));
        Assert.Equal((true, false), (corrections.HideLinks, new Corrections([Merge(A, B)]).HideLinks));
    }

    [Fact]
    public void A_link_has_the_kind_that_was_set()
    {
        var corrections = new Corrections([new() { Kind = CorrectionKind.LinkKind, Target = A, LinkKind = LinkKind.Book }]);
        Assert.Equal((LinkKind.Book, null), (corrections.KindOf(A), corrections.KindOf(B)));
    }

    [Fact]
    public void A_document_that_is_pinned_elsewhere_or_said_not_to_tell_of_an_episode_gives_its_id_away()
    {
        var corrections = new Corrections([new() { Kind = CorrectionKind.Pin, Document = 1, Other = A }, new() { Kind = CorrectionKind.Forbid, Document = 2, Other = A }]);
        Assert.Equal((false, true), (corrections.Yields(1, A), corrections.Yields(1, B)));
        Assert.Equal((true, false), (corrections.Yields(2, A), corrections.Yields(2, B)));
        Assert.False(corrections.Yields(3, A));
        Assert.Equal((true, false), (corrections.NameDocuments, new Corrections([Merge(A, B)]).NameDocuments));
    }

    private static Guid Identify(Corrections corrections, Guid natural, Guid owner, string name = "Jane Doe") => corrections.Identify(ContentKind.Person, natural, owner, name);

    private static CorrectionEffect Merge(Guid target, Guid into) => new() { Kind = CorrectionKind.Merge, Target = target, Other = into };

    private static CorrectionEffect Split(Guid target, Guid[]? owners, string[]? names) => new() { Kind = CorrectionKind.Split, Target = target, Other = New, Owners = owners, NameKeys = names };
}
