using PodcastApi.Query.Paging;
using PodcastApi.Query.Values;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>Reads <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>. A page that is too large becomes the largest one.</summary>
internal static class PageParameters
{
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";

    /// <summary>The arguments with sizes cut to the maximum.</summary>
    public static PageArguments Arguments(ParameterValues parameters, PageSizes sizes, LimitOptions limits)
    {
        var maximum = sizes.Maximum(limits);
        return new PageArguments(Cut(First), parameters.Text(After), Cut(Last), parameters.Text(Before));

        int? Cut(string name) => parameters.Size(name) is { } size ? Math.Min(size, maximum) : null;
    }

    /// <summary>The page.</summary>
    /// <exception cref="ApiException">The arguments do not go together, or a cursor is none of this list.</exception>
    public static Page Read(PageArguments arguments, LimitOptions limits, CursorBinding binding, QueryValues values)
    {
        var reading = PageReader.Read(arguments, new PageLimits(limits.DefaultPageSize, limits.MaxPageSize), binding, values);
        return reading.Page ?? throw Refusal(reading.Problem!.Value, reading.Argument!);
    }

    /// <summary>The answer to arguments that are refused.</summary>
    public static ApiException Refusal(PageProblem problem, string argument) => problem switch
    {
        PageProblem.NegativeSize => ApiException.ForParameter(ErrorCode.BadRequest, argument, $"'{argument}' is a whole number from 0."),
        PageProblem.SizeExceeded => ApiException.ForParameter(ErrorCode.PageSizeExceeded, argument, $"'{argument}' is larger than a page may be."),
        PageProblem.FirstAndLast => ApiException.ForParameter(ErrorCode.BadRequest, argument, "'first' and 'last' do not go together; give one of them."),
        PageProblem.AfterAndBefore => ApiException.ForParameter(ErrorCode.BadRequest, argument, "'after' and 'before' do not go together; give one of them."),
        PageProblem.InvalidCursor => ApiException.ForParameter(ErrorCode.InvalidCursor, argument,
            $"'{argument}' is no cursor of this list with this sort and these filters. Take cursors from the answer whose sort and filters you keep."),
    };
}
