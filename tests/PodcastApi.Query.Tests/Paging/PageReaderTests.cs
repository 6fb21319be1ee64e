using PodcastApi.Query.Paging;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests.Paging;

public sealed class PageReaderTests
{
    private readonly QueryValues _values = new();

    [Fact]
    public void Without_arguments_it_is_the_first_page_of_the_default_size()
    {
        var page = Read(new PageArguments()).Page!;
        Assert.Equal((20, false, (CursorPosition?)null), (page.Size, page.IsBackward, page.Cursor));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void Any_size_up_to_the_maximum_may_be_asked_for(int size)
    {
        Assert.Equal(size, Read(new PageArguments(First: size)).Page!.Size);
        var last = Read(new PageArguments(Last: size)).Page!;
        Assert.Equal((size, true), (last.Size, last.IsBackward));
    }

    [Theory]
    [InlineData(-1, null, null, null, PageProblem.NegativeSize, "first")]
    [InlineData(null, null, -1, null, PageProblem.NegativeSize, "last")]
    [InlineData(101, null, null, null, PageProblem.SizeExceeded, "first")]
    [InlineData(null, null, int.MaxValue, null, PageProblem.SizeExceeded, "last")]
    [InlineData(1, null, 1, null, PageProblem.FirstAndLast, "last")]
    [InlineData(1, "a", null, "b", PageProblem.AfterAndBefore, "before")]
    [InlineData(1, "a", null, null, PageProblem.InvalidCursor, "after")]
    [InlineData(1, null, null, "b", PageProblem.InvalidCursor, "before")]
    [InlineData(1, "", null, null, PageProblem.InvalidCursor, "after")]
    public void What_makes_no_sense_is_refused_with_the_argument_to_blame(
        int? first, string? after, int? last, string? before, PageProblem problem, string argument)
        => Assert.Equal(new PageReading(null, problem, argument), Read(new PageArguments(first, after, last, before)));

    [Fact]
    public void A_default_above_the_maximum_gives_way_to_it()
        => Assert.Equal(5, PageReader.Read(new PageArguments(), new PageLimits(20, 5), Binding(), _values).Page!.Size);

    private PageReading Read(PageArguments arguments) => PageReader.Read(arguments, new PageLimits(), Binding(), _values);

    private CursorBinding Binding() => new("episodes", new Ordering([]), null, [], _values);
}
