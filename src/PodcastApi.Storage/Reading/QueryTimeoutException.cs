namespace PodcastApi.Storage.Reading;

/// <summary>A statement ran longer than <see cref="ReadingOptions.StatementTimeout"/>.</summary>
public sealed class QueryTimeoutException(string message, Exception inner) : Exception(message, inner);
