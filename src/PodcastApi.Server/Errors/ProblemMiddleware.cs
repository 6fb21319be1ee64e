using System.Data.Common;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Errors;

/// <summary>Turns what goes wrong in a request into a problem answer, and an empty error status into one.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>PostgreSQL's code of a statement that ran into its time limit or was cancelled (class 57).</summary>
    private const string QueryCanceled = "57014";

    /// <summary>The rest of class 57: it is stopping, has crashed, or is not up yet.</summary>
    private const string OperatorIntervention = "57P";

    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ApiException problem)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }
        catch (BadHttpRequestException bad)
        {
            var limit = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? $" That is the limit {LimitOptions.Setting(nameof(LimitOptions.MaxBodyBytes))}." : "";
            await ProblemWriter.WriteAsync(context, new ApiException(ErrorCode.BadRequest, bad.Message + limit) { Status = bad.StatusCode });
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (DbException failure) when (failure.SqlState == QueryCanceled)
        {
            await ProblemWriter.WriteAsync(context, new ApiException(ErrorCode.Timeout, ErrorCatalogue.Describe(ErrorCode.Timeout).Explanation));
            return;
        }
        catch (DbException failure) when (IsAway(failure))
        {
            LogAway(logger, context.Request.Path, failure.Message);
            await ProblemWriter.WriteAsync(
                context, new ApiException(ErrorCode.Timeout, "The database cannot be reached at the moment. Try again shortly.") { RetryAfter = DatabasePause });
            return;
        }
#pragma warning disable CA1031 // The last resort of every request: whatever it was becomes an answer and a log entry.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(logger, failure, context.Request.Path);
            await ProblemWriter.WriteAsync(context, new ApiException(ErrorCode.Internal, ErrorCatalogue.Describe(ErrorCode.Internal).Explanation));
            return;
        }

        if (!context.Response.HasStarted && context.Response.ContentLength is null or 0 && context.Response.ContentType is null)
            await WriteForStatusAsync(context);
    }

    private static bool IsAway(DbException failure) => failure.IsTransient || failure.SqlState?.StartsWith(OperatorIntervention, StringComparison.Ordinal) == true;

    private static Task WriteForStatusAsync(HttpContext context) => context.Response.StatusCode switch
    {
        404 => ProblemWriter.WriteAsync(context, new ApiException(ErrorCode.NotFound, $"There is nothing at {context.Request.Path}. See /swagger for what there is.")),
        405 => WriteMethodNotAllowedAsync(context),
        _ => Task.CompletedTask,
    };

    /// <summary>Says which methods there are: all that was asked for with OPTIONS (RFC 9110 section 9.3.7).</summary>
    private static Task WriteMethodNotAllowedAsync(HttpContext context)
    {
        var allow = $"{context.Response.Headers.Allow}, {HttpMethods.Options}";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = allow;
            return Task.CompletedTask;
        }

        var problem = new ApiException(ErrorCode.BadRequest, $"{context.Request.Path} does not take {context.Request.Method}; it takes {allow}.") { Status = 405 };
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Allow = allow;
            return Task.CompletedTask;
        });
        return ProblemWriter.WriteAsync(context, problem);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No database for {Path}: {Reason}")]
    private static partial void LogAway(ILogger logger, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The request for {Path} failed.")]
    private static partial void LogFailure(ILogger logger, Exception failure, string path);
}
