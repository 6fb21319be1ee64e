using PodcastApi.Query.Values;

namespace PodcastApi.Query.Paging;

/// <summary>
/// Reads the arguments of a page. <c>first</c> alone gives the first items, <c>last</c> alone the last; after a cursor they
/// give the first or the last of what follows it; before a cursor both give the items just before it, in the same order.
/// </summary>
public static class PageReader
{
    public static PageReading Read(PageArguments arguments, PageLimits limits, CursorBinding binding, QueryValues values)
    {
        var (first, after, last, before) = arguments;
        if (first is not null && last is not null)
            return new PageReading(null, PageProblem.FirstAndLast, "last");
        if (after is not null && before is not null)
            return new PageReading(null, PageProblem.AfterAndBefore, "before");
        var sizeArgument = last is null ? "first" : "last";
        var size = first ?? last ?? Math.Min(limits.Default, limits.Maximum);
        if (size < 0)
            return new PageReading(null, PageProblem.NegativeSize, sizeArgument);
        if (size > limits.Maximum)
            return new PageReading(null, PageProblem.SizeExceeded, sizeArgument);

        CursorPosition? position = null;
        if ((after ?? before) is { } text && !Cursor.TryRead(text, binding, values, out position))
            return new PageReading(null, PageProblem.InvalidCursor, after is null ? "before" : "after");
        return new PageReading(new Page
        {
            Size = size,
            IsBackward = last is not null || before is not null,
            Cursor = position,
            IsBeforeCursor = before is not null,
            Binding = values.Add(binding),
        });
    }
}
